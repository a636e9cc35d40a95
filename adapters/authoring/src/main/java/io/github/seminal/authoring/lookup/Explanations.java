package io.github.seminal.authoring.lookup;

import io.github.seminal.Choice;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.authoring.lookup.EntryExplanation.Detail;
import io.github.seminal.authoring.lookup.RuleExplanation.FindingUse;
import io.github.seminal.authoring.lookup.RuleExplanation.Named;
import io.github.seminal.authoring.lookup.RuleExplanation.Test;
import io.github.seminal.authoring.lookup.RuleExplanation.Tests;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains what a pack knows: what it says, what it rests on, who uses it, and what tests it. */
public final class Explanations {

    /** Findings that rules do not name by their code: they have a fact type of their own. */
    private static final Map<String, FactType> BY_FACT =
            Map.of("age-years", FactType.PATIENT, "medicines", FactType.MEDICATION);

    private final Pack pack;
    private final List<Path> tests;
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final List<Rule> rules;

    private Explanations(Pack pack, List<Path> tests) {
        this.pack = pack;
        this.tests = tests;
        this.vocabulary = pack.vocabulary();
        this.texts = vocabulary.texts();
        this.rules = pack.rulebook().rules();
    }

    /**
     * Explanations of what this pack knows, in its language.
     *
     * @param tests further directories that hold {@code tests/}, beside the pack's own
     */
    public static Explanations of(Pack pack, List<Path> tests) {
        return new Explanations(
                pack,
                Stream.concat(pack.tests().stream(), tests.stream()).distinct().toList());
    }

    /** The rule with this id, or with this short number if only one has it. */
    public Optional<RuleExplanation> rule(String id) {
        List<Rule> numbered = rules.stream()
                .filter(rule -> rule.annotation("spec").contains(id))
                .toList();
        return pack.rulebook()
                .rule(id)
                .or(() -> numbered.size() == 1 ? Optional.of(numbered.get(0)) : Optional.empty())
                .map(this::explained);
    }

    /** Everything but rules that has this code: a finding and a cause may share one. */
    public List<EntryExplanation> entries(String code) {
        return Entries.of(pack).stream()
                .filter(entry -> entry.kind() != Kind.RULE && entry.code().equals(code))
                .map(this::explained)
                .toList();
    }

    private RuleExplanation explained(Rule rule) {
        String group = String.join(" ", rule.annotation("group"));
        Cause cause = vocabulary.causes().get(rule.kind());
        return new RuleExplanation(
                rule.id(),
                texts.sentence(rule.id(), rule.sentence()),
                rule.annotation("spec"),
                rationale(rule),
                pack.knowledge().words(rule.condition(), vocabulary::nameOf),
                rule.verb().word(),
                target(rule),
                rule.points(),
                group,
                cause == null ? null : cause.capOf(group).orElse(null),
                rule.urgency(),
                within(rule),
                rule.annotation("cite").stream()
                        .map(vocabulary.sources()::get)
                        .filter(Objects::nonNull)
                        .toList(),
                String.join(" ", rule.annotation("reviewed")),
                rule.file(),
                rule.line(),
                pack.isOwn(rule),
                rule.condition().findings().stream()
                        .map(code -> new FindingUse(
                                code,
                                vocabulary.nameOf(code),
                                uses(one -> !one.id().equals(rule.id())
                                        && one.condition().findings().contains(code))))
                        .toList(),
                rule.verb() == Verb.INFER
                        ? uses(one -> one.condition().findings().contains(rule.target()))
                        : List.of(),
                testsOf(rule));
    }

    private String rationale(Rule rule) {
        String rationale = texts.rationale(rule.id());
        return rationale.equals(rule.id() + ".rationale") ? "" : rationale;
    }

    private Named target(Rule rule) {
        String code = rule.verb().isAboutCause() ? rule.kind() : rule.target();
        String name = switch (rule.verb()) {
            case CONSIDERS, EXCLUDES, SUPPORTS, OPPOSES -> texts.get("causes", code + ".name");
            case REFER, PATHWAY, CAUTION -> texts.get("destinations", code);
            case INFER -> vocabulary.nameOf(code);
        };
        return new Named(code, name);
    }

    private static @Nullable Duration within(Rule rule) {
        String period = String.join(" ", rule.annotation("within"));
        return period.isEmpty() ? null : Duration.parse(period);
    }

    private List<RuleUse> uses(Predicate<Rule> which) {
        return rules.stream().filter(which).map(rule -> RuleUse.of(rule, texts)).toList();
    }

    /** Tests that cannot be read are left out: {@code check} and {@code test} report them. */
    private @Nullable Tests testsOf(Rule rule) {
        List<Test> cases = new ArrayList<>();
        List<Test> vignettes = new ArrayList<>();
        boolean areThere = false;
        for (Path directory : tests) {
            Diagnostics unread = new Diagnostics();
            TestSuite suite = TestSuite.read(TestSuite.textsIn(directory, unread), pack.rulebook(), vocabulary, unread);
            areThere |= !suite.isEmpty();
            for (RuleCase one : suite.cases()) {
                if (one.rule().equals(rule.id())) {
                    one.patients()
                            .forEach(patient -> cases.add(
                                    new Test(patient.name(), patient.place().toString())));
                }
            }
            for (Vignette vignette : suite.vignettes()) {
                if (pack.knowledge().read(vignette.patient()).holds(rule.condition())) {
                    vignettes.add(new Test(vignette.toString(), vignette.place().toString()));
                }
            }
        }
        return areThere ? new Tests(cases, vignettes) : null;
    }

    private EntryExplanation explained(Entry entry) {
        String code = entry.code();
        return switch (entry.kind()) {
            case FINDING -> {
                FactType type = BY_FACT.get(code);
                yield new EntryExplanation(
                        entry,
                        detailsOf(vocabulary.finding(code).orElseThrow()),
                        List.of(),
                        uses(rule -> rule.condition()
                                .patterns()
                                .anyMatch(pattern -> pattern.type() == type
                                        || pattern.codes().contains(code))));
            }
            case DERIVED_FINDING ->
                new EntryExplanation(
                        entry,
                        List.of(),
                        uses(rule -> rule.verb() == Verb.INFER && rule.target().equals(code)),
                        uses(rule -> rule.condition().findings().contains(code)));
            case CAUSE ->
                new EntryExplanation(
                        entry,
                        detailsOf(Objects.requireNonNull(vocabulary.causes().get(code))),
                        List.of(),
                        uses(rule -> rule.kind().equals(code)));
            case DESTINATION ->
                used(
                        entry,
                        rule -> (!rule.verb().isAboutCause() && rule.target().equals(code))
                                || rule.annotation("destination").contains(code));
            case ADVICE -> used(entry, rule -> rule.annotation("advice").contains(code));
            case PROHIBITION -> used(entry, rule -> rule.annotation("avoid").contains(code));
            case SOURCE -> used(entry, rule -> rule.annotation("cite").contains(code));
            case MEDICINE, RULE -> used(entry, rule -> false);
        };
    }

    private EntryExplanation used(Entry entry, Predicate<Rule> by) {
        return new EntryExplanation(entry, List.of(), List.of(), uses(by));
    }

    private List<Detail> detailsOf(Finding finding) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("type", finding.type().name().toLowerCase(Locale.ROOT)));
        if (finding.min() != null && finding.max() != null) {
            details.add(new Detail("range", number(finding.min()) + " to " + number(finding.max())));
            details.add(new Detail("unit", vocabulary.unitOf(finding)));
        }
        List<Choice> choices = vocabulary.choicesOf(finding);
        if (!choices.isEmpty()) {
            details.add(new Detail(
                    "values",
                    choices.stream()
                            .map(choice -> choice.value() + " (" + choice.label() + ")")
                            .collect(Collectors.joining(", "))));
        }
        addUnlessEmpty("icd10", finding.icd10(), details);
        addUnlessEmpty("hpo", finding.hpo(), details);
        return details;
    }

    private List<Detail> detailsOf(Cause cause) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("urgency", cause.urgency().name()));
        details.add(new Detail("destination", cause.destination()));
        if (cause.isDangerous()) {
            details.add(new Detail("dangerous", "yes"));
        }
        addUnlessEmpty("icd10", cause.icd10(), details);
        return details;
    }

    private static void addUnlessEmpty(String key, String text, List<Detail> details) {
        if (!text.isEmpty()) {
            details.add(new Detail(key, text));
        }
    }

    private static String number(double number) {
        return DrlText.number(number);
    }
}
