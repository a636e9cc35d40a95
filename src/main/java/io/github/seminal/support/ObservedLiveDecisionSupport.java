package io.github.seminal.support;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.Presentation;
import java.util.List;

/** Forwards every call to live decision support, and tells observers of every assessment and the last of them of reloads. */
final class ObservedLiveDecisionSupport implements LiveDecisionSupport, ForwardingDecisionSupport {

    /** What this observes; it may be observed itself, and then is kept so that its observer hears of reloads. */
    private final LiveDecisionSupport observed;

    private final LiveDecisionSupport live;
    private final Observers observers;
    private final Observers.Observer last;

    ObservedLiveDecisionSupport(LiveDecisionSupport observed, Observers.Observer observer) {
        this.observed = observed;
        this.last = observer;
        if (observed instanceof ObservedLiveDecisionSupport inner) {
            this.live = inner.live;
            this.observers = inner.observers.plus(observer);
        } else {
            this.live = observed;
            this.observers = new Observers(List.of(observer));
        }
    }

    /** Begins to be told of reloads. */
    ObservedLiveDecisionSupport listening() {
        if (live instanceof WatchedDecisionSupport watched) {
            watched.tell(this);
        }
        return this;
    }

    void reloaded(Reload reload) {
        last.reloaded(reload);
    }

    @Override
    public DecisionSupport support() {
        return live;
    }

    @Override
    public Assessment assess(Presentation presentation) {
        return observers.assess(live, presentation);
    }

    @Override
    public Reload reload() {
        return observed.reload();
    }

    @Override
    public Health health() {
        return observed.health();
    }

    @Override
    public void close() {
        observed.close();
    }
}
