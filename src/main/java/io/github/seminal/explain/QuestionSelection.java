package io.github.seminal.explain;

import io.github.seminal.ConditionStatus;
import io.github.seminal.Likelihood;
import io.github.seminal.NextQuestion;
import io.github.seminal.NextQuestion.Item;
import io.github.seminal.NextQuestion.Kind;
import io.github.seminal.NextQuestions;
import io.github.seminal.NextQuestions.Stop;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.engine.Conclusion;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.QuestionPolicy.FirstQuestion;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Selects what to ask next, as the specification says: first age, safety screen, context, fluid and medicines; then
 * whatever is worth most, by what a yes and a no would change.
 */
public final class QuestionSelection {

    /** How many causes, from the best on, a question should tell apart. */
    private static final int CAUSES_TO_TELL_APART = 3;

    private static final int PRICE_OF_A_SENSITIVE_QUESTION = 2;
    private static final String MEDICINES = "medicines";

    private final PlainKnowledge knowledge;
    private final Vocabulary vocabulary;
    private final Presentation presentation;
    private final WhatIf now;
    private final Map<String, Integer> pointsNow;
    private final List<String> best;

    public QuestionSelection(PlainKnowledge knowledge, Presentation presentation) {
        this.knowledge = knowledge;
        this.vocabulary = knowledge.vocabulary();
        this.presentation = presentation;
        this.now = WhatIf.of(knowledge, presentation);
        this.pointsNow = points(now);
        this.best = now.judgement().ranked().stream()
                .limit(CAUSES_TO_TELL_APART)
                .map(ranked -> ranked.cause().code())
                .toList();
    }

    public NextQuestions questions() {
        if (now.judgement().urgency() == Urgency.EMERGENCY_NOW) {
            return new NextQuestions(List.of(), Stop.EMERGENCY);
        }
        for (FirstQuestion first : vocabulary.questions().first()) {
            if (isOpen(first) && applies(first)) {
                return new NextQuestions(List.of(question(first)), null);
            }
        }
        if (leadsClearly()) {
            return new NextQuestions(List.of(), Stop.CLEAR_LEAD);
        }
        List<NextQuestion> worthAsking = byValue().stream()
                .filter(question -> question.value() >= vocabulary.ranking().questionWorthFrom())
                .toList();
        return new NextQuestions(worthAsking, worthAsking.isEmpty() ? Stop.NOTHING_WORTH_ASKING : null);
    }

    /** A question is open while nothing is known of its findings, and it has not been asked in vain. */
    private boolean isOpen(FirstQuestion first) {
        boolean askedInVain = first.findings().stream().anyMatch(presentation.unknown()::contains);
        boolean answered = first.findings().stream().anyMatch(presentation::knows)
                || (first.findings().contains(MEDICINES) && presentation.medicines() != null);
        return !askedInVain && !answered;
    }

    private boolean applies(FirstQuestion first) {
        return first.when().isEmpty() || first.when().stream().anyMatch(this::holds);
    }

    private boolean holds(String condition) {
        if (condition.equals("any-medicine")) {
            List<io.github.seminal.Medicine> medicines = presentation.medicines();
            return medicines != null && !medicines.isEmpty();
        }
        if (condition.startsWith("under-")) {
            Integer age = presentation.age();
            return age != null && age < Integer.parseInt(condition.substring("under-".length()));
        }
        return presentation.present().contains(condition);
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

    private NextQuestion question(FirstQuestion first) {
        List<Item> items = first.findings().stream()
                .filter(code -> !first.findings().contains(MEDICINES) || code.equals(MEDICINES))
                .map(this::item)
                .toList();
        // Several findings asked as one: their questions follow each other, or the step has a question of its own.
        String text = items.size() == 1
                ? first.findings().stream()
                        .sorted(Comparator.comparing(MEDICINES::equals))
                        .map(code -> vocabulary.texts().get("findings", code + ".question"))
                        .collect(Collectors.joining(" "))
                : vocabulary.texts().get("questions", first.step() + ".question");
        return new NextQuestion(
                first.step(), text, items, 0, List.of(vocabulary.texts().get("questions", first.step() + ".reason")));
    }

    private Item item(String code) {
        Finding finding = vocabulary.findings().get(code);
        if (finding == null) {
            throw new IllegalStateException("The finding (" + code + ") of a question is not known.");
        }
        String unit = finding.unit().isEmpty() ? "" : vocabulary.texts().get("findings", "unit." + finding.unit());
        return new Item(
                code,
                vocabulary.nameOf(code),
                vocabulary.texts().get("findings", code + ".question"),
                switch (finding.type()) {
                    case TRISTATE -> Kind.YES_OR_NO;
                    case NUMBER -> Kind.NUMBER;
                    case CHOICE -> Kind.CHOICE;
                    case LIST -> Kind.MEDICINES;
                },
                unit,
                finding.values());
    }

    private List<NextQuestion> byValue() {
        List<NextQuestion> questions = new ArrayList<>();
        for (Finding finding : vocabulary.findings().values()) {
            if (finding.type() == Finding.Type.TRISTATE
                    && !vocabulary.questions().never().contains(finding.code())
                    && !presentation.knows(finding.code())
                    && !presentation.unknown().contains(finding.code())) {
                questions.add(valued(finding));
            }
        }
        Comparator<NextQuestion> order = Comparator.comparingDouble((NextQuestion question) -> -question.value())
                .thenComparing(question -> orderOf(question.step()));
        questions.sort(order);
        return questions;
    }

    /** Among equals the order of codes in which a dash comes behind every letter. */
    private static String orderOf(String code) {
        return code.replace('-', '~');
    }

    private NextQuestion valued(Finding finding) {
        String code = finding.code();
        WhatIf yes = now.present(code);
        WhatIf no = now.absent(code);
        Map<String, Integer> pointsYes = points(yes);
        Map<String, Integer> pointsNo = points(no);
        List<String> reasons = new ArrayList<>();
        double value = 2.0 * stepsOfUrgency(code, yes, reasons)
                + tellingApart(pointsYes, pointsNo, reasons)
                + 0.5 * newCandidate(pointsYes, reasons);
        if (vocabulary.questions().sensitive().contains(code)) {
            value -= PRICE_OF_A_SENSITIVE_QUESTION;
        }
        Item item = item(code);
        return new NextQuestion(code, item.question(), List.of(item), value, reasons);
    }

    /** The rank of the most urgent red flag that a yes would raise and that something else already points to. */
    private int stepsOfUrgency(String code, WhatIf yes, List<String> reasons) {
        int steps = 0;
        String reason = "";
        for (Conclusion flag : yes.judgement().flags()) {
            if (flag.verb() == Verb.REFER
                    && flag.urgency().level() > steps
                    && !now.judgement().flags().contains(flag)
                    && somethingElsePointsTo(flag.rule().id(), code)) {
                steps = flag.urgency().level();
                reason = vocabulary
                        .texts()
                        .sentence(flag.rule().id(), flag.rule().sentence());
            }
        }
        if (steps > 0) {
            reasons.add(reason);
        }
        return steps;
    }

    private boolean somethingElsePointsTo(String rule, String code) {
        Set<String> aside = Set.of(code, vocabulary.ranking().presentingComplaint());
        return knowledge
                .rulebook()
                .rule(rule)
                .map(Rule::condition)
                .filter(condition -> positive(condition).anyMatch(pattern -> holdsWithout(pattern, aside)))
                .isPresent();
    }

    private static Stream<Pattern> positive(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return Stream.of(pattern);
        }
        if (condition instanceof AllOf all) {
            return all.conditions().stream().flatMap(QuestionSelection::positive);
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream().flatMap(QuestionSelection::positive);
        }
        return Stream.empty();
    }

    private boolean holdsWithout(Pattern pattern, Set<String> aside) {
        RuleEvaluation reading = now.reading();
        if (pattern.type() == FactType.PRESENT) {
            return pattern.codes().stream().anyMatch(one -> !aside.contains(one) && reading.isPresent(one));
        }
        // Of the age, only being young, or not being known, points to anything.
        return pattern.type() == FactType.PATIENT
                && pattern.constraints().stream()
                        .anyMatch(constraint -> (constraint instanceof Constraint.Comparison comparison
                                        && comparison.operator() == Constraint.Operator.BELOW)
                                || (constraint instanceof Constraint.Flag flag
                                        && flag.field().equals("ageUnknown")))
                && reading.status(pattern) == ConditionStatus.HOLDS;
    }

    /** By how many points a yes and a no differ for the best causes, or for the gap between two of them. */
    private int tellingApart(Map<String, Integer> yes, Map<String, Integer> no, List<String> reasons) {
        int most = 0;
        String cause = "";
        for (String one : best) {
            int swing = Math.abs(points(yes, one) - points(no, one));
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
                int change = Math.abs((points(yes, one) - points(yes, other)) - (points(no, one) - points(no, other)));
                if (change > gap) {
                    gap = change;
                    pair = vocabulary.texts().phrase("question.tells-apart", name(one), name(other));
                }
            }
        }
        if (gap > most) {
            reasons.add(pair);
        }
        return Math.max(most, gap);
    }

    private String name(String cause) {
        return vocabulary.texts().get("causes", cause + ".name");
    }

    private int points(Map<String, Integer> then, String cause) {
        Integer points = then.get(cause);
        return points == null ? pointsNow.getOrDefault(cause, 0) : points;
    }

    /** The points of the best cause that a yes would newly bring in, if it would be shown. */
    private int newCandidate(Map<String, Integer> yes, List<String> reasons) {
        int most = 0;
        String cause = "";
        for (Map.Entry<String, Integer> entry : yes.entrySet()) {
            if (!pointsNow.containsKey(entry.getKey())
                    && entry.getValue() >= vocabulary.ranking().possibleFrom()
                    && entry.getValue() > most) {
                most = entry.getValue();
                cause = entry.getKey();
            }
        }
        if (most > 0) {
            reasons.add(vocabulary.texts().phrase("question.brings-in", name(cause)));
        }
        return most;
    }

    private static Map<String, Integer> points(WhatIf what) {
        Map<String, Integer> points = new HashMap<>();
        what.judgement().ranked().forEach(ranked -> points.put(ranked.cause().code(), ranked.points()));
        return points;
    }
}
