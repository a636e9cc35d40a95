package io.github.seminal.support;

import static java.util.Objects.requireNonNull;

import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.PackDirectory;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a directory by comparing the contents of its files: sizes and times miss some edits. Every change builds a new
 * decision support that replaces the old one.
 */
final class WatchedDecisionSupport implements LiveDecisionSupport, ForwardingDecisionSupport {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.seminal");

    private static final Duration LEAST_INTERVAL = Duration.ofMillis(1);
    private static final Duration MOST_INTERVAL = Duration.ofMillis(Long.MAX_VALUE);

    private final Path directory;
    private final Function<Path, KnowledgeBase> load;
    private final Consumer<Reload> listener;
    private final ScheduledExecutorService watcher;
    /** Weak: one that a host made for one request, and dropped, is not kept and told forever. */
    private final List<WeakReference<ObservedLiveDecisionSupport>> observed = new CopyOnWriteArrayList<>();

    private volatile DecisionSupport current;
    private volatile Health health;
    private Contents seen;
    private volatile boolean isClosed;

    private WatchedDecisionSupport(Path directory, Function<Path, KnowledgeBase> load, Consumer<Reload> listener) {
        this.directory = directory;
        this.load = load;
        this.listener = listener;
        this.seen = Contents.of(directory);
        this.current = SupportFactory.on(load.apply(directory));
        Instant now = Instant.now();
        this.health = new Health(current.knowledge().id(), now, now, null, true);
        this.watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "seminal-rules-watching");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Loads the rules of a directory and watches it.
     *
     * @throws IllegalArgumentException if the interval is less than a millisecond
     */
    static WatchedDecisionSupport watching(
            Path directory, Function<Path, KnowledgeBase> load, Duration interval, Consumer<Reload> listener) {
        requireNonNull(directory, "The directory is (null).\nMaybe use DecisionSupport.on(..) without one.");
        requireNonNull(listener, "The listener is (null).\nMaybe pass (reload -> {}) to hear nothing.");
        if (interval.compareTo(LEAST_INTERVAL) < 0 || interval.compareTo(MOST_INTERVAL) > 0) {
            throw new IllegalArgumentException("The interval is (" + interval + "), outside " + LEAST_INTERVAL + " to "
                    + MOST_INTERVAL + ".\nMaybe it is (" + INTERVAL + ").");
        }
        WatchedDecisionSupport watched = new WatchedDecisionSupport(directory, load, listener);
        var unused = watched.watcher.scheduleWithFixedDelay(
                watched::reloadAndGoOn, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return watched;
    }

    /** Tells this one of every reload as long as it is in use. */
    void tell(ObservedLiveDecisionSupport other) {
        observed.removeIf(one -> one.get() == null);
        observed.add(new WeakReference<>(other));
    }

    /** Keeps watching after any fault, even an error of the listener. */
    private void reloadAndGoOn() {
        try {
            reload();
        } catch (Throwable fault) {
            LOG.warn("The watching of {} continues after a fault.", directory, fault);
        }
    }

    @Override
    public synchronized Reload reload() {
        Reload reload = takeOver();
        if (reload.outcome() != Reload.Outcome.UNCHANGED) {
            try {
                listener.accept(reload);
            } finally {
                tellObservers(reload);
            }
        }
        return reload;
    }

    private void tellObservers(Reload reload) {
        for (WeakReference<ObservedLiveDecisionSupport> reference : observed) {
            ObservedLiveDecisionSupport one = reference.get();
            if (one != null) {
                one.reloaded(reload);
            }
        }
    }

    private Reload takeOver() {
        Contents before = seen;
        DecisionSupport loaded = current;
        String problem = null;
        try {
            seen = Contents.of(directory);
            if (!seen.equals(before)) {
                loaded = SupportFactory.on(load.apply(directory));
            }
        } catch (UncheckedIOException unreadable) {
            problem = "The directory (" + directory + ") cannot be read: " + unreadable.getCause()
                    + ".\nMaybe its permissions are wrong.";
            // Differs from whatever can be read, so that the next look tries again.
            seen = new Contents(Map.of(), List.of(problem));
        } catch (IllegalStateException broken) {
            problem = String.valueOf(broken.getMessage());
        } catch (RuntimeException fault) {
            problem = "The rules in the directory (" + directory + ") cannot be loaded: " + fault
                    + ".\nMaybe the problem is not theirs: report it.";
        }
        if (isClosed) {
            return new Reload(Reload.Outcome.UNCHANGED, knowledge().id(), null);
        }
        Instant now = Instant.now();
        if (seen.equals(before)) {
            health = new Health(health.knowledge(), health.loaded(), now, health.problem(), true);
            return new Reload(Reload.Outcome.UNCHANGED, knowledge().id(), null);
        }
        current = loaded;
        health = problem == null
                ? new Health(knowledge().id(), now, now, null, true)
                : new Health(health.knowledge(), health.loaded(), now, problem, true);
        return new Reload(
                problem == null ? Reload.Outcome.TAKEN_OVER : Reload.Outcome.BROKEN,
                knowledge().id(),
                problem);
    }

    @Override
    public Health health() {
        Health now = health;
        return isClosed ? new Health(now.knowledge(), now.loaded(), now.checked(), now.problem(), false) : now;
    }

    /** Does not interrupt a reload: that would break whatever the reload, or the listener, is reading or writing. */
    @Override
    public void close() {
        isClosed = true;
        watcher.shutdown();
    }

    /**
     * What was found in the directory.
     *
     * @param files the text of each file that belongs to a pack, by its path
     * @param problems why other files, or all of them, cannot be used
     */
    private record Contents(Map<String, String> files, List<String> problems) {

        static Contents of(Path directory) {
            Diagnostics problems = new Diagnostics();
            return new Contents(PackDirectory.read(directory, problems), problems.messages());
        }
    }

    @Override
    public DecisionSupport support() {
        return current;
    }
}
