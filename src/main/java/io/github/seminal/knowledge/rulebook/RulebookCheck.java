package io.github.seminal.knowledge.rulebook;

import io.github.seminal.Urgency;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.Limits;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineClass;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks rules against the vocabulary: an unknown code would silently keep a rule from ever firing. */
public final class RulebookCheck {

    private static final String EFFECTIVE_PSA = "psa-effective-ng-ml";
    private static final String PSA = "psa-ng-ml";
    private static final int SALIENCE_OF_INFERENCE = 100;
    private static final int MOST_POINTS = 6;
    private static final int MOST_DAYS = 36_500;
    private static final Map<String, Verb> VERBS_OF_RED_FLAGS =
            Map.of("red-flag", Verb.REFER, "pathway", Verb.PATHWAY, "caution", Verb.CAUTION);
    private static final Set<Verb> VERBS_OF_CAUSES = Set.of(Verb.CONSIDERS, Verb.EXCLUDES, Verb.SUPPORTS, Verb.OPPOSES);
    private static final Set<String> GRADES = Set.of("strong", "moderate", "weak", "none");

    private final Vocabulary vocabulary;
    private final Diagnostics problems;
    private final Set<String> classes = new TreeSet<>();

    private RulebookCheck(Vocabulary vocabulary, Diagnostics problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        classes.add(vocabulary.otherMedicine().code());
        vocabulary.medicines().values().stream()
                .map(MedicineEntry::medicineClass)
                .map(MedicineClass::code)
                .forEach(classes::add);
    }

    /** Adds everything that is wrong with the rules to the problems, each with its place. */
    public static void check(Rulebook rulebook, Vocabulary vocabulary, Diagnostics problems) {
        RulebookCheck check = new RulebookCheck(vocabulary, problems);
        rulebook.rules().forEach(rule -> check.new OneRule(rule, rulebook, true).check());
        rulebook.damaged().forEach(rule -> check.new OneRule(rule, rulebook, false).check());
        check.checkGates(rulebook);
        check.checkLayers(rulebook);
    }

    /**
     * Derived findings stand in layers, each derived from given findings and from layers below. What is left when no further
     * layer can be made is derived from itself.
     */
    private void checkLayers(Rulebook rulebook) {
        Map<String, Set<String>> needs = new TreeMap<>();
        Map<String, Rule> rules = new TreeMap<>();
        for (Rule rule : rulebook.rules()) {
            if (rule.verb() == Verb.INFER) {
                rules.putIfAbsent(rule.target(), rule);
                Set<String> codes = needs.computeIfAbsent(rule.target(), target -> new HashSet<>());
                rule.condition().patterns().forEach(pattern -> codes.addAll(pattern.codes()));
            }
        }
        needs.values().forEach(codes -> codes.retainAll(needs.keySet()));
        int layers = 0;
        Set<String> layer = new HashSet<>();
        do {
            needs.keySet().removeAll(layer);
            needs.values().forEach(codes -> codes.removeAll(layer));
            layer.clear();
            needs.forEach((code, codes) -> {
                if (codes.isEmpty()) {
                    layer.add(code);
                }
            });
            layers++;
        } while (!layer.isEmpty() && layers <= Limits.MOST_LAYERS);
        boolean isDeep = !layer.isEmpty();
        for (String code : needs.keySet()) {
            Rule rule = rules.get(code);
            if (rule != null) {
                problems.add(new Diagnostic(
                        isDeep ? Check.LIMIT : Check.FIRING_ORDER,
                        rulebook.placesOf(rule).target(),
                        rule.sentence(),
                        "the derived finding (" + code + ")"
                                + (isDeep
                                        ? " rests on more than " + Limits.MOST_LAYERS + " layers of others"
                                        : " is derived from itself, or from one that is"),
                        isDeep ? "derive it from given findings" : "one of its rules names a finding that needs it"));
            }
        }
    }

    /** A cause whose rules bring it into consideration nowhere is never ranked. */
    private void checkGates(Rulebook rulebook) {
        Set<String> gated = new HashSet<>();
        Stream.concat(rulebook.rules().stream(), rulebook.damaged().stream())
                .filter(rule -> rule.verb() == Verb.CONSIDERS)
                .map(Rule::kind)
                .forEach(gated::add);
        rulebook.unreadable().forEach(id -> gated.add(id.substring(0, Math.max(0, id.indexOf('.')))));
        for (Rule rule : rulebook.rules()) {
            if (rule.file().startsWith("causes/") && gated.add(rule.kind())) {
                problems.add(
                        Check.CAUSE_WITHOUT_GATE,
                        Place.file(rule.file()),
                        "no rule brings the cause (" + rule.kind() + ") into consideration",
                        "a rule with (conclude.considers();) is missing");
            }
        }
    }

    /** One rule. */
    private final class OneRule {

        private final Rule rule;
        private final Rulebook rulebook;
        /** False when some of it could not be read: then nothing is reported as missing. */
        private final boolean isWhole;

        private final Set<String> bindings = new HashSet<>();

        private OneRule(Rule rule, Rulebook rulebook, boolean isWhole) {
            this.isWhole = isWhole;
            this.rule = rule;
            this.rulebook = rulebook;
        }

        private void check() {
            checkFile();
            checkVerb();
            boolean inference = rule.verb() == Verb.INFER;
            if (isWhole && rule.salience() != (inference ? SALIENCE_OF_INFERENCE : 0)) {
                problem(
                        Check.FIRING_ORDER,
                        RulePlaces::salience,
                        "the salience is " + rule.salience(),
                        inference ? "write (salience 100)" : "leave it out: only inference rules run before others");
            }
            rule.condition().patterns().forEach(this::check);
            checkNegations(rule.condition());
            if (isWhole) {
                checkBindings(rule.condition(), false);
            }
        }

        private void checkFile() {
            if (rule.id().isEmpty()) {
                return;
            }
            String kind = rule.kind();
            String file = rule.file();
            boolean isCause = file.startsWith("causes/");
            boolean isInference = file.startsWith("inference/");
            boolean fits = isCause
                    ? file.equals("causes/" + kind + ".drl")
                    : isInference ? kind.equals("inference") : VERBS_OF_RED_FLAGS.containsKey(kind);
            if (!fits) {
                problem(
                        Check.WRONG_FILE,
                        places -> places.annotation("id"),
                        "the id (" + rule.id() + ") does not belong in " + file,
                        isCause
                                ? "it begins with ("
                                        + file.substring("causes/".length()).replace(".drl", "")
                                        + "."
                                        + ")"
                                : isInference
                                        ? "it begins with (inference.)"
                                        : "it begins with (red-flag.), (pathway.) or (caution.)");
                return;
            }
            Verb wanted = isInference ? Verb.INFER : VERBS_OF_RED_FLAGS.get(kind);
            boolean isOfCause = VERBS_OF_CAUSES.contains(rule.verb());
            if (isCause ? !isOfCause : rule.verb() != wanted) {
                problem(
                        Check.WRONG_FILE,
                        RulePlaces::verb,
                        "the verb (" + named(rule.verb()) + ") does not belong in a rule with the id (" + rule.id()
                                + ")",
                        wanted == null
                                ? "write (considers), (supports), (opposes) or (excludes)"
                                : "write (" + named(wanted) + ")");
            }
        }

        private void checkVerb() {
            switch (rule.verb()) {
                case CONSIDERS, EXCLUDES -> {}
                case SUPPORTS, OPPOSES -> {
                    boolean supports = rule.verb() == Verb.SUPPORTS;
                    int strength = supports ? rule.points() : -rule.points();
                    if (isWhole && (strength < 1 || strength > MOST_POINTS)) {
                        problem(
                                Check.POINTS_OUT_OF_SCALE,
                                RulePlaces::points,
                                "the rule " + (supports ? "supports" : "opposes") + " with (" + rule.points()
                                        + ") points",
                                "write 1 to " + MOST_POINTS + " to support, -1 to -" + MOST_POINTS + " to oppose");
                    }
                }
                case REFER, PATHWAY, CAUTION -> {
                    known(
                            Check.UNKNOWN_DESTINATION,
                            rule.target(),
                            "destination",
                            vocabulary.destinations(),
                            RulePlaces::target);
                    if (rule.urgency() == Urgency.SELF_CARE) {
                        problem(
                                Check.UNKNOWN_URGENCY,
                                RulePlaces::verb,
                                "the urgency (SELF_CARE) asks for nothing",
                                "write (ROUTINE)");
                    }
                }
                case INFER ->
                    known(
                            Check.UNKNOWN_FINDING,
                            rule.target(),
                            "derived finding",
                            vocabulary.derived(),
                            RulePlaces::target);
            }
        }

        private void check(Pattern pattern) {
            if (isWhole && pattern.type().fields().contains("code")) {
                long lists = pattern.constraints().stream()
                        .filter(one -> one instanceof Constraint.Membership membership
                                && membership.field().equals("code"))
                        .count();
                if (lists != 1) {
                    problem(
                            Check.CODE_OF_PATTERN,
                            places -> places.pattern(pattern),
                            "the pattern (" + pattern.type().word() + ") names its codes " + lists + " times",
                            "write code == \"..\" or code in ( \"..\", \"..\" ), once");
                }
            }
            for (String code : pattern.codes()) {
                check(pattern, code);
            }
            for (Constraint constraint : pattern.constraints()) {
                check(pattern, constraint);
            }
        }

        private void check(Pattern pattern, String code) {
            Finding finding = vocabulary.findings().get(code);
            switch (pattern.type()) {
                case PRESENT -> {
                    if (!vocabulary.derived().contains(code)) {
                        fits(pattern, code, finding, Finding.Type.TRISTATE);
                    }
                }
                case ABSENT -> fits(pattern, code, finding, Finding.Type.TRISTATE);
                case MEASURED -> {
                    if (!code.equals(EFFECTIVE_PSA)) {
                        fits(pattern, code, finding, Finding.Type.NUMBER);
                    }
                }
                case DESCRIBED -> fits(pattern, code, finding, Finding.Type.CHOICE);
                case PATIENT, MEDICINE, TIME_TO_LEAK -> {}
            }
        }

        private void check(Pattern pattern, Constraint constraint) {
            if (constraint instanceof Constraint.Either either) {
                either.constraints().forEach(one -> check(pattern, one));
            } else if (constraint instanceof Constraint.Comparison comparison) {
                checkRange(pattern, comparison);
            } else if (constraint instanceof Constraint.Membership membership) {
                for (String value : membership.values()) {
                    checkValue(pattern, membership.field(), value);
                }
            }
        }

        private void checkValue(Pattern pattern, String field, String value) {
            Function<RulePlaces, Place> place = places -> places.text(pattern, value);
            switch (pattern.type()) {
                case DESCRIBED -> {
                    Set<String> values = new TreeSet<>();
                    pattern.codes()
                            .forEach(code ->
                                    vocabulary.finding(code).ifPresent(finding -> values.addAll(finding.values())));
                    if (field.equals("value") && !values.isEmpty()) {
                        known(Check.UNKNOWN_VALUE, value, "value", values, place);
                    }
                }
                case MEDICINE -> {
                    switch (field) {
                        case "name" ->
                            known(
                                    Check.UNKNOWN_MEDICINE,
                                    value,
                                    "medicine",
                                    vocabulary.medicines().keySet(),
                                    place);
                        case "medicineClass" ->
                            known(Check.UNKNOWN_MEDICINE, value, "class of medicines", classes, place);
                        default -> known(Check.UNKNOWN_VALUE, value, "grade of evidence", GRADES, place);
                    }
                }
                case PATIENT, PRESENT, ABSENT, MEASURED, TIME_TO_LEAK -> {}
            }
        }

        private void checkRange(Pattern pattern, Constraint.Comparison comparison) {
            switch (pattern.type()) {
                case PATIENT ->
                    within(pattern, comparison, "age", vocabulary.findings().get("age-years"));
                case MEASURED ->
                    pattern.codes()
                            .forEach(code -> within(
                                    pattern,
                                    comparison,
                                    code,
                                    vocabulary.findings().get(code.equals(EFFECTIVE_PSA) ? PSA : code)));
                case MEDICINE -> within(pattern, comparison, comparison.field(), 0, MOST_DAYS, "d");
                case TIME_TO_LEAK -> within(pattern, comparison, comparison.field(), -MOST_DAYS, MOST_DAYS, "d");
                case PRESENT, ABSENT, DESCRIBED -> {}
            }
        }

        private void within(Pattern pattern, Constraint.Comparison comparison, String what, @Nullable Finding finding) {
            if (finding != null && finding.min() != null && finding.max() != null) {
                within(pattern, comparison, what, finding.min(), finding.max(), finding.unit());
            }
        }

        /** Both sides of a limit must be able to occur. */
        private void within(
                Pattern pattern, Constraint.Comparison comparison, String what, double min, double max, String unit) {
            double limit = comparison.limit();
            boolean fits = min >= max
                    || switch (comparison.operator()) {
                        case AT_LEAST, BELOW -> limit > min && limit <= max;
                        case ABOVE, AT_MOST -> limit >= min && limit < max;
                    };
            if (!fits) {
                problem(
                        Check.OUT_OF_RANGE,
                        places -> places.number(pattern, comparison.field(), limit),
                        "the limit (" + comparison.operator().sign() + " " + shown(limit) + ") does not divide the"
                                + " range of (" + what + "), which is " + shown(min) + " to " + shown(max)
                                + (unit.isEmpty() ? "" : " " + unit),
                        "another unit was meant");
            }
        }

        private void fits(Pattern pattern, String code, @Nullable Finding finding, Finding.Type type) {
            Function<RulePlaces, Place> place = places -> places.text(pattern, code);
            if (finding == null) {
                boolean isDerived = vocabulary.derived().contains(code);
                if (isDerived) {
                    problem(
                            Check.WRONG_KIND,
                            place,
                            "the finding (" + code + ") is derived and is never given as ("
                                    + pattern.type().word() + ")",
                            "write (not Present( code == \"" + code + "\" ))");
                    return;
                }
                Set<String> all = new HashSet<>(vocabulary.findings().keySet());
                all.addAll(vocabulary.derived());
                known(Check.UNKNOWN_FINDING, code, "finding", all, place);
            } else if (finding.type() != type) {
                problem(
                        Check.WRONG_KIND,
                        place,
                        "the finding (" + code + ") is " + kindOf(finding.type()) + " and never ("
                                + pattern.type().word() + ")",
                        finding.type() == Finding.Type.LIST
                                ? "write (Medicine)"
                                : "write (" + factOf(finding.type()) + ")");
            }
        }

        /** An inference rule must not negate what others derive: then one layer would not be enough. */
        private void checkNegations(Condition condition) {
            if (condition instanceof AllOf all) {
                all.conditions().forEach(this::checkNegations);
            } else if (condition instanceof AnyOf any) {
                any.conditions().forEach(this::checkNegations);
            } else if (condition instanceof Not not && rule.verb() == Verb.INFER) {
                for (String code : not.pattern().codes()) {
                    if (vocabulary.derived().contains(code)) {
                        problem(
                                Check.FIRING_ORDER,
                                places -> places.text(not.pattern(), code),
                                "the inference rule negates the derived finding (" + code + ")",
                                "say it by what that is derived from");
                    }
                }
            }
        }

        private void checkBindings(Condition condition, boolean isBehindNotOrOr) {
            if (condition instanceof AllOf all) {
                all.conditions().forEach(one -> checkBindings(one, isBehindNotOrOr));
            } else if (condition instanceof AnyOf any) {
                any.conditions().forEach(one -> checkBindings(one, true));
            } else if (condition instanceof Not not) {
                checkBindings(not.pattern(), true);
            } else if (condition instanceof Pattern pattern) {
                for (Constraint constraint : pattern.constraints()) {
                    if (constraint instanceof Constraint.DiffersFrom differs && !bindings.contains(differs.binding())) {
                        problem(
                                Check.BINDING,
                                places -> places.use(differs.binding()),
                                "nothing before is bound to (" + differs.binding() + ")",
                                "write (" + differs.binding() + " : Present( .. )) before it");
                    }
                }
                if (!pattern.binding().isEmpty()
                        && (isBehindNotOrOr
                                || !pattern.type().fields().contains("code")
                                || !bindings.add(pattern.binding()))) {
                    problem(
                            Check.BINDING,
                            places -> places.pattern(pattern),
                            "(" + pattern.binding() + ") is bound twice, behind (not) or (or), or to a fact without"
                                    + " a code",
                            "leave the binding out");
                }
            }
        }

        private void known(
                Check check, String code, String what, Collection<String> all, Function<RulePlaces, Place> place) {
            if (!code.isEmpty() && !all.contains(code)) {
                problem(
                        check,
                        place,
                        "the " + what + " (" + code + ") is not known",
                        NearestName.of(code, all)
                                .map(near -> "it is (" + near + ")")
                                .orElse("add it to its table"));
            }
        }

        private void problem(Check check, Function<RulePlaces, Place> place, String what, String maybe) {
            problems.add(new Diagnostic(check, place.apply(rulebook.placesOf(rule)), rule.sentence(), what, maybe));
        }
    }

    private static String kindOf(Finding.Type type) {
        return switch (type) {
            case TRISTATE -> "present or absent";
            case NUMBER -> "a number";
            case CHOICE -> "a choice";
            case LIST -> "a list";
        };
    }

    private static String factOf(Finding.Type type) {
        return switch (type) {
            case TRISTATE -> FactType.PRESENT.word();
            case NUMBER -> FactType.MEASURED.word();
            case CHOICE -> FactType.DESCRIBED.word();
            case LIST -> FactType.MEDICINE.word();
        };
    }

    private static String named(Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT);
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
