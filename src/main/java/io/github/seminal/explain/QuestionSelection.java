package io.github.seminal.explain;

import io.github.seminal.Likelihood;
import io.github.seminal.Medicine;
import io.github.seminal.NextQuestion;
import io.github.seminal.NextQuestion.Item;
import io.github.seminal.NextQuestions;
import io.github.seminal.NextQuestions.Stop;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.engine.Conclusion;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.QuestionPolicy;
import io.github.seminal.knowledge.vocabulary.QuestionPolicy.Step;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Selects the next questions. First comes what the table fixes: the safety screens, what a known finding makes worth
 * knowing, when it happens, the fluid and the medicines. Then whatever one answer could raise the urgency with, all at once.
 * Then the questions of the highest value, measured by what the possible answers would change.
 */
public final class QuestionSelection {

    /** How many of the best causes a question should tell apart. */
    private static final int CAUSES_TO_TELL_APART = 3;

    /** A longer list is a burden. */
    private static final int MOST_AT_ONCE = 16;

    /** What a question must be worth to be asked along with a better one. */
    private static final double WORTH_ADDING = 1;

    private static final int MOST_FURTHER = 10;
    private static final int MOST_REASONS = 3;
    private static final int WORTH_OF_ANOTHER_FIRST = 2;
    private static final int WORTH_OF_OPENING_A_CAUSE = 2;
    private static final int PRICE_OF_A_SENSITIVE_QUESTION = 2;
    private static final Comparator<NextQuestion> BEST_FIRST = Comparator.comparingDouble(
                    (NextQuestion question) -> -question.value())
            .thenComparing(question -> orderOf(question.step()));

    private static final String FURTHER = "further";
    private static final String RAISING = "raising";
    private static final String LOWERING = "lowering";
    private static final String TAKES_ANY_MEDICINE = "takes-any-medicine";

    private final PlainKnowledge knowledge;
    private final Vocabulary vocabulary;
    private final QuestionPolicy policy;
    private final Presentation presentation;
    private final OpenAnswers answers;
    private final WhatIf now;
    private final List<String> best;
    private final Set<String> sensitive;
    private final Map<String, List<WhatIf>> ifYes = new HashMap<>();

    public QuestionSelection(PlainKnowledge knowledge, Presentation presentation, Deadline deadline) {
        this.knowledge = knowledge;
        this.vocabulary = knowledge.vocabulary();
        this.policy = vocabulary.questions();
        this.presentation = presentation;
        this.answers = new OpenAnswers(vocabulary, knowledge.valuesToTry());
        this.now = WhatIf.of(knowledge, presentation, deadline);
        this.best = now.judgement().ranked().stream()
                .limit(CAUSES_TO_TELL_APART)
                .map(ranked -> ranked.cause().code())
                .toList();
        this.sensitive = policy.findings(QuestionPolicy.Kind.SENSITIVE);
    }

    public NextQuestions questions() {
        if (now.urgency() == Urgency.EMERGENCY_NOW) {
            List<NextQuestion> lowering =
                    atOnce(LOWERING, Stream.concat(open(), due()).distinct().filter(this::couldLower));
            return new NextQuestions(lowering, lowering.isEmpty() ? Stop.EMERGENCY : null);
        }
        List<NextQuestion> safety = safety();
        if (!safety.isEmpty()) {
            return new NextQuestions(safety, null);
        }
        if (leadsClearly() && open().noneMatch(finding -> couldChangeTheFirst(ifAnswered(finding)))) {
            return new NextQuestions(List.of(), Stop.CLEAR_LEAD);
        }
        double least = vocabulary.ranking().questionWorthFrom();
        List<NextQuestion> worthAsking = together(byValue()).stream()
                .filter(question -> question.value() >= least)
                .toList();
        return new NextQuestions(worthAsking, worthAsking.isEmpty() ? Stop.NOTHING_WORTH_ASKING : null);
    }

    /** The fixed questions, and those that could raise the urgency: what comes first of them. */
    private List<NextQuestion> safety() {
        List<NextQuestion> screens = steps(QuestionPolicy.Kind.SCREEN).limit(1).toList();
        if (!screens.isEmpty()) {
            return screens;
        }
        List<NextQuestion> dependent = dependent();
        if (!dependent.isEmpty()) {
            return dependent;
        }
        List<NextQuestion> dangers = atOnce(
                RAISING,
                open().filter(finding -> isYesOrNo(finding)
                        && !sensitive.contains(finding.code())
                        && couldRaise(finding)
                        && couldReach(finding).compareTo(Urgency.SAME_DAY) >= 0));
        if (!dangers.isEmpty()) {
            return dangers;
        }
        List<NextQuestion> first = steps(QuestionPolicy.Kind.FIRST).limit(1).toList();
        if (!first.isEmpty()) {
            return first;
        }
        Set<String> decisive = decisive();
        List<NextQuestion> raising = atOnce(
                RAISING,
                open().filter(finding -> !sensitive.contains(finding.code())
                        && (decisive.contains(finding.code()) || couldRaise(finding))));
        return raising.isEmpty() ? steps(QuestionPolicy.Kind.SENSITIVE).limit(1).toList() : raising;
    }

    /** The steps of this kind of which something is to be asked. */
    private Stream<NextQuestion> steps(QuestionPolicy.Kind kind) {
        return policy.steps(kind)
                .filter(this::applies)
                .filter(step -> kind != QuestionPolicy.Kind.FIRST
                        || step.findings().stream().allMatch(this::isOpen))
                .map(step -> question(step, openOf(step)))
                .filter(question -> !question.items().isEmpty());
    }

    /** The findings of the step that are still open; of a sensitive one, those that could change the urgency. */
    private List<Finding> openOf(Step step) {
        return step.findings().stream()
                .filter(this::isOpen)
                .map(this::finding)
                .filter(finding ->
                        step.kind() != QuestionPolicy.Kind.SENSITIVE || couldRaise(finding) || couldLower(finding))
                .toList();
    }

    /** The open findings that known ones make worth knowing. */
    private Stream<Finding> due() {
        return policy.steps(QuestionPolicy.Kind.AFTER).filter(this::applies).flatMap(step -> openOf(step).stream());
    }

    /** What known findings make worth knowing, all at once. */
    private List<NextQuestion> dependent() {
        List<Step> due = policy.steps(QuestionPolicy.Kind.AFTER)
                .filter(this::applies)
                .filter(step -> !openOf(step).isEmpty())
                .toList();
        if (due.size() < 2) {
            return due.stream().map(step -> question(step, openOf(step))).toList();
        }
        Set<Finding> findings = new LinkedHashSet<>();
        Set<String> reasons = new LinkedHashSet<>();
        for (Step step : due) {
            findings.addAll(openOf(step));
            reasons.add(vocabulary.texts().get("questions", step.name() + ".reason"));
        }
        return List.of(question("dependent", findings, 0, reasons));
    }

    private boolean applies(Step step) {
        return step.when().isEmpty() || step.when().stream().anyMatch(this::holds);
    }

    private boolean holds(String condition) {
        if (condition.equals(QuestionPolicy.ANY_MEDICINE)) {
            List<Medicine> medicines = presentation.medicines();
            return medicines != null && !medicines.isEmpty();
        }
        Integer age = presentation.age();
        if (condition.startsWith(QuestionPolicy.UNDER)) {
            return age != null && age < Integer.parseInt(condition.substring(QuestionPolicy.UNDER.length()));
        }
        if (condition.startsWith(QuestionPolicy.FROM)) {
            return age == null || age >= Integer.parseInt(condition.substring(QuestionPolicy.FROM.length()));
        }
        if (condition.startsWith(QuestionPolicy.OPEN)) {
            return !presentation.knows(condition.substring(QuestionPolicy.OPEN.length()));
        }
        return now.evaluation().isPresent(condition);
    }

    /** A finding is open until it is known, or it was asked and the patient does not know. */
    private boolean isOpen(String code) {
        if (presentation.unknown().contains(code)) {
            return false;
        }
        return code.equals(OpenAnswers.MEDICINES)
                ? presentation.medicines() == null && !presentation.absent().contains(TAKES_ANY_MEDICINE)
                : !presentation.knows(code);
    }

    /** The open findings that may be asked for apart from the fixed questions. */
    private Stream<Finding> open() {
        return vocabulary.findings().values().stream()
                .filter(finding -> isOpen(finding.code()))
                .filter(finding -> !policy.never().contains(finding.code()) || isAfterAskedInVain(finding.code()));
    }

    /** What is asked only after another finding is asked, too, when the patient does not know that one. */
    private boolean isAfterAskedInVain(String code) {
        return policy.steps(QuestionPolicy.Kind.AFTER)
                .filter(step -> step.findings().contains(code))
                .anyMatch(step -> step.when().stream().anyMatch(presentation.unknown()::contains));
    }

    /** The open questions that decide whether a rule of a higher urgency than that of now can still match. */
    private Set<String> decisive() {
        return decisive(knowledge.rulebook().rules().stream()
                .filter(rule -> levelOf(rule) > now.urgency().level())
                .sorted(Comparator.comparingInt(QuestionSelection::levelOf).reversed())
                .toList());
    }

    /** The open questions that decide whether another cause is considered; none once a cause is shown. */
    private Set<String> openingCauses() {
        return now.judgement().shown().isEmpty()
                ? decisive(knowledge.rulebook().rules().stream()
                        .filter(rule -> rule.verb() == Verb.CONSIDERS && now.ranked(rule.target()) == null)
                        .toList())
                : Set.of();
    }

    private Set<String> decisive(List<Rule> rules) {
        return new Reach(knowledge.evaluator(), now.evaluation(), this::isOpen).decisive(rules);
    }

    private static int levelOf(Rule rule) {
        Urgency urgency = rule.urgency();
        return urgency == null ? -1 : urgency.level();
    }

    private static boolean isYesOrNo(Finding finding) {
        return finding.type() == Finding.Type.TRISTATE;
    }

    /** What follows from a yes, or from each answer to a question that is not about yes or no. */
    private List<WhatIf> ifYes(Finding finding) {
        return ifYes.computeIfAbsent(finding.code(), code -> switch (finding.type()) {
            case TRISTATE -> List.of(now.present(code));
            case NUMBER -> after(answers.number(code, presentation).stream());
            case CHOICE -> after(answers.choice(code, presentation).stream());
            case LIST -> after(answers.medicines(presentation, true, kind -> true, false));
        });
    }

    private List<WhatIf> after(Stream<OpenAnswer> possible) {
        return possible.map(answer -> now.with(answer.then())).toList();
    }

    /** What follows from each answer. */
    private List<WhatIf> ifAnswered(Finding finding) {
        return isYesOrNo(finding) ? List.of(ifYes(finding).get(0), now.absent(finding.code())) : ifYes(finding);
    }

    private boolean couldLower(Finding finding) {
        return ifAnswered(finding).stream().anyMatch(then -> then.urgency().compareTo(now.urgency()) < 0);
    }

    private boolean couldRaise(Finding finding) {
        return couldReach(finding).compareTo(now.urgency()) > 0;
    }

    /** The highest urgency that a yes, or an answer that is not yes or no, could lead to. */
    private Urgency couldReach(Finding finding) {
        return ifYes(finding).stream().map(WhatIf::urgency).reduce(Urgency.SELF_CARE, Urgency::max);
    }

    private boolean leadsClearly() {
        List<Ranked> ranked = now.judgement().ranked();
        if (ranked.isEmpty() || ranked.get(0).likelihood() != Likelihood.LIKELY) {
            return false;
        }
        return ranked.size() == 1
                || ranked.get(0).points() - ranked.get(1).points()
                        >= vocabulary.ranking().questionClearLead();
    }

    private NextQuestion question(Step step, Collection<Finding> findings) {
        return question(
                step.name(), findings, 0, List.of(vocabulary.texts().get("questions", step.name() + ".reason")));
    }

    /** One question for these findings: its own if it is one, otherwise that of the step. */
    private NextQuestion question(String step, Collection<Finding> findings, double value, Collection<String> reasons) {
        List<Item> items = findings.stream().map(this::item).toList();
        String text =
                items.size() == 1 ? items.get(0).question() : vocabulary.texts().get("questions", step + ".question");
        return new NextQuestion(step, text, items, value, List.copyOf(reasons));
    }

    private Finding finding(String code) {
        Finding finding = vocabulary.findings().get(code);
        if (finding == null) {
            throw new IllegalStateException("The finding (" + code + ") of a question is not known.");
        }
        return finding;
    }

    private Item item(Finding finding) {
        String code = finding.code();
        return new Item(
                code,
                vocabulary.nameOf(code),
                vocabulary.texts().get("findings", code + ".question"),
                finding.type().kind(),
                vocabulary.unitOf(finding),
                vocabulary.choicesOf(finding),
                finding.min(),
                finding.max());
    }

    /** Lists of these findings: those about yes or no first, and of those the ones that could become most urgent. */
    private List<NextQuestion> atOnce(String step, Stream<Finding> findings) {
        List<Finding> all = findings.sorted(Comparator.comparing((Finding finding) -> !isYesOrNo(finding))
                        .thenComparing(this::couldReach, Comparator.reverseOrder()))
                .toList();
        List<NextQuestion> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<Finding> some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
            int most = some.stream()
                    .mapToInt(finding -> couldReach(finding).level())
                    .max()
                    .orElse(0);
            int steps = Math.max(0, most - now.urgency().level());
            lists.add(question(step, some, 2.0 * steps, reasons(step, some)));
        }
        return lists;
    }

    private List<String> reasons(String step, List<Finding> findings) {
        Set<String> reasons = new LinkedHashSet<>();
        reasons.add(vocabulary.texts().get("questions", step + ".reason"));
        for (Finding finding : findings) {
            if (reasons.size() <= MOST_REASONS) {
                mostUrgentNewFlag(finding).ifPresent(reasons::add);
            }
        }
        return List.copyOf(reasons);
    }

    /** Why the urgency would rise: the sentence of the most urgent rule that an answer would make match. */
    private Optional<String> mostUrgentNewFlag(Finding finding) {
        return ifYes(finding).stream()
                .flatMap(then -> then.judgement().flags().stream())
                .filter(flag -> flag.urgency().compareTo(now.urgency()) > 0)
                .filter(flag -> !now.judgement().flags().contains(flag))
                .max(Comparator.comparing(Conclusion::urgency))
                .map(flag -> vocabulary
                        .texts()
                        .sentence(flag.rule().id(), flag.rule().sentence()));
    }

    /** Each question that is worth asking, the best first. */
    private List<NextQuestion> byValue() {
        Set<String> openingCauses = openingCauses();
        return open().map(finding -> valued(finding, openingCauses))
                .filter(question -> question.value() >= WORTH_ADDING)
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Among equals the order of codes in which a dash comes behind every letter. */
    private static String orderOf(String code) {
        return code.replace('-', '~');
    }

    private NextQuestion valued(Finding finding, Set<String> openingCauses) {
        List<WhatIf> then = ifAnswered(finding);
        Set<String> reasons = new LinkedHashSet<>();
        double value = 2.0 * stepsOfUrgency(finding, then, reasons)
                + tellingApart(then, reasons)
                + 0.5 * newCandidate(then, reasons)
                + (couldChangeTheFirst(then) ? WORTH_OF_ANOTHER_FIRST : 0)
                + (openingCauses.contains(finding.code()) ? WORTH_OF_OPENING_A_CAUSE : 0);
        if (sensitive.contains(finding.code())) {
            value -= PRICE_OF_A_SENSITIVE_QUESTION;
        }
        return question(finding.code(), List.of(finding), value, reasons);
    }

    private boolean couldChangeTheFirst(List<WhatIf> then) {
        return then.stream().anyMatch(one -> !one.first().equals(now.first()));
    }

    /** By how many levels the answers could raise or lower the urgency. */
    private int stepsOfUrgency(Finding finding, List<WhatIf> then, Set<String> reasons) {
        int level = now.urgency().level();
        int steps = 0;
        for (WhatIf one : then) {
            steps = Math.max(steps, Math.abs(one.urgency().level() - level));
        }
        if (steps > 0) {
            mostUrgentNewFlag(finding).ifPresent(reasons::add);
        }
        return steps;
    }

    /** The largest difference in points between two answers: of one of the best causes, or of the gap between two. */
    private int tellingApart(List<WhatIf> then, Set<String> reasons) {
        int most = 0;
        String cause = "";
        for (String one : best) {
            int swing = swing(then, what -> points(what, one));
            if (swing > most) {
                most = swing;
                cause = one;
            }
        }
        if (most > 0) {
            reasons.add(vocabulary.texts().phrase("question.bears-on", name(cause)));
        }
        int gap = 0;
        String pair = "";
        for (int i = 0; i < best.size(); i++) {
            for (int j = i + 1; j < best.size(); j++) {
                String one = best.get(i);
                String other = best.get(j);
                int swing = swing(then, what -> points(what, one) - points(what, other));
                if (swing > gap) {
                    gap = swing;
                    pair = vocabulary.texts().phrase("question.tells-apart", name(one), name(other));
                }
            }
        }
        if (gap > most) {
            reasons.add(pair);
        }
        return Math.max(most, gap);
    }

    private static int swing(List<WhatIf> then, ToIntFunction<WhatIf> points) {
        IntSummaryStatistics all = then.stream().mapToInt(points).summaryStatistics();
        return then.isEmpty() ? 0 : all.getMax() - all.getMin();
    }

    private String name(String cause) {
        return vocabulary.texts().get("causes", cause + ".name");
    }

    /** The points of a cause; those of now when the answer takes the cause out of the ranking. */
    private int points(WhatIf then, String cause) {
        Ranked ranked = then.ranked(cause);
        Ranked before = ranked == null ? now.ranked(cause) : ranked;
        return before == null ? 0 : before.points();
    }

    /** The points of the best cause that an answer would bring into consideration, if it would be shown. */
    private int newCandidate(List<WhatIf> then, Set<String> reasons) {
        Ranked best = null;
        for (WhatIf one : then) {
            for (Ranked ranked : one.judgement().shown()) {
                if (now.ranked(ranked.cause().code()) == null && (best == null || ranked.points() > best.points())) {
                    best = ranked;
                }
            }
        }
        if (best == null) {
            return 0;
        }
        reasons.add(vocabulary
                .texts()
                .phrase("question.brings-in", name(best.cause().code())));
        return best.points();
    }

    /** The same questions, with the best of those about yes or no in one list. */
    private List<NextQuestion> together(List<NextQuestion> questions) {
        List<NextQuestion> some = questions.stream()
                .filter(question -> isYesOrNo(finding(question.step())) && !sensitive.contains(question.step()))
                .limit(MOST_FURTHER)
                .toList();
        if (some.size() < 2) {
            return questions;
        }
        Set<String> reasons = new LinkedHashSet<>();
        some.forEach(question -> reasons.addAll(question.reasons()));
        List<NextQuestion> all = new ArrayList<>(questions);
        all.removeAll(some);
        all.add(new NextQuestion(
                FURTHER,
                vocabulary.texts().get("questions", FURTHER + ".question"),
                some.stream().flatMap(question -> question.items().stream()).toList(),
                some.get(0).value(),
                reasons.stream().limit(MOST_REASONS).toList()));
        all.sort(BEST_FIRST);
        return all;
    }
}
