package io.github.seminal.explain;

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
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.QuestionPolicy.FirstQuestion;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Selects the next questions as the specification defines: first age, safety screen, context, fluid and medicines; then
 * the questions of the highest value, measured by what a yes and a no would change.
 */
public final class QuestionSelection {

    /** How many of the best causes a question should tell apart. */
    private static final int CAUSES_TO_TELL_APART = 3;

    private static final int PRICE_OF_A_SENSITIVE_QUESTION = 2;
    private static final String MEDICINES = "medicines";

    private final PlainKnowledge knowledge;
    private final Vocabulary vocabulary;
    private final Presentation presentation;
    private final WhatIf now;
    private final List<String> best;

    public QuestionSelection(PlainKnowledge knowledge, Presentation presentation) {
        this.knowledge = knowledge;
        this.vocabulary = knowledge.vocabulary();
        this.presentation = presentation;
        this.now = WhatIf.of(knowledge, presentation);
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

    /** A question is open until something is known of its findings, or it was asked and the patient does not know. */
    private boolean isOpen(FirstQuestion first) {
        boolean isUnknown = first.findings().stream().anyMatch(presentation.unknown()::contains);
        boolean answered = first.findings().stream().anyMatch(presentation::knows)
                || (first.findings().contains(MEDICINES) && presentation.medicines() != null);
        return !isUnknown && !answered;
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
        // A question about several findings joins their texts, or the step has its own text.
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
        List<String> reasons = new ArrayList<>();
        double value = 2.0 * stepsOfUrgency(code, yes, reasons)
                + tellingApart(yes, no, reasons)
                + 0.5 * newCandidate(yes, reasons);
        if (vocabulary.questions().sensitive().contains(code)) {
            value -= PRICE_OF_A_SENSITIVE_QUESTION;
        }
        Item item = item(code);
        return new NextQuestion(code, item.question(), List.of(item), value, reasons);
    }

    /** The level of the most urgent red flag that a yes would raise and that something else already supports. */
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

    /** Whether the rule has a pattern that holds apart from this finding and the presenting complaint. */
    private boolean somethingElsePointsTo(String rule, String code) {
        Set<String> aside = Set.of(code, vocabulary.ranking().presentingComplaint());
        boolean[] found = new boolean[1];
        knowledge
                .rulebook()
                .rule(rule)
                .ifPresent(one -> one.condition()
                        .visit((pattern, isNegated, isAlternative) ->
                                found[0] |= !isNegated && holdsWithout(pattern, aside)));
        return found[0];
    }

    private boolean holdsWithout(Pattern pattern, Set<String> aside) {
        RuleEvaluation evaluation = now.evaluation();
        if (pattern.type() == FactType.PRESENT) {
            return pattern.codes().stream().anyMatch(one -> !aside.contains(one) && evaluation.isPresent(one));
        }
        return pattern.type() == FactType.PATIENT
                && pattern.constraints().stream().anyMatch(QuestionSelection::isAboutYouthOrUnknownAge)
                && evaluation.holds(pattern);
    }

    /** Of all limits on age, only these point to a red flag. */
    private static boolean isAboutYouthOrUnknownAge(Constraint constraint) {
        return constraint instanceof Constraint.Comparison comparison
                ? comparison.operator() == Constraint.Operator.BELOW
                : constraint instanceof Constraint.Flag flag && flag.field().equals("ageUnknown");
    }

    /** The largest difference in points between a yes and a no: of one of the best causes, or of the gap between two. */
    private int tellingApart(WhatIf yes, WhatIf no, List<String> reasons) {
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

    /** The points of a cause; those of now when the answer takes the cause out of the ranking. */
    private int points(WhatIf then, String cause) {
        Ranked ranked = then.ranked(cause);
        Ranked before = ranked == null ? now.ranked(cause) : ranked;
        return before == null ? 0 : before.points();
    }

    /** The points of the best cause that a yes would bring into consideration, if it would be shown. */
    private int newCandidate(WhatIf yes, List<String> reasons) {
        for (Ranked ranked : yes.judgement().ranked()) {
            if (ranked.points() < vocabulary.ranking().possibleFrom()) {
                return 0;
            }
            String cause = ranked.cause().code();
            if (ranked.points() > 0 && now.ranked(cause) == null) {
                reasons.add(vocabulary.texts().phrase("question.brings-in", name(cause)));
                return ranked.points();
            }
        }
        return 0;
    }
}
