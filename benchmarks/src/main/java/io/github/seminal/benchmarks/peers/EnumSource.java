package io.github.seminal.benchmarks.peers;

import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the rules as a user of Drools alone would: codes as an enum, all rules in one file. */
final class EnumSource {

    static final String PACKAGE = "io.github.seminal.benchmarks.byhand";

    private EnumSource() {}

    /**
     * The source of the enum, the facts and the translation by class name; {@code Translation} implements {@link EnumFacts}.
     *
     * @param findings the codes of the vocabulary
     */
    static Map<String, String> classes(Rulebook rulebook, Set<String> findings) {
        Set<String> codes = new TreeSet<>(findings);
        for (Rule rule : rulebook.rules()) {
            rule.condition().patterns().forEach(pattern -> codes.addAll(pattern.codes()));
            if (rule.verb() == Verb.INFER) {
                codes.add(rule.target());
            }
        }
        Map<String, String> classes = new LinkedHashMap<>();
        String head = "package " + PACKAGE + ";\n\n";
        classes.put(
                "FindingCode",
                head + "public enum FindingCode {\n"
                        + codes.stream()
                                .map(code -> "  " + constant(code) + "(\"" + code + "\")")
                                .collect(Collectors.joining(",\n"))
                        + ";\n  public final String text;\n  FindingCode(String text) { this.text = text; }\n}\n");
        classes.put("Present", head + "public record Present(FindingCode code) {}\n");
        classes.put("Absent", head + "public record Absent(FindingCode code) {}\n");
        classes.put("Measured", head + "public record Measured(FindingCode code, double value) {}\n");
        classes.put("Described", head + "public record Described(FindingCode code, String value) {}\n");
        classes.put("Translation", head + translation());
        return classes;
    }

    private static String translation() {
        List<String> to = new ArrayList<>();
        List<String> back = new ArrayList<>();
        Map<String, String> facts =
                Map.of("Present", "", "Absent", "", "Measured", ", one.value()", "Described", ", one.value()");
        facts.forEach((type, value) -> {
            String own = "io.github.seminal.facts." + type;
            to.add("    if (fact instanceof " + own + " one) return new " + type + "(CODES.get(one.code())" + value
                    + ");\n");
            back.add("    if (fact instanceof " + type + " one) return new " + own + "(one.code().text" + value
                    + ");\n");
        });
        return "public final class Translation implements io.github.seminal.benchmarks.peers.EnumFacts {\n"
                + "  private static final java.util.Map<String, FindingCode> CODES = new java.util.HashMap<>();\n"
                + "  static { for (FindingCode code : FindingCode.values()) CODES.put(code.text, code); }\n"
                + "  public Object of(Object fact) {\n" + String.join("", to) + "    return fact;\n  }\n"
                + "  public Object back(Object fact) {\n" + String.join("", back) + "    return fact;\n  }\n}\n";
    }

    /** One DRL file with all rules. */
    static String drl(Rulebook rulebook) {
        PeerDrl text = new PeerDrl(EnumSource::named);
        StringBuilder drl = new StringBuilder("package " + PACKAGE + "\n\nimport io.github.seminal.facts.Patient\n"
                + "import io.github.seminal.facts.Medication\n\n"
                + "global java.util.Set derived\nglobal java.util.List fired\n\n");
        for (Rule rule : rulebook.rules()) {
            boolean infers = rule.verb() == Verb.INFER;
            drl.append("rule \"")
                    .append(rule.id())
                    .append("\"\n")
                    .append(infers ? "    salience 100\n" : "")
                    .append("when\n")
                    .append(text.conditions(rule.condition()))
                    .append("then\n")
                    .append("    fired.add( \"")
                    .append(rule.id())
                    .append("\" );\n");
            if (infers) {
                String code = named(rule.target());
                drl.append("    if ( derived.add( ")
                        .append(code)
                        .append(" ) ) {\n        insert( new Present( ")
                        .append(code)
                        .append(" ) );\n    }\n");
            }
            drl.append("end\n\n");
        }
        return drl.toString();
    }

    private static String named(String code) {
        return "FindingCode." + constant(code);
    }

    private static String constant(String code) {
        return code.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
