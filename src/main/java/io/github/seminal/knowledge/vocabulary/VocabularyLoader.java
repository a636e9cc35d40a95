package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.Citation;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.QuestionPolicy.Kind;
import io.github.seminal.knowledge.vocabulary.QuestionPolicy.Step;
import io.github.seminal.knowledge.vocabulary.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the tables and the texts of a knowledge base, and checks that they fit together. Causes stand in their rules. */
public final class VocabularyLoader {

    private static final Pattern MEASURED_BY = Pattern.compile("([a-z0-9-]+):(\\d{1,6}(?:\\.\\d{1,3})?)");
    private static final List<String> URGENCIES =
            Arrays.stream(Urgency.values()).map(Urgency::name).toList();
    private static final String OTHER_MEDICINE = "other";
    private static final String RETROGRADE_EJACULATION = "retrograde-ejaculation";
    private static final String NO_KNOWN_EFFECT = "no-known-effect";
    /** What a finding is about: the rulebook is arranged by it. */
    private static final List<String> GROUPS =
            List.of("demo", "hist", "leak", "geni", "urin", "sex", "neur", "syst", "med", "psyc");

    /** A web address, or the name of a repository or of an article where there is none. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}(?::\\d{1,5})?(?:/\\S*)?"
                    + "|github:[\\w.-]+/[\\w.-]+(?: .*)?|PubMed PMID \\d{1,9}");

    /** How a source was read; more may follow in parentheses. */
    private static final List<String> READINGS =
            List.of("READ IN FULL", "READ", "PARTLY READ", "UNVERIFIED", "CONSENSUS");

    private static final Pattern COMBINATION = Pattern.compile(" \\+ ");

    private final KnowledgeFiles files;
    private final Diagnostics problems;
    private Set<String> medicineWords = Set.of();

    private VocabularyLoader(KnowledgeFiles files, Diagnostics problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The vocabulary in these files. What is wrong with it is added to the problems. */
    public static Vocabulary load(KnowledgeFiles files, Diagnostics problems) {
        return new VocabularyLoader(files, problems).load();
    }

    private Vocabulary load() {
        Map<String, Finding> findings = findings();
        Set<String> derived = derived(findings);
        Map<String, Citation> sources = sources();
        Destinations destinations = destinations();
        Set<String> askedAndDerived = new HashSet<>(findings.keySet());
        askedAndDerived.addAll(derived);
        List<AdvicePolicy> advice = advice(askedAndDerived);
        List<ProhibitionPolicy> prohibitions = prohibitions();
        Texts texts = Texts.read(files, problems);
        medicineWords = texts.keys("medicines");
        Map<String, MedicineClass> classes = medicineClasses(sources.keySet());
        MedicineClass other = classes.get(OTHER_MEDICINE);
        if (other == null) {
            problems.add(
                    Check.UNKNOWN_MEDICINE,
                    Place.file("vocabulary/medicine-classes.csv"),
                    "the class (" + OTHER_MEDICINE + ") is missing",
                    "add it: medicines that no table knows belong there");
            other = new MedicineClass(OTHER_MEDICINE, false, false, "none", false, false, 0, null, null);
        }
        Map<String, MedicineEntry> medicines = medicines(classes);
        Vocabulary vocabulary = new Vocabulary(
                findings,
                formerFindings(findings, derived),
                derived,
                exclusive(derived, askedAndDerived),
                Map.of(),
                medicines,
                medicineNames(medicines),
                other,
                sources,
                destinations,
                advice,
                prohibitions,
                ranking(askedAndDerived),
                questions(findings.keySet(), askedAndDerived),
                texts);
        requireTexts(vocabulary);
        return vocabulary;
    }

    private Map<String, Finding> findings() {
        Map<String, Finding> findings = new LinkedHashMap<>();
        List<Row> rows = Table.read(files, "findings.csv", problems).rows();
        for (Row row : rows) {
            String code = row.text("code");
            Finding.Type type = switch (row.text("type")) {
                case "tristate" -> Finding.Type.TRISTATE;
                case "number" -> Finding.Type.NUMBER;
                case "choice" -> Finding.Type.CHOICE;
                case "list" -> Finding.Type.LIST;
                default -> {
                    row.invalid("type", "(" + row.text("type") + ") is not a type", "write (tristate) or (number)");
                    yield Finding.Type.TRISTATE;
                }
            };
            Finding finding = new Finding(
                    code,
                    row.text("group"),
                    type,
                    row.text("unit"),
                    row.number("min"),
                    row.number("max"),
                    row.words("values"),
                    row.text("icd10"),
                    row.text("hpo"),
                    measuredBy(row));
            requireFields(finding, row);
            requireKnown(Check.INVALID_FIELD, "group", List.of(finding.group()), GROUPS, "group", row);
            requireOnce("values", row);
            putOnce(findings, "code", finding, row);
        }
        for (Row row : rows) {
            Finding finding = findings.get(row.text("code"));
            if (finding != null && finding.measuredBy() != null) {
                requireKnown(
                        Check.UNKNOWN_FINDING,
                        "measured_by",
                        List.of(finding.measuredBy().code()),
                        numbers(findings),
                        "number",
                        row);
            }
        }
        return Collections.unmodifiableMap(findings);
    }

    /** Findings that were renamed, or split into several. */
    private Map<String, List<String>> formerFindings(Map<String, Finding> findings, Set<String> derived) {
        Map<String, List<String>> former = new LinkedHashMap<>();
        for (Row row : Table.read(files, "aliases.csv", problems).rows()) {
            String code = row.text("code");
            List<String> today = row.words("findings");
            if (findings.containsKey(code) || derived.contains(code)) {
                row.invalid("code", "the finding (" + code + ") exists", "the two columns are the wrong way round");
            }
            if (today.isEmpty()) {
                row.invalid("findings", "the column (findings) is empty", "write the code of today");
            }
            requireKnown(Check.UNKNOWN_FINDING, "findings", today, findings.keySet(), "finding", row);
            if (today.size() > 1
                    && today.stream()
                            .anyMatch(one -> findings.containsKey(one)
                                    && findings.get(one).type() != Finding.Type.TRISTATE)) {
                row.invalid(
                        "findings",
                        "a number or a choice cannot stand for several findings",
                        "name the one that has its value");
            }
            putOnce(former, "code", today, row);
        }
        return Collections.unmodifiableMap(former);
    }

    private static Set<String> numbers(Map<String, Finding> findings) {
        return findings.values().stream()
                .filter(finding -> finding.type() == Finding.Type.NUMBER)
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    /** A number and a value, as in {@code temperature-c:38}. */
    private static Finding.@Nullable MeasuredBy measuredBy(Row row) {
        String text = row.optional("measured_by");
        Matcher matcher = MEASURED_BY.matcher(text);
        if (matcher.matches()) {
            return new Finding.MeasuredBy(matcher.group(1), Double.parseDouble(matcher.group(2)));
        }
        if (!text.isEmpty()) {
            row.invalid(
                    "measured_by", "(" + text + ") is not a number and a value", "write it like (temperature-c:38)");
        }
        return null;
    }

    private static void requireFields(Finding finding, Row row) {
        Double min = finding.min();
        Double max = finding.max();
        if (finding.type() == Finding.Type.NUMBER) {
            if (row.text("min").isEmpty() || row.text("max").isEmpty()) {
                row.invalid("min", "the number (" + finding.code() + ") has no range", "fill in (min) and (max)");
            } else if (min != null && max != null && min >= max) {
                row.invalid(
                        "min",
                        "the range of (" + finding.code() + ") begins at " + row.text("min") + " and ends at "
                                + row.text("max"),
                        "the two are the wrong way round");
            }
            if (finding.unit().isEmpty()) {
                row.invalid(
                        "unit",
                        "the number (" + finding.code() + ") has no unit",
                        "write its UCUM unit, or (1) for a count");
            }
        }
        if (finding.type() == Finding.Type.CHOICE && finding.values().isEmpty()) {
            row.invalid("values", "the choice (" + finding.code() + ") has no values", "fill in (values)");
        }
    }

    private Set<String> derived(Map<String, Finding> findings) {
        Set<String> derived = new LinkedHashSet<>();
        for (Row row : Table.read(files, "derived.csv", problems).rows()) {
            String code = row.text("code");
            if (findings.containsKey(code) || !derived.add(code)) {
                row.problem(
                        Check.DUPLICATE_ROW,
                        "code",
                        "the code (" + code + ") is defined twice",
                        "a finding has the same code");
            }
        }
        return Collections.unmodifiableSet(derived);
    }

    /** A pack that stands alone may leave the table out. */
    private List<ExclusiveFindings> exclusive(Set<String> derived, Set<String> known) {
        if (files.readIfThere("vocabulary/exclusive.csv").isEmpty()) {
            return List.of();
        }
        List<ExclusiveFindings> exclusive = new ArrayList<>();
        for (Row row : Table.read(files, "exclusive.csv", problems).rows()) {
            List<String> codes = row.words("findings");
            List<String> unless = row.words("unless");
            requireKnown(Check.UNKNOWN_FINDING, "findings", codes, derived, "derived finding", row);
            requireKnown(Check.UNKNOWN_FINDING, "unless", unless, known, "finding", row);
            if (codes.size() < 2 || new HashSet<>(codes).size() < codes.size()) {
                row.invalid(
                        "findings",
                        "(" + String.join(" ", codes) + ") are not two or more different findings",
                        "a finding is missing, or stands there twice");
            }
            if (unless.size() > 1) {
                row.invalid("unless", "(" + String.join(" ", unless) + ") is more than one finding", "keep one");
            }
            exclusive.add(new ExclusiveFindings(row.text("code"), codes, String.join(" ", unless)));
        }
        return List.copyOf(exclusive);
    }

    private Map<String, Citation> sources() {
        Map<String, Citation> sources = new LinkedHashMap<>();
        for (Row row : Table.read(files, "sources.csv", problems).rows()) {
            Citation citation = new Citation(
                    row.text("id"),
                    row.optional("name").isEmpty() ? row.text("title") : row.text("name"),
                    row.text("title"),
                    row.text("publisher"),
                    row.text("date"),
                    row.text("address"),
                    row.text("status"));
            if (!citation.address().isEmpty()
                    && !ADDRESS.matcher(citation.address()).matches()) {
                row.invalid(
                        "address",
                        "(" + citation.address() + ") is not an address",
                        "write it like (https://example.org/page), or leave it empty");
            }
            requireKnown(
                    Check.INVALID_FIELD,
                    "status",
                    List.of(citation.status().replaceFirst(" \\(.*", "")),
                    READINGS,
                    "status",
                    row);
            putOnce(sources, "id", citation, row);
        }
        return Collections.unmodifiableMap(sources);
    }

    private Destinations destinations() {
        Map<String, List<String>> covered = new LinkedHashMap<>();
        Map<String, Set<Urgency>> urgencies = new LinkedHashMap<>();
        List<Row> rows = Table.read(files, "destinations.csv", problems).rows();
        for (Row row : rows) {
            putOnce(covered, "code", row.optionalWords("covers"), row);
            urgencies.put(row.text("code"), urgencies(row));
        }
        for (Row row : rows) {
            requireKnown(
                    Check.UNKNOWN_DESTINATION,
                    "covers",
                    row.optionalWords("covers"),
                    covered.keySet(),
                    "destination",
                    row);
        }
        return new Destinations(Collections.unmodifiableMap(covered), Collections.unmodifiableMap(urgencies));
    }

    /** The urgencies with which a row may be used; all when it names none. */
    private static Set<Urgency> urgencies(Row row) {
        List<String> names = row.optionalWords("urgencies");
        requireKnown(Check.UNKNOWN_URGENCY, "urgencies", names, URGENCIES, "urgency", row);
        List<Urgency> known = Arrays.stream(Urgency.values())
                .filter(one -> names.contains(one.name()))
                .toList();
        return Collections.unmodifiableSet(known.isEmpty() ? EnumSet.allOf(Urgency.class) : EnumSet.copyOf(known));
    }

    private List<AdvicePolicy> advice(Set<String> findings) {
        Map<String, AdvicePolicy> advice = new LinkedHashMap<>();
        for (Row row : Table.read(files, "advice.csv", problems).rows()) {
            AdvicePolicy policy = new AdvicePolicy(
                    row.text("code"),
                    isForClinician(row),
                    row.flag("always"),
                    row.words("given_with"),
                    row.constant("withheld_from", Urgency.class),
                    row.words("withheld_by"),
                    urgencies(row));
            requireKnown(Check.UNKNOWN_FINDING, "given_with", policy.givenWith(), findings, "finding", row);
            putOnce(advice, "code", policy, row);
        }
        return List.copyOf(advice.values());
    }

    /** Whom the advice is for; for the patient unless the table says otherwise. */
    private static boolean isForClinician(Row row) {
        String audience = row.optional("audience");
        if (!audience.isEmpty()) {
            requireKnown(
                    Check.INVALID_FIELD,
                    "audience",
                    List.of(audience),
                    List.of("patient", "clinician"),
                    "audience",
                    row);
        }
        return audience.equals("clinician");
    }

    private List<ProhibitionPolicy> prohibitions() {
        Map<String, ProhibitionPolicy> prohibitions = new LinkedHashMap<>();
        for (Row row : Table.read(files, "prohibitions.csv", problems).rows()) {
            ProhibitionPolicy policy = new ProhibitionPolicy(
                    row.text("code"),
                    row.flag("always"),
                    row.words("added_by"),
                    row.optional("added_from").isEmpty() ? null : row.constant("added_from", Urgency.class));
            putOnce(prohibitions, "code", policy, row);
        }
        return List.copyOf(prohibitions.values());
    }

    private Map<String, MedicineClass> medicineClasses(Set<String> sources) {
        Map<String, Set<String>> effects = new LinkedHashMap<>();
        Table effectTable = Table.read(files, "medicine-effects.csv", problems);
        for (Row row : effectTable.rows()) {
            requireWorded("effect", row);
            requireWorded("grade", row);
            requireKnown(Check.UNKNOWN_SOURCE, "sources", row.words("sources"), sources, "source", row);
            effects.computeIfAbsent(row.text("class"), c -> new HashSet<>()).add(row.text("effect"));
        }
        Map<String, MedicineClass> classes = new LinkedHashMap<>();
        for (Row row : Table.read(files, "medicine-classes.csv", problems).rows()) {
            String code = row.text("code");
            requireKnown(
                    Check.INVALID_FIELD,
                    "leak_evidence",
                    List.of(row.text("leak_evidence")),
                    Set.of("strong", "moderate", "weak", "none"),
                    "grade",
                    row);
            Set<String> known = effects.getOrDefault(code, Set.of());
            MedicineClass medicineClass = new MedicineClass(
                    code,
                    row.flag("psychotropic"),
                    row.flag("serotonergic"),
                    row.text("leak_evidence"),
                    !code.equals(OTHER_MEDICINE) && !known.contains(NO_KNOWN_EFFECT),
                    known.contains(RETROGRADE_EJACULATION),
                    row.integer("current_for_days_after_stopping"),
                    row.number("psa_factor"),
                    row.number("psa_factor_after_days"));
            putOnce(classes, "code", medicineClass, row);
        }
        for (Row row : effectTable.rows()) {
            String code = row.text("class");
            requireKnown(Check.UNKNOWN_MEDICINE, "class", List.of(code), classes.keySet(), "medicine class", row);
            if (row.text("effect").equals(NO_KNOWN_EFFECT)
                    && effects.getOrDefault(code, Set.of()).size() > 1) {
                row.problem(
                        Check.INVALID_FIELD,
                        "effect",
                        "the class (" + code + ") has effects, and a row that says it has none",
                        "delete this row");
            }
        }
        return classes;
    }

    private Map<String, MedicineEntry> medicines(Map<String, MedicineClass> classes) {
        Map<String, MedicineEntry> medicines = new LinkedHashMap<>();
        for (Row row : Table.read(files, "medicines.csv", problems).rows()) {
            String name = row.text("name");
            MedicineClass medicineClass = classes.get(row.text("class"));
            if (medicineClass == null) {
                requireKnown(
                        Check.UNKNOWN_MEDICINE,
                        "class",
                        List.of(row.text("class")),
                        classes.keySet(),
                        "medicine class",
                        row);
                continue;
            }
            if (!name.equals(name.toLowerCase(Locale.ROOT))) {
                row.problem(
                        Check.INVALID_FIELD,
                        "name",
                        "the name (" + name + ") is not in lower case",
                        "write it in lower case");
            }
            boolean serotonergic =
                    row.text("serotonergic").isEmpty() ? medicineClass.serotonergic() : row.flag("serotonergic");
            putOnce(medicines, "name", new MedicineEntry(name, row.text("atc"), medicineClass, serotonergic), row);
        }
        return Collections.unmodifiableMap(medicines);
    }

    /** The names that people write for medicines; a pack that stands alone need not have any. */
    private MedicineNames medicineNames(Map<String, MedicineEntry> medicines) {
        MedicineNames.Builder names = new MedicineNames.Builder(medicines);
        if (files.readIfThere("vocabulary/medicine-names.csv").isEmpty()) {
            return names.build();
        }
        for (Row row : Table.read(files, "medicine-names.csv", problems).rows()) {
            String text = row.text("ingredients");
            List<String> ingredients = text.indexOf('+') < 0 ? List.of(text) : List.of(COMBINATION.split(text, -1));
            requireKnown(Check.UNKNOWN_MEDICINE, "ingredients", ingredients, medicines.keySet(), "medicine", row);
            String written = row.text("written");
            if (MedicineWords.key(written).isEmpty()) {
                row.problem(
                        Check.INVALID_FIELD,
                        "written",
                        "the name (" + written + ") has no letters",
                        "a row was pasted in half");
                continue;
            }
            String before = names.add(written, ingredients);
            if (before != null) {
                row.problem(
                        Check.DUPLICATE_ROW,
                        "written",
                        "(" + written + ") is written like (" + before + "), which is known already",
                        "delete this row");
            }
        }
        return names.build();
    }

    private RankingPolicy ranking(Set<String> findings) {
        Map<String, Row> values = new LinkedHashMap<>();
        for (Row row : Table.read(files, "ranking.csv", problems).rows()) {
            putOnce(values, "name", row, row);
        }
        return new RankingPolicy(
                number(values, "likely_from"),
                number(values, "possible_from"),
                number(values, "unlikely_from"),
                number(values, "few_findings_up_to"),
                values.containsKey("presenting_complaint")
                        ? values.get("presenting_complaint").text("value")
                        : "",
                values.containsKey("floor_without_explanation")
                        ? values.get("floor_without_explanation").required("value", Urgency.class)
                        : Urgency.ROUTINE,
                findingsIn(values.get("floor_kept_by"), findings),
                findingsIn(values.get("worse_when_higher"), findings),
                number(values, "question_worth_from"),
                number(values, "question_clear_lead"));
    }

    /** Findings in an optional row; none when the table does not have it. */
    private static List<String> findingsIn(@Nullable Row row, Set<String> findings) {
        if (row == null) {
            return List.of();
        }
        requireKnown(Check.UNKNOWN_FINDING, "value", row.words("value"), findings, "finding", row);
        return row.words("value");
    }

    /**
     * Reads the fixed questions.
     *
     * @param findings the findings that may be asked for
     * @param known these and the derived ones
     */
    private QuestionPolicy questions(Set<String> findings, Set<String> known) {
        List<Step> steps = new ArrayList<>();
        Set<String> never = new LinkedHashSet<>();
        for (Row row : Table.read(files, "questions.csv", problems).rows()) {
            List<String> codes = row.words("findings");
            requireKnown(Check.UNKNOWN_FINDING, "findings", codes, findings, "finding", row);
            List<String> when = row.words("when");
            requireKnown(Check.UNKNOWN_FINDING, "when", findingsAmong(when), known, "finding", row);
            String kind = row.text("kind");
            switch (kind) {
                case "screen" -> steps.add(new Step(row.text("step"), Kind.SCREEN, codes, when));
                case "after" -> steps.add(new Step(row.text("step"), Kind.AFTER, codes, when));
                case "first" -> steps.add(new Step(row.text("step"), Kind.FIRST, codes, when));
                case "sensitive" -> steps.add(new Step(row.text("step"), Kind.SENSITIVE, codes, when));
                case "never" -> never.addAll(codes);
                default -> row.invalid("kind", "(" + kind + ") is not a kind", "write (screen)");
            }
            if (kind.equals("after") && !row.text("otherwise").isEmpty()) {
                never.addAll(codes);
            }
            if (kind.equals("never") && row.text("otherwise").isEmpty()) {
                row.invalid(
                        "otherwise",
                        "the column (otherwise) is empty",
                        "say why these findings are not asked for otherwise");
            }
        }
        return new QuestionPolicy(steps, never);
    }

    private static List<String> findingsAmong(List<String> conditions) {
        return conditions.stream()
                .filter(condition -> !condition.equals(QuestionPolicy.ANY_MEDICINE)
                        && !condition.matches("(" + QuestionPolicy.UNDER + "|" + QuestionPolicy.FROM + ")\\d{1,3}"))
                .map(condition -> condition.startsWith(QuestionPolicy.OPEN)
                        ? condition.substring(QuestionPolicy.OPEN.length())
                        : condition)
                .toList();
    }

    private int number(Map<String, Row> values, String name) {
        Row row = values.get(name);
        if (row == null) {
            problems.add(
                    Check.INVALID_FIELD,
                    Place.file("vocabulary/ranking.csv"),
                    "the value (" + name + ") is missing",
                    "add it");
            return 0;
        }
        return row.integer("value");
    }

    private void requireTexts(Vocabulary vocabulary) {
        Texts texts = vocabulary.texts();
        for (String code : vocabulary.findings().keySet()) {
            for (String key : List.of(".name", ".question", ".definition")) {
                texts.require("findings", code + key, problems);
            }
        }
        for (Finding finding : vocabulary.findings().values()) {
            if (finding.type() == Finding.Type.NUMBER && !finding.unit().isEmpty()) {
                texts.require("findings", "unit." + finding.unit(), problems);
            }
            for (String value : new LinkedHashSet<>(finding.values())) {
                texts.require("findings", finding.code() + "." + value, problems);
            }
        }
        for (String code : vocabulary.derived()) {
            texts.require("derived", code + ".name", problems);
            texts.require("derived", code + ".definition", problems);
        }
        for (String key : QuestionPolicy.TEXTS) {
            texts.require("questions", key, problems);
        }
        for (Step step : vocabulary.questions().steps()) {
            texts.require("questions", step.name() + ".reason", problems);
            if (step.findings().size() > 1) {
                texts.require("questions", step.name() + ".question", problems);
            }
        }
        vocabulary.destinations().codes().forEach(code -> texts.require("destinations", code, problems));
        vocabulary.advice().forEach(policy -> texts.require("advice", policy.code(), problems));
        vocabulary.prohibitions().forEach(policy -> texts.require("prohibitions", policy.code(), problems));
        for (Urgency urgency : Urgency.values()) {
            String code = urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
            texts.require("urgency", code + ".name", problems);
            texts.require("urgency", code + ".definition", problems);
        }
    }

    private static <V> void putOnce(Map<String, V> map, String column, V value, Row row) {
        String key = row.text(column);
        if (key.isEmpty()) {
            row.invalid(column, "the column (" + column + ") is empty", "a row was pasted in half");
        } else if (map.put(key, value) != null) {
            row.problem(
                    Check.DUPLICATE_ROW,
                    column,
                    "(" + key + ") is defined twice",
                    "one of the rows is meant for another code");
        } else if (column.equals("code") && !isKebab(key)) {
            row.invalid(column, "the code (" + key + ") is not in kebab-case", "write it like (blood-in-semen)");
        }
    }

    /** Effects and grades are those that have words. */
    private void requireWorded(String column, Row row) {
        String prefix = column + ".";
        List<String> known = medicineWords.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
        requireKnown(Check.INVALID_FIELD, column, List.of(row.text(column)), known, column, row);
    }

    private static void requireOnce(String column, Row row) {
        Set<String> seen = new HashSet<>();
        for (String word : row.words(column)) {
            if (!seen.add(word)) {
                row.invalid(column, "(" + word + ") is given twice", "one of the two is misspelt");
                return;
            }
        }
    }

    /** Without a regular expression: it is done a thousand times at start. */
    private static boolean isKebab(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean isInside = i > 0 && i < code.length() - 1;
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && isInside))) {
                return false;
            }
        }
        return true;
    }

    private static void requireKnown(
            Check check, String column, Collection<String> names, Collection<String> known, String what, Row row) {
        for (String name : names) {
            if (row.isListFull()) {
                return;
            }
            if (!known.contains(name)) {
                row.problem(
                        check,
                        column,
                        name,
                        "the " + what + " (" + name + ") is not known",
                        NearestName.advice(name, known, "it has to be added"));
            }
        }
    }
}
