package io.github.seminal.explain;

import io.github.seminal.Change;
import io.github.seminal.Evidence;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.engine.EvidenceOfFacts.EvidenceWords;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the open questions whose answer would raise the urgency or change the first explanation. */
public final class WhatWouldChange {

    /** Far more than a reader weighs, and seldom reached: whoever shows them takes the first few. */
    private static final int MOST_CHANGES = 100;

    private static final Comparator<Change> HIGHEST_URGENCY_FIRST =
            Comparator.comparing(Change::urgency, Comparator.reverseOrder());

    private final PlainKnowledge knowledge;
    private final OpenAnswers open;
    private final Presentation presentation;
    private final WhatIf now;
    private final List<Change> changes = new ArrayList<>();

    private WhatWouldChange(PlainKnowledge knowledge, Presentation presentation, Deadline deadline) {
        this.knowledge = knowledge;
        this.open = new OpenAnswers(knowledge.vocabulary(), knowledge.valuesToTry());
        this.presentation = presentation;
        this.now = WhatIf.of(knowledge, presentation, deadline);
    }

    public static List<Change> of(PlainKnowledge knowledge, Presentation presentation, Deadline deadline) {
        WhatWouldChange what = new WhatWouldChange(knowledge, presentation, deadline);
        for (Finding finding : knowledge.vocabulary().findings().values()) {
            what.tryAnswersTo(finding);
        }
        what.changes.sort(HIGHEST_URGENCY_FIRST);
        return what.changes.stream().filter(what::isAllowed).limit(MOST_CHANGES).toList();
    }

    private void tryAnswersTo(Finding finding) {
        String code = finding.code();
        switch (finding.type()) {
            case TRISTATE -> {
                if (!presentation.knows(code)) {
                    tryYesAndNo(code);
                }
            }
            case NUMBER -> tryInOrder(open.number(code, presentation));
            case CHOICE -> open.choice(code, presentation).forEach(answer -> add(answer, now.with(answer.then())));
            case LIST -> tryMedicines();
        }
    }

    private void tryYesAndNo(String code) {
        WhatIf yes = now.present(code);
        add(new OpenAnswer(code, "present", yes.presentation()), yes);
        WhatIf no = now.absent(code);
        add(new OpenAnswer(code, "absent", no.presentation()), no);
    }

    /**
     * Tries numbers, the least first. Of neighbours that change the answer alike, it takes the one next to the limit: the
     * first, but of those below every limit the last.
     */
    private void tryInOrder(List<OpenAnswer> answers) {
        List<WhatIf> thens =
                answers.stream().map(answer -> now.with(answer.then())).toList();
        int end;
        for (int start = 0; start < answers.size(); start = end) {
            end = start + 1;
            while (end < answers.size() && isAlike(thens.get(start), thens.get(end))) {
                end++;
            }
            int taken = start == 0 && end < answers.size() ? end - 1 : start;
            add(answers.get(taken), thens.get(taken));
        }
    }

    /** Tries medicines and their dates. Of those that change the answer alike, it takes the first. */
    private void tryMedicines() {
        Set<List<Object>> seen = new HashSet<>();
        open.medicines(presentation, presentation.medicines() == null, kind -> true, true)
                .forEach(answer -> {
                    WhatIf then = now.with(answer.then());
                    if (seen.add(List.of(then.judgement().urgency(), first(then)))) {
                        add(answer, then);
                    }
                });
    }

    private void add(OpenAnswer answer, WhatIf then) {
        Urgency urgency = then.judgement().urgency();
        String first = first(then);
        if (urgency.compareTo(now.judgement().urgency()) > 0 || !first.equals(first(now))) {
            changes.add(new Change(
                    answer.finding(),
                    question(answer),
                    answer.value(),
                    urgency,
                    first,
                    asEvidence(answer).label(),
                    answer.medicine()));
        }
    }

    private String question(OpenAnswer answer) {
        Texts texts = knowledge.vocabulary().texts();
        return answer.question().isEmpty()
                ? texts.get("findings", answer.finding() + ".question")
                : texts.phrase(answer.question(), answer.value());
    }

    private Evidence asEvidence(OpenAnswer answer) {
        EvidenceWords words = knowledge.evidenceWords();
        String code = answer.finding();
        String value = answer.value();
        if (answer.medicine() != null) {
            return words.of(answer.medicine());
        }
        if (code.equals(OpenAnswers.AGE)) {
            return words.of(new Patient(Integer.valueOf(value), false));
        }
        Finding finding = knowledge.vocabulary().findings().get(code);
        if (finding == null) {
            throw new IllegalStateException("The finding (" + code + ") of an answer is not known.");
        }
        return switch (finding.type()) {
            case TRISTATE -> words.of(value.equals("present") ? new Present(code) : new Absent(code));
            case NUMBER -> words.of(new Measured(code, Double.parseDouble(value)));
            case CHOICE -> words.of(new Described(code, value));
            case LIST -> words.noMedicines();
        };
    }

    private static boolean isAlike(WhatIf one, WhatIf other) {
        return one.judgement().urgency() == other.judgement().urgency()
                && first(one).equals(first(other));
    }

    private static String first(WhatIf what) {
        List<Ranked> shown = what.judgement().shown();
        return shown.isEmpty() ? "" : shown.get(0).cause().code();
    }

    /** An answer may contradict what is known. */
    private boolean isAllowed(Change change) {
        try {
            knowledge.check(change.appliedTo(presentation));
            return true;
        } catch (InvalidPresentationException contradiction) {
            return false;
        }
    }
}
