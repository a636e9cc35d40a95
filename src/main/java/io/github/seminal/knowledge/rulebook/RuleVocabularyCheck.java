package io.github.seminal.knowledge.rulebook;

import io.github.seminal.Urgency;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks one rule against the vocabulary. */
final class RuleVocabularyCheck {

    private static final String EFFECTIVE_PSA = "psa-effective-ng-ml";
    private static final String PSA = "psa-ng-ml";
    private static final int SALIENCE_OF_INFERENCE = 100;
    private static final int MOST_POINTS = 6;
    private static final int MOST_DAYS = 36_500;
    private static final String CAUSES = "causes/";
    private static final Map<String, Verb> VERBS_OF_RED_FLAGS =
            Map.of("red-flag", Verb.REFER, "pathway", Verb.PATHWAY, "caution", Verb.CAUTION);
    private static final Set<String> GRADES = Set.of("strong", "moderate", "weak", "none");

    private final Rule rule;
    private final Rulebook rulebook;
    private final Vocabulary vocabulary;
    private final Diagnostics problems;
    private final boolean isWhole;
    private final Set<String> bindings = new HashSet<>();

    /**
     * Prepares the check of a rule.
     *
     * @param isWhole false when some of the rule could not be read: then nothing is reported as missing
     */
    RuleVocabularyCheck(Rule rule, Rulebook rulebook, Vocabulary vocabulary, Diagnostics problems, boolean isWhole) {
        this.rule = rule;
        this.rulebook = rulebook;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.isWhole = isWhole;
    }

    void check() {
        boolean isInference = rule.verb() == Verb.INFER;
        if (!rule.id().isEmpty()) {
            checkFile();
        }
        checkVerb();
        if (isWhole && rule.salience() != (isInference ? SALIENCE_OF_INFERENCE : 0)) {
            problem(
                    Check.FIRING_ORDER,
                    RulePlaces::salience,
                    "the salience is " + rule.salience(),
                    isInference ? "write (salience 100)" : "leave it out: only inference rules run before others");
        }
        rule.condition().visit((pattern, isNegated, isAlternative) -> {
            if (isWhole && pattern.type().isCoded()) {
                checkCodes(pattern);
            }
            checkValues(pattern);
            if (isNegated && isInference) {
                checkNegation(pattern);
            }
            if (isWhole) {
                checkBinding(pattern, isNegated || isAlternative);
            }
        });
    }

    private void checkFile() {
        String kind = rule.kind();
        String file = rule.file();
        boolean isCause = file.startsWith(CAUSES);
        boolean isInference = file.startsWith("inference/");
        boolean fits = isCause
                ? file.equals(CAUSES + kind + ".drl")
                : isInference ? kind.equals("inference") : VERBS_OF_RED_FLAGS.containsKey(kind);
        Verb wanted = isInference ? Verb.INFER : VERBS_OF_RED_FLAGS.get(kind);
        if (!fits) {
            String cause = file.substring(isCause ? CAUSES.length() : 0).replace(".drl", "");
            problem(
                    Check.WRONG_FILE,
                    places -> places.annotation("id"),
                    "the id (" + rule.id() + ") does not belong in " + file,
                    "it begins with "
                            + (isCause
                                    ? "(" + cause + ".)"
                                    : isInference ? "(inference.)" : "(red-flag.), (pathway.) or (caution.)"));
        } else if (isCause ? !rule.verb().isAboutCause() : rule.verb() != wanted) {
            problem(
                    Check.WRONG_FILE,
                    RulePlaces::verb,
                    "the verb (" + rule.verb().word() + ") does not belong in a rule with the id (" + rule.id() + ")",
                    wanted == null
                            ? "write (considers), (supports), (opposes) or (excludes)"
                            : "write (" + wanted.word() + ")");
        }
    }

    private void checkVerb() {
        String target = rule.target();
        switch (rule.verb()) {
            case CONSIDERS, EXCLUDES -> {}
            case SUPPORTS, OPPOSES -> {
                boolean supports = rule.verb() == Verb.SUPPORTS;
                int strength = supports ? rule.points() : -rule.points();
                if (isWhole && (strength < 1 || strength > MOST_POINTS)) {
                    problem(
                            Check.POINTS_OUT_OF_SCALE,
                            RulePlaces::points,
                            "the rule " + (supports ? "supports" : "opposes") + " with (" + rule.points() + ") points",
                            "write 1 to " + MOST_POINTS + " to support, -1 to -" + MOST_POINTS + " to oppose");
                }
            }
            case REFER, PATHWAY, CAUTION -> {
                Set<String> destinations = vocabulary.destinations().codes();
                known(Check.UNKNOWN_DESTINATION, target, "destination", destinations, RulePlaces::target);
                if (rule.urgency() == Urgency.SELF_CARE) {
                    problem(
                            Check.UNKNOWN_URGENCY,
                            RulePlaces::verb,
                            "the urgency (SELF_CARE) asks for nothing",
                            "write (ROUTINE)");
                }
            }
            case INFER ->
                known(Check.UNKNOWN_FINDING, target, "derived finding", vocabulary.derived(), RulePlaces::target);
        }
    }

    private void checkCodes(Pattern pattern) {
        int lists = 0;
        for (Constraint constraint : pattern.constraints()) {
            lists += constraint instanceof Constraint.Membership membership && membership.isOfCode() ? 1 : 0;
        }
        if (lists != 1) {
            problem(
                    Check.CODE_OF_PATTERN,
                    places -> places.pattern(pattern),
                    "the pattern (" + pattern.type().word() + ") names its codes " + lists + " times",
                    "write code == \"..\" or code in ( \"..\", \"..\" ), once");
        }
    }

    private void checkValues(Pattern pattern) {
        switch (pattern.type()) {
            case PATIENT -> checkLimits(pattern, "age", vocabulary.findings().get("age-years"));
            case PRESENT, ABSENT -> {
                for (String code : pattern.codes()) {
                    if (pattern.type() == FactType.ABSENT
                            || !vocabulary.derived().contains(code)) {
                        checkKind(pattern, code, Finding.Type.TRISTATE);
                    }
                }
            }
            case MEASURED -> {
                for (String code : pattern.codes()) {
                    boolean isPsa = code.equals(EFFECTIVE_PSA);
                    if (!isPsa) {
                        checkKind(pattern, code, Finding.Type.NUMBER);
                    }
                    checkLimits(pattern, code, vocabulary.findings().get(isPsa ? PSA : code));
                }
            }
            case DESCRIBED -> {
                Set<String> values = new TreeSet<>();
                for (String code : pattern.codes()) {
                    checkKind(pattern, code, Finding.Type.CHOICE);
                    vocabulary.finding(code).ifPresent(finding -> values.addAll(finding.values()));
                }
                for (Constraint.Membership membership : pattern.memberships()) {
                    if (!membership.isOfCode() && !values.isEmpty()) {
                        known(Check.UNKNOWN_VALUE, pattern, membership, "value", values);
                    }
                }
            }
            case MEDICATION -> {
                for (Constraint.Membership membership : pattern.memberships()) {
                    switch (membership.field()) {
                        case "name" -> {
                            Set<String> names = vocabulary.medicines().keySet();
                            known(Check.UNKNOWN_MEDICINE, pattern, membership, "medicine", names);
                        }
                        case "medicineClass" ->
                            known(Check.UNKNOWN_MEDICINE, pattern, membership, "class of medicines", classes());
                        default -> known(Check.UNKNOWN_VALUE, pattern, membership, "grade of evidence", GRADES);
                    }
                }
                for (Constraint.Comparison comparison : pattern.comparisons()) {
                    double min = comparison.field().equals("daysToLeak") ? -MOST_DAYS : 0;
                    checkLimit(pattern, comparison, comparison.field(), min, MOST_DAYS, "d");
                }
            }
        }
    }

    private Set<String> classes() {
        Set<String> classes = new TreeSet<>();
        classes.add(vocabulary.otherMedicine().code());
        for (MedicineEntry medicine : vocabulary.medicines().values()) {
            classes.add(medicine.medicineClass().code());
        }
        return classes;
    }

    private void checkLimits(Pattern pattern, String what, @Nullable Finding finding) {
        if (finding != null && finding.min() != null && finding.max() != null) {
            for (Constraint.Comparison comparison : pattern.comparisons()) {
                checkLimit(pattern, comparison, what, finding.min(), finding.max(), finding.unit());
            }
        }
    }

    /** Values on both sides of a limit must be possible. */
    private void checkLimit(
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
                    "the limit (" + comparison.operator().sign() + " " + shown(limit)
                            + ") does not divide the range of ("
                            + what + "), which is " + shown(min) + " to " + shown(max)
                            + (unit.isEmpty() ? "" : " " + unit),
                    "another unit was meant");
        }
    }

    private void checkKind(Pattern pattern, String code, Finding.Type type) {
        Function<RulePlaces, Place> place = places -> places.text(pattern, code);
        Finding finding = vocabulary.findings().get(code);
        String fact = pattern.type().word();
        if (finding != null && finding.type() != type) {
            problem(
                    Check.WRONG_KIND,
                    place,
                    "the finding (" + code + ") is " + kindOf(finding.type()) + " and never (" + fact + ")",
                    "write (" + factOf(finding.type()).word() + ")");
        } else if (finding == null && vocabulary.derived().contains(code)) {
            problem(
                    Check.WRONG_KIND,
                    place,
                    "the finding (" + code + ") is derived and is never given as (" + fact + ")",
                    "write (not Present( code == \"" + code + "\" ))");
        } else if (finding == null) {
            Set<String> all = new HashSet<>(vocabulary.findings().keySet());
            all.addAll(vocabulary.derived());
            known(Check.UNKNOWN_FINDING, code, "finding", all, place);
        }
    }

    /** An inference rule must not negate a derived finding: the answer would depend on which rule runs first. */
    private void checkNegation(Pattern pattern) {
        for (String code : pattern.codes()) {
            if (vocabulary.derived().contains(code)) {
                problem(
                        Check.FIRING_ORDER,
                        places -> places.text(pattern, code),
                        "the inference rule negates the derived finding (" + code + ")",
                        "say it by what that is derived from");
            }
        }
    }

    private void checkBinding(Pattern pattern, boolean isInNotOrOr) {
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
                && (isInNotOrOr || !pattern.type().isCoded() || !bindings.add(pattern.binding()))) {
            problem(
                    Check.BINDING,
                    places -> places.pattern(pattern),
                    "(" + pattern.binding() + ") is bound twice, behind (not) or (or), or to a fact without a code",
                    "leave the binding out");
        }
    }

    private void known(
            Check check, Pattern pattern, Constraint.Membership membership, String what, Collection<String> all) {
        for (String value : membership.values()) {
            known(check, value, what, all, places -> places.text(pattern, value));
        }
    }

    private void known(
            Check check, String code, String what, Collection<String> all, Function<RulePlaces, Place> place) {
        if (!code.isEmpty() && !all.contains(code) && !problems.isFull()) {
            problem(
                    check,
                    place,
                    "the " + what + " (" + code + ") is not known",
                    NearestName.advice(code, all, "add it to its table"));
        }
    }

    private void problem(Check check, Function<RulePlaces, Place> place, String what, String maybe) {
        problems.add(new Diagnostic(check, place.apply(rulebook.placesOf(rule)), rule.sentence(), what, maybe));
    }

    private static String kindOf(Finding.Type type) {
        return switch (type) {
            case TRISTATE -> "present or absent";
            case NUMBER -> "a number";
            case CHOICE -> "a choice";
            case LIST -> "a list";
        };
    }

    private static FactType factOf(Finding.Type type) {
        return switch (type) {
            case TRISTATE -> FactType.PRESENT;
            case NUMBER -> FactType.MEASURED;
            case CHOICE -> FactType.DESCRIBED;
            case LIST -> FactType.MEDICATION;
        };
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
