package io.github.seminal.authoring.prove;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineClass;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * Every presentation that the door lets pass, as logic: its atoms, what must hold among them, and what a pattern of a rule
 * says in them. Findings that are present are the business of a {@link SymbolicRules}.
 */
final class SymbolicPresentation {

    private static final String AGE = "age-years";
    private static final String PSA = "psa-ng-ml";
    private static final String EFFECTIVE_PSA = "psa-effective-ng-ml";
    private static final String LEAK_ONSET = "leak-onset-days";
    private static final String TIME_TO_LEAK = "med-to-leak-days";
    private static final double OLDEST = 120;

    private final FormulaFactory f;
    private final Map<String, Variable> present = new LinkedHashMap<>();
    private final Map<String, Variable> absent = new LinkedHashMap<>();
    private final Map<String, Map<String, Variable>> choices = new LinkedHashMap<>();
    private final Map<String, Thresholds> numbers = new LinkedHashMap<>();
    private final Thresholds age;
    private final Variable listGiven;
    private final List<MedicineSlot> slots = new ArrayList<>();
    private final List<Formula> dedications = new ArrayList<>();
    private final Map<Double, Formula> psaFactors = new TreeMap<>();
    private final Map<List<Constraint>, Formula> medicines = new HashMap<>();
    private final Map<List<Constraint>, Formula> times = new HashMap<>();

    SymbolicPresentation(FormulaFactory f, Vocabulary vocabulary, Rulebook rulebook) {
        this.f = f;
        for (Finding finding : vocabulary.findings().values()) {
            String code = finding.code();
            switch (finding.type()) {
                case TRISTATE -> {
                    present.put(code, f.variable(code + " present"));
                    absent.put(code, f.variable(code + " absent"));
                }
                case CHOICE -> {
                    Map<String, Variable> values = new LinkedHashMap<>();
                    finding.values().forEach(value -> values.put(value, f.variable(code + " is " + value)));
                    choices.put(code, values);
                }
                case NUMBER -> {
                    if (!code.equals(AGE)) {
                        numbers.put(code, scale(code, finding, false));
                    }
                }
                case LIST -> {}
            }
        }
        Finding ageFinding = vocabulary.findings().get(AGE);
        this.age = ageFinding == null
                ? new Thresholds(f, AGE, f.variable(AGE + " known"), true, 0, OLDEST)
                : scale(AGE, ageFinding, true);
        this.listGiven = f.variable("medicine list given");
        nameMedicines(vocabulary, rulebook);
    }

    private Thresholds scale(String code, Finding finding, boolean whole) {
        Double min = finding.min();
        Double max = finding.max();
        return new Thresholds(
                f,
                code,
                f.variable(code + " known"),
                whole,
                min == null ? Double.NEGATIVE_INFINITY : min,
                max == null ? Double.POSITIVE_INFINITY : max);
    }

    /** One place on the list of medicines for each thing that can be asked of the list. */
    private void nameMedicines(Vocabulary vocabulary, Rulebook rulebook) {
        Set<List<Constraint>> medicinePatterns = new HashSet<>();
        Set<List<Constraint>> timePatterns = new HashSet<>();
        Set<String> named = new HashSet<>();
        List<List<Constraint>> inOrder = new ArrayList<>();
        List<List<Constraint>> timesInOrder = new ArrayList<>();
        rulebook.rules()
                .forEach(rule -> rule.condition().patterns().forEach(pattern -> {
                    if (pattern.type() == FactType.MEDICINE && medicinePatterns.add(pattern.constraints())) {
                        inOrder.add(pattern.constraints());
                        names(pattern.constraints(), named);
                    } else if (pattern.type() == FactType.TIME_TO_LEAK && timePatterns.add(pattern.constraints())) {
                        timesInOrder.add(pattern.constraints());
                    }
                }));
        List<MedicineKind> kinds = MedicineKind.all(vocabulary, named);
        Thresholds onset = numbers.computeIfAbsent(
                LEAK_ONSET, code -> new Thresholds(f, code, f.falsum(), false, 0, Double.POSITIVE_INFINITY));
        Set<MedicineClass> changingPsa = new HashSet<>();
        vocabulary.medicines().values().stream()
                .map(entry -> entry.medicineClass())
                .filter(one -> one.psaFactor() != null && one.psaFactorAfterDays() != null)
                .forEach(changingPsa::add);
        int count = inOrder.size() + timesInOrder.size() + changingPsa.size();
        for (int i = 0; i < count; i++) {
            slots.add(new MedicineSlot(f, i + 1, kinds, onset));
        }
        int next = 0;
        for (List<Constraint> constraints : inOrder) {
            dedicate(next++, slot -> slot.meets(constraints), medicines, constraints);
        }
        for (List<Constraint> constraints : timesInOrder) {
            dedicate(next++, slot -> slot.timeMeets(constraints), times, constraints);
        }
        for (MedicineClass one : changingPsa) {
            Double factor = one.psaFactor();
            Double afterDays = one.psaFactorAfterDays();
            if (factor != null && afterDays != null) {
                Map<Double, Formula> found = new HashMap<>();
                dedicate(next++, slot -> slot.changesPsa(one, afterDays), found, factor);
                found.forEach((key, active) -> psaFactors.merge(key, active, (a, b) -> f.or(a, b)));
            }
        }
        slots.forEach(MedicineSlot::nameOnsets);
    }

    private interface Question {
        Formula of(MedicineSlot slot);
    }

    /** The place is for a medicine that answers this question; any other medicine may answer it as well. */
    private <K> void dedicate(int place, Question question, Map<K, Formula> answers, K key) {
        dedications.add(f.implication(slots.get(place).taken(), question.of(slots.get(place))));
        answers.put(key, f.or(slots.stream().map(question::of).toList()));
    }

    private static void names(List<Constraint> constraints, Set<String> named) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Membership membership
                    && membership.field().equals("name")) {
                named.addAll(membership.values());
            } else if (constraint instanceof Constraint.Either either) {
                names(either.constraints(), named);
            }
        }
    }

    /** When the finding is given as present. */
    Formula given(String code) {
        return Optional.<Formula>ofNullable(present.get(code)).orElse(f.falsum());
    }

    /** When the finding was denied. */
    Formula absent(String code) {
        return Optional.<Formula>ofNullable(absent.get(code)).orElse(f.falsum());
    }

    /** The findings that are present, absent or unknown. */
    Set<String> tristates() {
        return present.keySet();
    }

    /** The numbers by code, but for the age. */
    Map<String, Thresholds> numbers() {
        return numbers;
    }

    /** The age. */
    Thresholds age() {
        return age;
    }

    /** When a pattern on something else than present findings matches; with the code for those that have one. */
    Formula matches(Pattern pattern, String code) {
        return switch (pattern.type()) {
            case ABSENT -> absent(code);
            case MEASURED -> measured(code, pattern.constraints());
            case DESCRIBED -> described(code, pattern.constraints());
            case PATIENT ->
                f.and(pattern.constraints().stream().map(this::patient).toList());
            case MEDICINE ->
                Optional.ofNullable(medicines.get(pattern.constraints())).orElseThrow();
            case TIME_TO_LEAK -> time(pattern.constraints());
            case PRESENT -> throw new IllegalArgumentException("The world knows what is present (" + code + ").");
        };
    }

    private Formula measured(String code, List<Constraint> constraints) {
        Thresholds scale = numbers.get(code.equals(EFFECTIVE_PSA) ? PSA : code);
        if (scale == null) {
            return f.falsum();
        }
        return code.equals(EFFECTIVE_PSA)
                ? effectivePsa(scale, constraints)
                : NumberConstraints.meet(f, scale, constraints);
    }

    /** The effective PSA is the PSA, times the greatest factor of a medicine that changes it. */
    private Formula effectivePsa(Thresholds psa, List<Constraint> constraints) {
        List<Formula> cases = new ArrayList<>();
        List<Formula> greater = new ArrayList<>();
        List<Double> factors = new ArrayList<>(psaFactors.keySet());
        for (int i = factors.size() - 1; i >= 0; i--) {
            Formula active = Optional.ofNullable(psaFactors.get(factors.get(i))).orElseThrow();
            cases.add(f.and(
                    active,
                    f.not(f.or(greater)),
                    NumberConstraints.meet(
                            f,
                            psa,
                            constraints.stream().map(divided(factors.get(i))).toList())));
            greater.add(active);
        }
        cases.add(f.and(f.not(f.or(greater)), NumberConstraints.meet(f, psa, constraints)));
        return f.or(cases);
    }

    private static java.util.function.Function<Constraint, Constraint> divided(double factor) {
        return constraint -> {
            if (constraint instanceof Constraint.Comparison one) {
                return new Constraint.Comparison(one.field(), one.operator(), one.limit() / factor);
            }
            if (constraint instanceof Constraint.Either either) {
                return new Constraint.Either(
                        either.constraints().stream().map(divided(factor)).toList());
            }
            return constraint;
        };
    }

    private Formula described(String code, List<Constraint> constraints) {
        Map<String, Variable> values = choices.getOrDefault(code, Map.of());
        List<Variable> accepted = new ArrayList<>();
        values.forEach((value, atom) -> {
            if (constraints.stream().allMatch(constraint -> accepts(constraint, value))) {
                accepted.add(atom);
            }
        });
        return f.or(accepted);
    }

    private static boolean accepts(Constraint constraint, String value) {
        return !(constraint instanceof Constraint.Membership membership)
                || !membership.field().equals("value")
                || membership.values().contains(value);
    }

    private Formula patient(Constraint constraint) {
        if (constraint instanceof Constraint.Either either) {
            return f.or(either.constraints().stream().map(this::patient).toList());
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return age.holds(comparison.operator(), comparison.limit());
        }
        if (constraint instanceof Constraint.Flag flag) {
            return switch (flag.field()) {
                case "ageUnknown" -> f.not(age.known());
                case "ageKnown" -> age.known();
                case "medicineListGiven" -> listGiven;
                default -> f.falsum();
            };
        }
        return f.falsum();
    }

    /** A time that was asked for stands alone; only without it do the medicines and the onset tell. */
    private Formula time(List<Constraint> constraints) {
        Formula ofMedicines = Optional.ofNullable(times.get(constraints)).orElseThrow();
        Thresholds asked = numbers.get(TIME_TO_LEAK);
        return asked == null
                ? ofMedicines
                : f.or(NumberConstraints.meet(f, asked, constraints), f.and(f.not(asked.known()), ofMedicines));
    }

    /** What must hold of the atoms, once every rule has named its limits. */
    List<Formula> constraints() {
        List<Formula> constraints = new ArrayList<>(dedications);
        present.forEach((code, atom) -> constraints.add(f.or(f.not(atom), f.not(absent(code)))));
        choices.values().forEach(values -> constraints.add(f.amo(values.values())));
        slots.forEach(slot -> constraints.addAll(slot.constraints(listGiven)));
        numbers.values().forEach(scale -> constraints.addAll(scale.order()));
        constraints.addAll(age.order());
        return constraints;
    }

    /** The atoms on numbers, on which logic may be less exact than arithmetic. */
    List<Variable> arithmetic() {
        List<Variable> atoms = new ArrayList<>();
        numbers.values().forEach(scale -> atoms.addAll(scale.cuts().values()));
        slots.forEach(slot -> atoms.addAll(slot.arithmetic()));
        return atoms;
    }

    /** A presentation that the true atoms describe; empty when no numbers fit them. */
    Optional<Presentation> read(Set<Variable> model) {
        Presentation.Builder builder = Presentation.builder();
        if (isKnown(age, model)) {
            builder.age(chosenAge(age.read(model)));
        }
        present.forEach((code, atom) -> {
            if (model.contains(atom)) {
                builder.present(code);
            }
        });
        absent.forEach((code, atom) -> {
            if (model.contains(atom)) {
                builder.absent(code);
            }
        });
        choices.forEach((code, values) -> values.forEach((value, atom) -> {
            if (model.contains(atom)) {
                builder.described(code, value);
            }
        }));
        for (Map.Entry<String, Thresholds> number : numbers.entrySet()) {
            if (isKnown(number.getValue(), model) && !number.getKey().equals(LEAK_ONSET)) {
                List<Double> candidates = number.getValue().read(model).candidates();
                if (candidates.isEmpty()) {
                    return Optional.empty();
                }
                builder.measured(number.getKey(), candidates.get(0));
            }
        }
        return withMedicines(builder, model);
    }

    private Optional<Presentation> withMedicines(Presentation.Builder builder, Set<Variable> model) {
        Thresholds onset = numbers.get(LEAK_ONSET);
        boolean onsetKnown = onset != null && isKnown(onset, model);
        List<@Nullable Double> onsets = new ArrayList<>();
        if (onset != null && onsetKnown) {
            onsets.addAll(onset.read(model).candidates());
        } else {
            onsets.add(null);
        }
        for (Double began : onsets) {
            List<Medicine> list = medicinesAt(began, model);
            if (list != null) {
                if (began != null) {
                    builder.measured(LEAK_ONSET, began);
                }
                if (model.contains(listGiven)) {
                    builder.medicines(list);
                }
                return Optional.of(builder.build());
            }
        }
        return Optional.empty();
    }

    private @Nullable List<Medicine> medicinesAt(@Nullable Double began, Set<Variable> model) {
        List<Medicine> list = new ArrayList<>();
        for (MedicineSlot slot : slots) {
            if (model.contains(slot.taken())) {
                Medicine medicine = slot.read(model, began);
                if (medicine == null) {
                    return null;
                }
                list.add(medicine);
            }
        }
        return list;
    }

    private static boolean isKnown(Thresholds scale, Set<Variable> model) {
        return scale.known() instanceof Variable known && model.contains(known);
    }

    /** The age beside a limit: the oldest below an upper one, else the youngest. */
    private static int chosenAge(Interval ages) {
        Integer least = ages.leastWhole();
        Integer greatest = ages.greatestWhole();
        if (least == null || greatest == null) {
            throw new IllegalStateException("No age is in (" + ages + ").");
        }
        return least == 0 ? greatest == OLDEST ? 30 : greatest : least;
    }
}
