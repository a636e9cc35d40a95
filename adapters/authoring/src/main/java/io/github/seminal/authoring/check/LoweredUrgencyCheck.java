package io.github.seminal.authoring.check;

import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.authoring.prove.LoweredUrgency;
import io.github.seminal.authoring.prove.LoweredUrgency.Lowering;
import io.github.seminal.knowledge.ChangedRule;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a pack lowers an urgency below the standard's without saying so in {@code changes.csv}, or says so of no urgency. */
final class LoweredUrgencyCheck {

    private static final String FILE = "changes.csv";

    private final KnowledgeDraft draft;
    private final Diagnostics problems;

    private LoweredUrgencyCheck(KnowledgeDraft draft, Diagnostics problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** Checks rules that are laid over the standard ones and have no error. */
    static void check(KnowledgeDraft draft, Diagnostics problems) {
        Knowledge pack = draft.checked();
        LoweredUrgencyCheck check = new LoweredUrgencyCheck(draft, problems);
        List<Lowering> all = LoweredUrgency.of(pack);
        Map<String, List<Lowering>> undeclared = new LinkedHashMap<>();
        Set<String> lowering = new HashSet<>();
        for (Lowering one : all) {
            if (one.isDeclared()) {
                lowering.addAll(one.changed());
            } else {
                undeclared
                        .computeIfAbsent(one.changed().get(0), id -> new ArrayList<>())
                        .add(one);
            }
        }
        undeclared.forEach(check::report);
        pack.changedRules().stream()
                .filter(one -> one.lowersUrgency() && !lowering.contains(one.id()) && check.isProvable(one))
                .forEach(check::reportNeedless);
    }

    /** Reports what the change of one rule lowers, with the most dangerous example. */
    private void report(String id, List<Lowering> lowered) {
        Optional<Rule> own = draft.ownRules().rule(id);
        Lowering worst = lowered.get(0);
        boolean isAdded =
                draft.changedRules().stream().noneMatch(one -> one.id().equals(id));
        String what = isAdded ? "added" : own.isPresent() ? "replaced" : "retired";
        String example = worst.patient()
                .map(patient -> "for " + PatientText.of(patient) + " the standard says " + worst.before()
                        + ", these rules say " + worst.after())
                .orElse("neither a proof nor an example was found for ("
                        + worst.flag().id() + ")");
        String more =
                lowered.size() > 1 ? "; " + (lowered.size() - 1) + " more red flags of the standard are lowered" : "";
        problems.add(new Diagnostic(
                Check.LOWERED_URGENCY,
                own.map(rule -> draft.rulebook().placesOf(rule).sentence()).orElseGet(() -> rowOf(id)),
                own.map(Rule::sentence).orElse(""),
                "the " + what + " rule (" + id + ") lowers an urgency: " + example + more,
                isAdded
                        ? "let it derive another finding, or replace the rule ("
                                + worst.flag().id() + ") and say in (" + FILE + ") that this lowers an urgency"
                        : "the condition was meant otherwise; if it is as it should be, write (yes) under"
                                + " (lowers_urgency) in the row of the rule in (" + FILE + ")"));
    }

    private void reportNeedless(ChangedRule changed) {
        problems.add(
                Check.STALE_CHANGE,
                rowOf(changed.id()),
                "the row says that the rule (" + changed.id()
                        + ") lowers an urgency, but there is no patient for whom it" + " does",
                "write (no) under (lowers_urgency), so that a later change is noticed");
    }

    /** Only red flags, pathways, cautions and what they are derived from are put to the proof. */
    private boolean isProvable(ChangedRule changed) {
        return StandardKnowledge.get()
                .rulebook()
                .rule(changed.id())
                .filter(rule -> rule.urgency() != null || rule.verb() == Verb.INFER)
                .isPresent();
    }

    private Place rowOf(String id) {
        return Table.of(FILE, draft.ownFiles().readIfThere(FILE).orElse(""), new Diagnostics())
                .row(id)
                .map(row -> row.place("id"))
                .orElse(Place.file(FILE));
    }
}
