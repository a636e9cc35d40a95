package io.github.seminal.benchmarks.peers;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the rules as Java code, as by hand: one bean with a field for every code, and for every rule one method that tests it
 * and one that records what it matched. Methods are small enough for the JIT compiler.
 */
final class JavaSource {

    static final String PACKAGE = "io.github.seminal.benchmarks.generated";
    private static final int RULES_A_CLASS = 80;
    private static final List<FactType> CODED =
            List.of(FactType.PRESENT, FactType.ABSENT, FactType.MEASURED, FactType.DESCRIBED);
    private static final String IMPORTS = "package " + PACKAGE + ";\n\n"
            + "import io.github.seminal.benchmarks.peers.*;\nimport io.github.seminal.facts.*;\nimport java.util.*;\n\n";

    private final Map<FactType, Set<String>> codes = new LinkedHashMap<>();
    private final List<Rule> inference;
    private final List<Rule> others = new ArrayList<>();
    private final StringBuilder helpers = new StringBuilder();
    private int helperCount;

    private JavaSource(Rulebook rulebook) {
        inference = InferenceOrder.of(rulebook);
        CODED.forEach(type -> codes.put(type, new TreeSet<>()));
        for (Rule rule : rulebook.rules()) {
            if (rule.verb() == Verb.INFER) {
                codesOf(FactType.PRESENT).add(rule.target());
            } else {
                others.add(rule);
            }
            rule.condition()
                    .patterns()
                    .filter(pattern -> CODED.contains(pattern.type()))
                    .forEach(pattern -> codesOf(pattern.type()).addAll(pattern.codes()));
        }
    }

    private Set<String> codesOf(FactType type) {
        return codes.computeIfAbsent(type, coded -> new TreeSet<>());
    }

    /** The source of every class by its simple name; {@code AllRules} implements {@link JavaRules}. */
    static Map<String, String> of(Rulebook rulebook) {
        JavaSource source = new JavaSource(rulebook);
        Map<String, String> classes = new LinkedHashMap<>();
        classes.put("Facts", source.facts());
        List<String> inferring = source.classesOf("Inference", source.inference, classes);
        List<String> concluding = source.classesOf("Conclusions", source.others, classes);
        classes.put("AllRules", allRules(inferring, concluding));
        return classes;
    }

    private static String allRules(List<String> inferring, List<String> concluding) {
        List<String> all = new ArrayList<>(inferring);
        all.addAll(concluding);
        return IMPORTS + "public final class AllRules implements JavaRules {\n"
                + "  public Case newCase() { return new Facts(); }\n"
                + "  public void infer(Case c) { Facts f = (Facts) c; " + calls(inferring) + "}\n"
                + "  public void conclude(Case c) { Facts f = (Facts) c; " + calls(concluding) + "}\n"
                + "  public List<JavaRule> rules() {\n    List<JavaRule> all = new ArrayList<>();\n"
                + all.stream().map(name -> "    " + name + ".addTo(all);\n").collect(Collectors.joining())
                + "    return all;\n  }\n}\n";
    }

    private static String calls(List<String> classes) {
        return classes.stream().map(name -> name + ".run(f); ").collect(Collectors.joining());
    }

    private String facts() {
        StringBuilder source = new StringBuilder(IMPORTS + "public final class Facts extends Case {\n");
        codes.forEach((type, all) -> {
            String word = type.word();
            for (String code : all) {
                source.append("  public ")
                        .append(word)
                        .append(' ')
                        .append(field(type, code))
                        .append(";\n");
            }
            source.append("  private static final Map<String, Integer> PLACES_OF_")
                    .append(type)
                    .append(" = new HashMap<>();\n");
            source.append("  static {\n    int place = 0;\n");
            source.append("    for (String code : new String[] {")
                    .append(quoted(all))
                    .append("}) {\n");
            source.append("      PLACES_OF_").append(type).append(".put(code, place++);\n    }\n  }\n");
            source.append("  protected void set")
                    .append(word)
                    .append('(')
                    .append(word)
                    .append(" fact) {\n");
            source.append("    Integer place = PLACES_OF_").append(type).append(".get(fact.code());\n");
            source.append("    if (place == null) return;\n    switch (place) {\n");
            int place = 0;
            for (String code : all) {
                source.append("      case ")
                        .append(place++)
                        .append(": ")
                        .append(field(type, code))
                        .append(" = fact; return;\n");
            }
            source.append("      default: return;\n    }\n  }\n");
        });
        return source.append("}\n").toString();
    }

    private List<String> classesOf(String prefix, List<Rule> rules, Map<String, String> classes) {
        List<String> names = new ArrayList<>();
        for (int from = 0; from < rules.size(); from += RULES_A_CLASS) {
            String name = prefix + from / RULES_A_CLASS;
            names.add(name);
            classes.put(name, rulesClass(name, rules.subList(from, Math.min(rules.size(), from + RULES_A_CLASS))));
        }
        return names;
    }

    private String rulesClass(String name, List<Rule> rules) {
        helpers.setLength(0);
        helperCount = 0;
        StringBuilder methods = new StringBuilder();
        StringBuilder run = new StringBuilder("  static void run(Facts f) {\n");
        StringBuilder list = new StringBuilder("  static void addTo(List<JavaRule> all) {\n");
        int i = 0;
        for (Rule rule : rules) {
            Tested tested = tested(rule.condition());
            boolean infers = rule.verb() == Verb.INFER;
            methods.append("  static boolean matches")
                    .append(i)
                    .append("(Facts f) {\n    return ")
                    .append(tested.test())
                    .append(";\n  }\n");
            methods.append("  static void collect")
                    .append(i)
                    .append("(Facts f, FiredRule fired) {\n    ")
                    .append(tested.collect())
                    .append('\n');
            if (infers) {
                String field = field(FactType.PRESENT, rule.target());
                methods.append("    if (f.")
                        .append(field)
                        .append(" == null) f.")
                        .append(field)
                        .append(" = new Present(\"")
                        .append(rule.target())
                        .append("\");\n");
            }
            methods.append("  }\n");
            run.append("    if (matches")
                    .append(i)
                    .append("(f)) collect")
                    .append(i)
                    .append("(f, f.fired(\"")
                    .append(rule.id())
                    .append("\"));\n");
            list.append("    all.add(new JavaRule(\"")
                    .append(rule.id())
                    .append("\", ")
                    .append(infers)
                    .append(", c -> matches")
                    .append(i)
                    .append("((Facts) c), (c, fired) -> collect")
                    .append(i)
                    .append("((Facts) c, fired)));\n");
            i++;
        }
        return IMPORTS + "final class " + name + " {\n" + run + "  }\n" + list + "  }\n" + methods + helpers + "}\n";
    }

    /** Java for a condition: an expression that tests it, and statements that record what it matched. */
    private record Tested(String test, String collect) {}

    private Tested tested(Condition condition) {
        if (condition instanceof AllOf all) {
            return allOf(all.conditions());
        }
        if (condition instanceof AnyOf any) {
            List<Tested> parts = any.conditions().stream().map(this::tested).toList();
            return new Tested(
                    "(" + join(parts, " || ") + ")",
                    parts.stream()
                            .map(part -> "if (" + part.test() + ") { " + part.collect() + " } ")
                            .collect(Collectors.joining()));
        }
        if (condition instanceof Not not) {
            return new Tested("!(" + tested(not.pattern()).test() + ")", "");
        }
        if (condition instanceof Pattern pattern) {
            return tested(pattern);
        }
        throw new IllegalStateException("The condition (" + condition + ") is of no known kind.");
    }

    private Tested allOf(List<Condition> conditions) {
        List<Tested> parts = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i) instanceof Pattern first && !first.binding().isEmpty()) {
                parts.add(pair(first, conditions.get(++i)));
            } else {
                parts.add(tested(conditions.get(i)));
            }
        }
        return new Tested(
                join(parts, " && "), parts.stream().map(Tested::collect).collect(Collectors.joining(" ")));
    }

    /** A pair of patterns that means two different findings of one list. Code written by hand counts instead. */
    private static Tested pair(Pattern first, Condition second) {
        if (!(second instanceof Pattern other)
                || !other.codes().equals(first.codes())
                || other.constraints().stream().noneMatch(Constraint.DiffersFrom.class::isInstance)) {
            throw new IllegalStateException(
                    "The pair (" + first + ", " + second + ") is not of two lists that are the same."
                            + "\nMaybe JavaSource must learn to write such a rule.");
        }
        String count = first.codes().stream()
                .map(code -> "(f." + field(first.type(), code) + " == null ? 0 : 1)")
                .collect(Collectors.joining(" + "));
        return new Tested(
                "(" + count + ") >= 2", collectCodes(first, code -> "f." + field(first.type(), code) + " != null"));
    }

    private static String join(List<Tested> parts, String operator) {
        return parts.stream().map(Tested::test).collect(Collectors.joining(operator));
    }

    private Tested tested(Pattern pattern) {
        return switch (pattern.type()) {
            case PRESENT, ABSENT, MEASURED, DESCRIBED -> {
                Map<String, String> tests = new LinkedHashMap<>();
                for (String code : pattern.codes()) {
                    String fact = "f." + field(pattern.type(), code);
                    String test = fact + " != null";
                    for (Constraint constraint : pattern.constraints()) {
                        if (!(constraint instanceof Constraint.Membership membership
                                && membership.field().equals("code"))) {
                            test += " && " + test(constraint, fact);
                        }
                    }
                    tests.put(code, test);
                }
                yield new Tested(
                        "("
                                + tests.values().stream()
                                        .map(test -> "(" + test + ")")
                                        .collect(Collectors.joining(" || "))
                                + ")",
                        tests.size() == 1
                                ? "fired.add(f."
                                        + field(pattern.type(), pattern.codes().get(0)) + ");"
                                : collectCodes(pattern, code -> String.valueOf(tests.get(code))));
            }
            case PATIENT -> new Tested("(" + all(pattern, "f.patient") + ")", "fired.add(f.patient);");
            case MEDICATION -> loop(pattern);
        };
    }

    private static String collectCodes(Pattern pattern, java.util.function.UnaryOperator<String> test) {
        return pattern.codes().stream()
                .map(code -> "if (" + test.apply(code) + ") fired.add(f." + field(pattern.type(), code) + "); ")
                .collect(Collectors.joining());
    }

    private Tested loop(Pattern pattern) {
        String name = "any" + helperCount++;
        helpers.append("  static boolean ")
                .append(name)
                .append("(Facts f, FiredRule fired) {\n")
                .append("    boolean any = false;\n    for (int i = 0; i < f.medicines.size(); i++) {\n")
                .append("      ")
                .append(pattern.type().word())
                .append(" one = f.medicines.get(i);\n")
                .append("      if (")
                .append(all(pattern, "one"))
                .append(") {\n")
                .append("        if (fired == null) return true;\n        any = true;\n        fired.add(one);\n")
                .append("      }\n    }\n    return any;\n  }\n");
        return new Tested(name + "(f, null)", name + "(f, fired);");
    }

    private static String all(Pattern pattern, String fact) {
        return pattern.constraints().isEmpty()
                ? "true"
                : pattern.constraints().stream()
                        .map(constraint -> test(constraint, fact))
                        .collect(Collectors.joining(" && "));
    }

    private static String test(Constraint constraint, String fact) {
        if (constraint instanceof Constraint.Membership membership) {
            return membership.values().stream()
                    .map(value -> "\"" + value + "\".equals(" + fact + "." + membership.field() + "())")
                    .collect(Collectors.joining(" || ", "(", ")"));
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            String number = fact + "." + comparison.field() + "()";
            String test = number + " " + comparison.operator().sign() + " " + comparison.limit();
            return comparison.field().equals("value") ? test : "(" + number + " != null && " + test + ")";
        }
        if (constraint instanceof Constraint.Flag flag) {
            return fact + "."
                    + switch (flag.field()) {
                        case "ageUnknown" -> "isAgeUnknown()";
                        case "ageKnown" -> "isAgeKnown()";
                        case "timeToLeakUnknown" -> "isTimeToLeakUnknown()";
                        default -> flag.field() + "()";
                    };
        }
        if (constraint instanceof Constraint.Either either) {
            return either.constraints().stream()
                    .map(one -> test(one, fact))
                    .collect(Collectors.joining(" || ", "(", ")"));
        }
        throw new IllegalStateException("The constraint (" + constraint + ") is of no known kind here.");
    }

    private static String field(FactType type, String code) {
        return type.name().toLowerCase(java.util.Locale.ROOT) + "_" + code.replace('-', '_');
    }

    private static String quoted(Set<String> codes) {
        return codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(", "));
    }
}
