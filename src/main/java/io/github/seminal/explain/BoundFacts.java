package io.github.seminal.explain;

import io.github.seminal.knowledge.rulebook.Condition.Facts;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import org.jspecify.annotations.Nullable;

/** A patient's facts, as conditions ask for them. */
class BoundFacts implements Facts {

    private final KnownFacts known;

    BoundFacts(KnownFacts known) {
        this.known = known;
    }

    /** True when the finding, given or derived, is present. */
    boolean isPresent(String code) {
        return known.present().contains(code);
    }

    @Override
    public boolean match(Pattern pattern) {
        return matchAny(pattern, null);
    }

    @Override
    public boolean match(Pattern pattern, String code) {
        return matchOne(pattern, code, null);
    }

    @Override
    public Facts bind(String name, String code) {
        return new Bound(new Binding(name, code, null));
    }

    private boolean matchAny(Pattern pattern, @Nullable Binding bound) {
        return switch (pattern.type()) {
            case PRESENT, ABSENT, MEASURED, DESCRIBED -> {
                for (String one : pattern.codes()) {
                    if (matchOne(pattern, one, bound)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> known.anyAdmittedBy(pattern);
        };
    }

    private boolean matchOne(Pattern pattern, String one, @Nullable Binding bound) {
        if (isTaken(pattern, one, bound)) {
            return false;
        }
        return switch (pattern.type()) {
            case PRESENT -> isPresent(one);
            case ABSENT -> known.absent().contains(one);
            default -> {
                Object fact = known.coded(pattern.type(), one);
                yield fact != null && pattern.admits(fact);
            }
        };
    }

    /** True when the pattern wants another code than one that is bound, and this is the one. */
    static boolean isTaken(Pattern pattern, String code, @Nullable Binding bound) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Constraint.DiffersFrom differs) {
                for (Binding one = bound; one != null; one = one.outer()) {
                    if (one.name().equals(differs.binding())) {
                        if (one.code().equals(code)) {
                            return true;
                        }
                        break;
                    }
                }
            }
        }
        return false;
    }

    /**
     * A name that a pattern has bound to the fact with a code.
     *
     * @param outer what was bound before
     */
    record Binding(String name, String code, @Nullable Binding outer) {}

    /** The same facts with names bound. */
    private final class Bound implements Facts {

        private final Binding binding;

        private Bound(Binding binding) {
            this.binding = binding;
        }

        @Override
        public boolean match(Pattern pattern) {
            return BoundFacts.this.matchAny(pattern, binding);
        }

        @Override
        public boolean match(Pattern pattern, String code) {
            return BoundFacts.this.matchOne(pattern, code, binding);
        }

        @Override
        public Facts bind(String name, String code) {
            return new Bound(new Binding(name, code, binding));
        }
    }
}
