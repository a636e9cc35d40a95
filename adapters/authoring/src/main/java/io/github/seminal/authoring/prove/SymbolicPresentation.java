package io.github.seminal.authoring.prove;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.engine.PresentationValidator;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineClass;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * Every valid presentation, as logic: its variables, what must hold among them, and what a pattern of a rule means in them. Only
 * {@link SymbolicRules} knows which findings are present, since some are derived.
 */
final class SymbolicPresentation {

    private static final String AGE = "age-years";
    private static final String PSA = "psa-ng-ml";
    private static final String EFFECTIVE_PSA = "psa-effective-ng-ml";
    private static final String LEAK_ONSET = "leak-onset-days";
    private static final String TIME_TO_LEAK = "med-to-leak-days";
    private static final String TAKES_MEDICINE = "takes-any-medicine";
    private static final String UNLISTED = "unlisted medicine";
    /** A medicine that no rule can notice, for a list that must not be empty. */
    private static final Medicine LONG_STOPPED = Medicine.named(UNLISTED).stoppedDaysAgo(36_500);

    /** What a medicine meets that has known effects and may have come before the leak. */
    private static final List<Constraint> COUNTS = List.of(
            new Constraint.Flag("current"),
            new Constraint.Flag("listed"),
            new Constraint.Either(List.of(
                    new Constraint.Flag("timeToLeakUnknown"),
                    new Constraint.Comparison("daysToLeak", Constraint.Operator.AT_LEAST, 0))));

    private static final double OLDEST = 120;

    private final FormulaFactory f;
    private final Map<String, Variable> present = new LinkedHashMap<>();
    private final Map<String, Variable> absent = new LinkedHashMap<>();
    private final Map<String, Map<String, Variable>> choices = new LinkedHashMap<>();
    private final Map<String, Thresholds> numbers = new LinkedHashMap<>();
    private final Thresholds age;
    private final Variable listGiven;
    private final String complaint;
    private final List<String> patterns;
    /** The names of medicines that the rules cannot distinguish from each of those that stand for them. */
    private final Map<String, List<String>> alike = new HashMap<>();

    private final List<MedicineSlot> slots = new ArrayList<>();
    private final List<Formula> dedications = new ArrayList<>();
    /** The classes that change the PSA, by their factors, and the medicines of the presentation that do. */
    private final NavigableMap<Double, List<MedicineClass>> changingPsa = new TreeMap<>();

    private final NavigableMap<Double, Formula> psaFactors = new TreeMap<>();
    private final Map<String, Thresholds> raised = new LinkedHashMap<>();
    private final Map<List<Constraint>, Formula> medicines = new HashMap<>();
    /** One more medicine, without known effects on sexual function, for {@link #addingMedicine()}. */
    private final MedicineSlot unlisted;

    SymbolicPresentation(FormulaFactory f, Vocabulary vocabulary, List<Rule> rules) {
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
        this.complaint = vocabulary.ranking().presentingComplaint();
        this.patterns = PresentationValidator.patternsOf(vocabulary);
        this.unlisted = nameMedicines(vocabulary, rules);
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

    /**
     * Makes one place on the list of medicines for each question that the rules ask about medicines.
     *
     * @return a place of its own for one more medicine without known effects
     */
    private MedicineSlot nameMedicines(Vocabulary vocabulary, List<Rule> rules) {
        Set<List<Constraint>> onMedicines = new LinkedHashSet<>();
        onMedicines.add(COUNTS);
        rules.forEach(rule -> rule.condition().patterns().forEach(pattern -> {
            if (pattern.type() == FactType.MEDICATION) {
                onMedicines.add(pattern.constraints());
            }
        }));
        vocabulary.medicines().values().stream()
                .map(MedicineEntry::medicineClass)
                .distinct()
                .forEach(one -> {
                    Double factor = one.psaFactor();
                    if (factor != null && one.psaFactorAfterDays() != null) {
                        changingPsa
                                .computeIfAbsent(factor, some -> new ArrayList<>())
                                .add(one);
                    }
                });
        Set<String> named = namesIn("name", onMedicines);
        Set<String> classes = namesIn("medicineClass", onMedicines);
        List<MedicineEntry> kinds = kinds(vocabulary, named, classes);
        kinds.forEach(kind -> alike.put(kind.name(), alike(kind, vocabulary, named, classes)));
        Thresholds onset = numbers.computeIfAbsent(
                LEAK_ONSET, code -> new Thresholds(f, code, f.falsum(), false, 0, Double.POSITIVE_INFINITY));
        Thresholds asked = numbers.computeIfAbsent(
                TIME_TO_LEAK,
                code -> new Thresholds(f, code, f.falsum(), false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        int count = onMedicines.size()
                + changingPsa.values().stream().mapToInt(List::size).sum();
        for (int number = 1; number <= count; number++) {
            slots.add(new MedicineSlot(f, number, kinds, onset, asked));
        }
        Iterator<MedicineSlot> free = slots.iterator();
        onMedicines.forEach(
                constraints -> medicines.put(constraints, dedicated(free.next(), slot -> slot.meets(constraints))));
        changingPsa.forEach((factor, all) -> all.forEach(
                one -> psaFactors.merge(factor, dedicated(free.next(), slot -> slot.changesPsa(one)), f::or)));
        MedicineSlot another = new MedicineSlot(
                f,
                count + 1,
                kinds.stream()
                        .filter(kind -> !kind.medicineClass().hasKnownEffect())
                        .toList(),
                onset,
                asked);
        slots.forEach(MedicineSlot::nameOnsets);
        another.nameOnsets();
        return another;
    }

    /** Holds when any medicine answers the question. The slot is reserved for a medicine that does. */
    private Formula dedicated(MedicineSlot slot, Function<MedicineSlot, Formula> question) {
        dedications.add(f.implication(slot.taken(), question.apply(slot)));
        return f.or(slots.stream().map(question).toList());
    }

    private static Set<String> namesIn(String field, Collection<List<Constraint>> patterns) {
        Set<String> named = new HashSet<>();
        patterns.forEach(constraints -> addNames(field, constraints, named));
        return named;
    }

    private static void addNames(String field, List<Constraint> constraints, Set<String> named) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Membership membership
                    && membership.field().equals(field)) {
                named.addAll(membership.values());
            } else if (constraint instanceof Constraint.Either either) {
                addNames(field, either.constraints(), named);
            }
        }
    }

    /**
     * Medicines that stand for all others that the rules cannot distinguish from them: one for each class that differs in what
     * rules ask, every medicine that a rule names, and one that the tables do not list.
     */
    private static List<MedicineEntry> kinds(Vocabulary vocabulary, Set<String> named, Set<String> classes) {
        List<MedicineEntry> kinds = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (MedicineEntry entry : vocabulary.medicines().values()) {
            if (named.contains(entry.name()) || seen.add(distinction(entry, classes))) {
                kinds.add(entry);
            }
        }
        Stream.concat(named.stream(), Stream.of(UNLISTED))
                .filter(name -> vocabulary.medicine(name).isEmpty())
                .distinct()
                .sorted()
                .forEach(name -> kinds.add(new MedicineEntry(name, "", vocabulary.otherMedicine(), false)));
        return kinds;
    }

    private static List<Object> distinction(MedicineEntry entry, Set<String> classes) {
        MedicineClass one = entry.medicineClass();
        return List.of(
                classes.contains(one.code()) || one.psaFactor() != null ? one.code() : "",
                one.psychotropic(),
                one.leakEvidence(),
                one.hasKnownEffect(),
                one.retrogradeEjaculation(),
                one.currentForDaysAfterStopping(),
                entry.serotonergic());
    }

    private static List<String> alike(
            MedicineEntry kind, Vocabulary vocabulary, Set<String> named, Set<String> classes) {
        if (named.contains(kind.name())) {
            return List.of(kind.name());
        }
        if (vocabulary.medicine(kind.name()).isEmpty()) {
            return IntStream.rangeClosed(1, 40)
                    .mapToObj(number -> number == 1 ? UNLISTED : UNLISTED + " " + number)
                    .toList();
        }
        return vocabulary.medicines().values().stream()
                .filter(one ->
                        distinction(one, classes).equals(distinction(kind, classes)) && !named.contains(one.name()))
                .map(MedicineEntry::name)
                .toList();
    }

    /** The list, where no medicine is named twice with other dates; empty when there are not enough names. */
    private Optional<List<Medicine>> distinct(List<Medicine> list) {
        Map<String, Medicine> byName = new LinkedHashMap<>();
        for (Medicine medicine : list) {
            Optional<Medicine> free = alikeTo(medicine)
                    .filter(one -> one.equals(byName.getOrDefault(one.name(), one)))
                    .findFirst();
            if (free.isEmpty()) {
                return Optional.empty();
            }
            free.ifPresent(one -> byName.put(one.name(), one));
        }
        return Optional.of(List.copyOf(byName.values()));
    }

    /** The medicine, and the others that the rules cannot distinguish from it, with its dates. */
    private Stream<Medicine> alikeTo(Medicine medicine) {
        return alike.getOrDefault(medicine.name(), List.of(medicine.name())).stream()
                .map(name -> new Medicine(
                        name, medicine.startedDaysAgo(), medicine.doseIncreasedDaysAgo(), medicine.stoppedDaysAgo()));
    }

    /** Holds when the finding is given as present. */
    Formula given(String code) {
        return Optional.<Formula>ofNullable(present.get(code)).orElse(f.falsum());
    }

    /** Holds when the finding is given as absent. */
    Formula absent(String code) {
        return Optional.<Formula>ofNullable(absent.get(code)).orElse(f.falsum());
    }

    /** The findings that can be present, absent or unknown. */
    Set<String> tristates() {
        return present.keySet();
    }

    /** The numbers by code, except the age. */
    Map<String, Thresholds> numbers() {
        return numbers;
    }

    /** Holds when a list of medicines is given. */
    Variable listGiven() {
        return listGiven;
    }

    /** The age. */
    Thresholds age() {
        return age;
    }

    /**
     * The same patient with answers that may differ.
     *
     * @param present for a finding's code, a formula that holds when it is given as present
     * @param absent for a finding's code, a formula that holds when it is given as absent
     * @param numbers the numbers that differ, by code
     * @param age the age
     * @param another one more medicine; null for none
     */
    record World(
            Function<String, Formula> present,
            Function<String, Formula> absent,
            Map<String, Thresholds> numbers,
            Thresholds age,
            @Nullable MedicineSlot another) {

        World(Function<String, Formula> present, Function<String, Formula> absent, Thresholds age) {
            this(present, absent, Map.of(), age, null);
        }
    }

    /** The presentation as it is. */
    World world() {
        return new World(this::given, this::absent, age);
    }

    /** The same patient at a known age, whatever the age of this presentation. */
    World at(int years) {
        return new World(this::given, this::absent, Thresholds.fixed(f, AGE, years));
    }

    /** The same patient with a higher value of the number. */
    World raising(String code) {
        return new World(this::given, this::absent, Map.of(code, raised(code)), age, null);
    }

    /** The same patient with one more medicine, which has no known effects on sexual function. */
    World addingMedicine() {
        return new World(this::given, this::absent, Map.of(), age, unlisted);
    }

    /** Holds when another medicine, which has known effects, may have come before the leak. */
    Formula hasMedicineThatCounts() {
        return Optional.ofNullable(medicines.get(COUNTS)).orElseThrow();
    }

    /** What must hold for {@link #addingMedicine()}. To be called when all limits are known. */
    List<Formula> constraintsOfAdded() {
        List<Formula> constraints = new ArrayList<>(unlisted.constraints(listGiven));
        constraints.add(unlisted.taken());
        constraints.add(f.implication(absent(TAKES_MEDICINE), f.not(unlisted.stillTaken())));
        return constraints;
    }

    /** The added medicine of a model; empty when no days fit the patient's, or every such name is on the list. */
    Optional<Medicine> readAdded(Set<Variable> model, Presentation presentation) {
        Medicine read = unlisted.read(model, presentation.measured().get(LEAK_ONSET));
        List<Medicine> list = Optional.ofNullable(presentation.medicines()).orElse(List.of());
        return read == null
                ? Optional.empty()
                : alikeTo(read)
                        .filter(one ->
                                list.stream().noneMatch(other -> other.name().equals(one.name())))
                        .findFirst();
    }

    /** One age for each span, from this age on, that the rules distinguish. */
    List<Integer> agesFrom(int years) {
        return Stream.concat(Stream.of(years), age.cuts().keySet().stream().map(cut -> (int) Math.ceil(cut.limit())))
                .filter(limit -> limit >= years)
                .distinct()
                .sorted()
                .toList();
    }

    /** A second value of the number, which is known when the first one is, and not below it. */
    Thresholds raised(String code) {
        return raised.computeIfAbsent(
                code, one -> Optional.ofNullable(numbers.get(one)).orElseThrow().named(one + " raised"));
    }

    /**
     * Holds when the pattern matches.
     *
     * @param pattern a pattern on anything but present findings
     * @param code the finding; empty for a pattern without codes
     * @param world the answers
     */
    Formula matches(Pattern pattern, String code, World world) {
        return switch (pattern.type()) {
            case ABSENT -> world.absent().apply(code);
            case MEASURED -> measured(code, pattern.constraints(), world);
            case DESCRIBED -> described(code, pattern.constraints());
            case PATIENT ->
                f.and(pattern.constraints().stream()
                        .map(one -> patient(one, world.age()))
                        .toList());
            case MEDICATION -> {
                Formula before = Optional.ofNullable(medicines.get(pattern.constraints()))
                        .orElseThrow();
                MedicineSlot another = world.another();
                yield another == null ? before : f.or(before, another.meets(pattern.constraints()));
            }
            case PRESENT ->
                throw new IllegalArgumentException("Only the rules know whether (" + code + ") is present.");
        };
    }

    private Formula measured(String code, List<Constraint> constraints, World world) {
        String given = code.equals(EFFECTIVE_PSA) ? PSA : code;
        Thresholds scale = world.numbers().getOrDefault(given, numbers.get(given));
        if (scale == null) {
            return f.falsum();
        }
        return code.equals(EFFECTIVE_PSA)
                ? effectivePsa(scale, constraints, world.another())
                : scale.meets(constraints);
    }

    /** The effective PSA is the PSA times the greatest factor of a medicine that changes it. */
    private Formula effectivePsa(Thresholds psa, List<Constraint> constraints, @Nullable MedicineSlot another) {
        List<Formula> cases = new ArrayList<>();
        List<Formula> greater = new ArrayList<>();
        psaFactors.descendingMap().forEach((factor, before) -> {
            Formula active = another == null
                    ? before
                    : f.or(
                            before,
                            f.or(classesChangingPsa(factor)
                                    .map(another::changesPsa)
                                    .toList()));
            cases.add(f.and(
                    active,
                    f.not(f.or(greater)),
                    psa.meets(constraints.stream().map(divided(factor)).toList())));
            greater.add(active);
        });
        cases.add(f.and(f.not(f.or(greater)), psa.meets(constraints)));
        return f.or(cases);
    }

    private Stream<MedicineClass> classesChangingPsa(double factor) {
        return changingPsa.getOrDefault(factor, List.of()).stream();
    }

    private static Function<Constraint, Constraint> divided(double factor) {
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
        return f.or(choices.getOrDefault(code, Map.of()).entrySet().stream()
                .filter(value -> constraints.stream().allMatch(constraint -> accepts(constraint, value.getKey())))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static boolean accepts(Constraint constraint, String value) {
        return !(constraint instanceof Constraint.Membership membership)
                || !membership.field().equals("value")
                || membership.values().contains(value);
    }

    private Formula patient(Constraint constraint, Thresholds years) {
        if (constraint instanceof Constraint.Either either) {
            return f.or(either.constraints().stream()
                    .map(one -> patient(one, years))
                    .toList());
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return years.holds(comparison.operator(), comparison.limit());
        }
        if (constraint instanceof Constraint.Flag flag) {
            return switch (flag.field()) {
                case "ageUnknown" -> f.not(years.known());
                case "ageKnown" -> years.known();
                case "medicineListGiven" -> listGiven;
                default -> f.falsum();
            };
        }
        return f.falsum();
    }

    /** What must hold of the variables. To be called when all limits are known. */
    List<Formula> constraints() {
        List<Formula> constraints = new ArrayList<>(dedications);
        present.forEach((code, atom) -> constraints.add(f.or(f.not(atom), f.not(absent(code)))));
        choices.values().forEach(values -> constraints.add(f.amo(values.values())));
        slots.forEach(slot -> constraints.addAll(slot.constraints(listGiven)));
        patterns.forEach(pattern -> constraints.add(f.or(f.not(given(pattern)), f.not(absent(complaint)))));
        slots.forEach(slot -> constraints.add(f.implication(absent(TAKES_MEDICINE), f.not(slot.stillTaken()))));
        numbers.values().forEach(scale -> constraints.addAll(scale.order()));
        constraints.addAll(age.order());
        raised.forEach((code, higher) -> {
            Optional.ofNullable(numbers.get(code))
                    .orElseThrow()
                    .cuts()
                    .forEach((cut, atom) ->
                            constraints.add(f.implication(atom, higher.beyond(cut.limit(), cut.strict()))));
            constraints.addAll(higher.order());
        });
        return constraints;
    }

    /** The variables on numbers, for which logic may be less exact than arithmetic. */
    List<Variable> arithmetic() {
        List<Variable> atoms = new ArrayList<>();
        numbers.values().forEach(scale -> atoms.addAll(scale.cuts().values()));
        raised.values().forEach(scale -> atoms.addAll(scale.cuts().values()));
        slots.forEach(slot -> atoms.addAll(slot.arithmetic()));
        atoms.addAll(unlisted.arithmetic());
        return atoms;
    }

    /** The presentation of a model; empty when no numbers fit. */
    Optional<Presentation> read(Set<Variable> model) {
        Presentation.Builder builder = Presentation.builder();
        if (age.isKnown(model)) {
            builder.age(chosenAge(age.read(model)));
        }
        builder.present(codes(present, model));
        builder.absent(codes(absent, model));
        choices.forEach((code, values) -> values.forEach((value, atom) -> {
            if (model.contains(atom)) {
                builder.described(code, value);
            }
        }));
        for (Map.Entry<String, Thresholds> number : numbers.entrySet()) {
            if (number.getValue().isKnown(model) && !number.getKey().equals(LEAK_ONSET)) {
                List<Double> candidates = number.getValue().read(model).candidates();
                if (candidates.isEmpty()) {
                    return Optional.empty();
                }
                builder.measured(number.getKey(), candidates.get(0));
            }
        }
        return withMedicines(builder, model);
    }

    private static String[] codes(Map<String, Variable> atoms, Set<Variable> model) {
        return atoms.keySet().stream()
                .filter(code -> model.contains(atoms.get(code)))
                .toArray(String[]::new);
    }

    private Optional<Presentation> withMedicines(Presentation.Builder builder, Set<Variable> model) {
        Thresholds onset = numbers.get(LEAK_ONSET);
        List<@Nullable Double> onsets = new ArrayList<>();
        if (onset != null && onset.isKnown(model)) {
            onsets.addAll(onset.read(model).candidates());
        } else {
            onsets.add(null);
        }
        for (Double began : onsets) {
            List<@Nullable Medicine> list = slots.stream()
                    .filter(slot -> model.contains(slot.taken()))
                    .map(slot -> slot.read(model, began))
                    .collect(Collectors.toList());
            Optional<List<Medicine>> named = list.contains(null)
                    ? Optional.empty()
                    : distinct(list.stream().map(Objects::requireNonNull).toList());
            if (named.isPresent()) {
                if (began != null) {
                    builder.measured(LEAK_ONSET, began);
                }
                if (model.contains(listGiven)) {
                    boolean takesSome = builder.build().present().contains(TAKES_MEDICINE);
                    builder.medicines(
                            takesSome && named.orElseThrow().isEmpty() ? List.of(LONG_STOPPED) : named.orElseThrow());
                }
                return Optional.of(builder.build());
            }
        }
        return Optional.empty();
    }

    /** The age next to a limit: the greatest below an upper limit, otherwise the least. */
    private static int chosenAge(Interval ages) {
        Integer least = ages.leastWhole();
        Integer greatest = ages.greatestWhole();
        if (least == null || greatest == null) {
            throw new IllegalStateException("No age is in (" + ages + ").");
        }
        return least == 0 ? greatest == OLDEST ? 30 : greatest : least;
    }
}
