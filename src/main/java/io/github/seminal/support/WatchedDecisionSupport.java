package io.github.seminal.support;

import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import io.github.seminal.WhyNot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a directory by looking at names, sizes and times of its files; a container is never updated in place, which
 * gives wrong answers under load, but built anew and swapped.
 */
final class WatchedDecisionSupport implements LiveDecisionSupport {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.seminal");

    private final Path directory;
    private final Function<Path, KnowledgeBase> load;
    private final Consumer<Reload> listener;
    private final ScheduledExecutorService watcher;
    private volatile DecisionSupport current;
    private Map<String, String> seen;

    WatchedDecisionSupport(
            Path directory, Function<Path, KnowledgeBase> load, Duration interval, Consumer<Reload> listener) {
        this.directory = directory;
        this.load = load;
        this.listener = listener;
        this.seen = look(directory);
        this.current = SupportFactory.on(load.apply(directory));
        this.watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "seminal-rules-watching");
            thread.setDaemon(true);
            return thread;
        });
        var unused = watcher.scheduleWithFixedDelay(
                this::reloadAndGoOn, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A fault while watching, be it of the listener, must not end the watching. */
    private void reloadAndGoOn() {
        try {
            reload();
        } catch (RuntimeException fault) {
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
        try {
            Map<String, String> now = look(directory);
            if (now.equals(seen)) {
                return new Reload(Reload.Outcome.UNCHANGED, knowledge().id(), null);
            }
            seen = now;
            KnowledgeBase knowledge = load.apply(directory);
            current = SupportFactory.on(knowledge);
            return new Reload(Reload.Outcome.TAKEN_OVER, knowledge.id(), null);
        } catch (IllegalStateException | UncheckedIOException broken) {
            return new Reload(Reload.Outcome.BROKEN, knowledge().id(), String.valueOf(broken.getMessage()));
        }
    }

    private static Map<String, String> look(Path directory) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        directory.relativize(path).toString(),
                        Files.size(path) + " " + Files.getLastModifiedTime(path).toMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory (" + directory + ") cannot be read.", e);
        }
        return files;
    }

    @Override
    public void close() {
        watcher.shutdownNow();
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
