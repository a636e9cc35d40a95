package io.github.seminal.engine;

import io.github.seminal.Urgency;
import io.github.seminal.facts.Conclusions;
import io.github.seminal.knowledge.rulebook.Verb;

/** Hears the verb of a rule's right-hand side. What it is about is empty for the verbs that are about the rule's cause. */
abstract class RightSide implements Conclusions {

    /**
     * The rule says this.
     *
     * @param target the destination or derived finding; empty when the verb is about the rule's cause
     * @param points of {@link Verb#SUPPORTS} and {@link Verb#OPPOSES}; 0 otherwise
     * @param urgency of {@link Verb#REFER}, {@link Verb#PATHWAY} and {@link Verb#CAUTION}; self-care otherwise
     */
    abstract void says(Verb verb, String target, int points, Urgency urgency);

    @Override
    public final void considers() {
        says(Verb.CONSIDERS, "", 0, Urgency.SELF_CARE);
    }

    @Override
    public final void excludes() {
        says(Verb.EXCLUDES, "", 0, Urgency.SELF_CARE);
    }

    @Override
    public final void supports(int points) {
        says(Verb.SUPPORTS, "", points, Urgency.SELF_CARE);
    }

    @Override
    public final void opposes(int points) {
        says(Verb.OPPOSES, "", points, Urgency.SELF_CARE);
    }

    @Override
    public final void refer(Urgency urgency, String destination) {
        says(Verb.REFER, destination, 0, urgency);
    }

    @Override
    public final void pathway(Urgency urgency, String destination) {
        says(Verb.PATHWAY, destination, 0, urgency);
    }

    @Override
    public final void caution(Urgency urgency, String destination) {
        says(Verb.CAUTION, destination, 0, urgency);
    }

    @Override
    public final void infer(String finding) {
        says(Verb.INFER, finding, 0, Urgency.SELF_CARE);
    }
}
