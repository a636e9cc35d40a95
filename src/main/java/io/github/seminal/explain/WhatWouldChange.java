package io.github.seminal.explain;

import io.github.seminal.Change;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.knowledge.vocabulary.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the open questions whose answer would raise the urgency or change the first explanation. */
public final class WhatWouldChange {

    private static final Comparator<Change> HIGHEST_URGENCY_FIRST =
            Comparator.comparing(Change::urgency, Comparator.reverseOrder());

    private WhatWouldChange() {}

    public static List<Change> of(PlainKnowledge knowledge, Presentation presentation) {
        WhatIf now = WhatIf.of(knowledge, presentation);
        List<Change> changes = new ArrayList<>();
        for (Finding finding : knowledge.vocabulary().findings().values()) {
            if (finding.type() == Finding.Type.TRISTATE && !presentation.knows(finding.code())) {
                String question = knowledge.vocabulary().texts().get("findings", finding.code() + ".question");
                if (isPossible(
                        knowledge,
                        presentation.toBuilder().present(finding.code()).build())) {
                    addIfItChanges(now, now.present(finding.code()), finding.code(), question, "present", changes);
                }
                if (isPossible(
                        knowledge,
                        presentation.toBuilder().absent(finding.code()).build())) {
                    addIfItChanges(now, now.absent(finding.code()), finding.code(), question, "absent", changes);
                }
            }
        }
        changes.sort(HIGHEST_URGENCY_FIRST);
        return List.copyOf(changes);
    }

    /** False for an answer that would contradict what is known. */
    private static boolean isPossible(PlainKnowledge knowledge, Presentation presentation) {
        try {
            knowledge.check(presentation);
            return true;
        } catch (InvalidPresentationException contradiction) {
            return false;
        }
    }

    private static void addIfItChanges(
            WhatIf now, WhatIf then, String finding, String question, String answer, List<Change> changes) {
        Urgency urgency = then.judgement().urgency();
        String first = first(then);
        if (urgency.compareTo(now.judgement().urgency()) > 0 || !first.equals(first(now))) {
            changes.add(new Change(finding, question, answer, urgency, first));
        }
    }

    private static String first(WhatIf what) {
        List<Ranked> shown = what.judgement().shown();
        return shown.isEmpty() ? "" : shown.get(0).cause().code();
    }
}
