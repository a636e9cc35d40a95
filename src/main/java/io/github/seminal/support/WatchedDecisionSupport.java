package io.github.seminal.support;

import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import io.github.seminal.WhyNot;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.PackDirectory;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a directory by comparing the contents of its files: sizes and times miss some edits. Every change builds a new
 * container that replaces the old one; updating a container in place gives wrong answers under load.
 */
final class WatchedDecisionSupport implements LiveDecisionSupport {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.seminal");

    private final Path directory;
    private final Function<Path, KnowledgeBase> load;
    private final Consumer<Reload> listener;
    private final ScheduledExecutorService watcher;
    private volatile DecisionSupport current;
    private Contents seen;
    private volatile boolean isClosed;

    WatchedDecisionSupport(
            Path directory, Function<Path, KnowledgeBase> load, Duration interval, Consumer<Reload> listener) {
        this.directory = directory;
        this.load = load;
        this.listener = listener;
        this.seen = Contents.of(directory);
        this.current = SupportFactory.on(load.apply(directory));
        this.watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "seminal-rules-watching");
            thread.setDaemon(true);
            return thread;
        });
        var unused = watcher.scheduleWithFixedDelay(
                this::reloadAndGoOn, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** No fault ends the watching, not even an error of the listener. */
    private void reloadAndGoOn() {
        try {
            reload();
        } catch (Throwable fault) {
            LOG.warn("The watching of {} goes on after a fault.", directory, fault);
        }
    }

    @Override
    public synchronized Reload reload() {
        Reload reload = takeOver();
        if (reload.outcome() != Reload.Outcome.UNCHANGED) {
            listener.accept(reload);
        }
        return reload;
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
        } catch (IllegalStateException broken) {
            problem = String.valueOf(broken.getMessage());
        } catch (UncheckedIOException unreadable) {
            problem = "The directory (" + directory + ") cannot be read: " + unreadable.getCause()
                    + ".\nMaybe its permissions are wrong.";
            // Differs from whatever can be read, so that the next look tries again.
            seen = new Contents(Map.of(), List.of(problem));
        }
        if (isClosed || seen.equals(before)) {
            return new Reload(Reload.Outcome.UNCHANGED, knowledge().id(), null);
        }
        current = loaded;
        return new Reload(
                problem == null ? Reload.Outcome.TAKEN_OVER : Reload.Outcome.BROKEN,
                knowledge().id(),
                problem);
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
    public Assessment assess(Presentation presentation) {
        return current.assess(presentation);
    }

    @Override
    public WhyNot whyNot(Presentation presentation, String cause) {
        return current.whyNot(presentation, cause);
    }

    @Override
    public List<Change> whatWouldChange(Presentation presentation) {
        return current.whatWouldChange(presentation);
    }

    @Override
    public NextQuestions questionsFor(Presentation presentation) {
        return current.questionsFor(presentation);
    }

    @Override
    public KnowledgeBase knowledge() {
        return current.knowledge();
    }
}
