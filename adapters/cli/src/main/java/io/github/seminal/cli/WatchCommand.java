package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.check.CheckReport;
import io.github.seminal.authoring.vignette.RefusedTestsException;
import io.github.seminal.authoring.vignette.TestRun;
import io.github.seminal.authoring.vignette.TestSelection;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Checks a pack and runs the affected tests whenever one of its files is saved. */
@Command(
        name = "watch",
        description = {
            "Check a pack and run the affected tests at every save, until Ctrl-C.",
            "When only rules were changed these are the tests that concern them; otherwise all, with those of the standard rules."
        },
        footer = {"  seminal watch my-rules"})
final class WatchCommand extends PackCommand {

    /** Short enough to seem immediate; a pack has a few hundred files at most. */
    private static final long INTERVAL_MILLIS = 200;

    private static final long MOST_SECONDS_TO_STOP = 3;

    private final Set<Path> unread = new TreeSet<>();
    private @Nullable Pack tested;

    @Override
    boolean reports(AnswerStream out, Progress progress) {
        Path directory = directory()
                .map(Path::of)
                .filter(Files::isDirectory)
                .orElseThrow(
                        () -> misuse("The directory to watch is missing.\nMaybe name the directory of your rules."));
        CountDownLatch stopped = new CountDownLatch(1);
        Thread onCtrlC = stopping(Thread.currentThread(), stopped);
        Runtime.getRuntime().addShutdownHook(onCtrlC);
        try {
            watch(directory, out);
        } catch (InterruptedException e) {
            out.write(ReportMessages.of("watch.stopped") + "\n");
        } finally {
            out.flush();
            stopped.countDown();
            remove(onCtrlC);
        }
        return true;
    }

    /** The report under way is finished, so that a line is not cut. */
    private static Thread stopping(Thread watching, CountDownLatch stopped) {
        return new Thread(() -> {
            watching.interrupt();
            try {
                stopped.await(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void remove(Thread onCtrlC) {
        try {
            Runtime.getRuntime().removeShutdownHook(onCtrlC);
        } catch (IllegalStateException e) {
            // It is the reason for the stop.
        }
    }

    private void watch(Path directory, AnswerStream out) throws InterruptedException {
        SavedFiles seen = SavedFiles.NONE;
        while (true) {
            SavedFiles now = SavedFiles.in(directory);
            if (!now.equals(seen)) {
                now = settled(directory, now);
                unread.addAll(now.differencesFrom(seen));
                seen = now;
                report(out);
                out.flush();
            }
            Thread.sleep(INTERVAL_MILLIS);
        }
    }

    /** An editor writes a file in several steps, and several files one after the other. */
    private static SavedFiles settled(Path directory, SavedFiles first) throws InterruptedException {
        SavedFiles before = first;
        while (true) {
            Thread.sleep(INTERVAL_MILLIS);
            SavedFiles now = SavedFiles.in(directory);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    private void report(AnswerStream out) {
        TextLayout page = page();
        page.heading(ReportMessages.of(
                "watch.at", LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS), name()));
        out.write("\n" + page);
        try {
            CheckReport report = check(LocalDate.now(ZoneId.systemDefault()));
            out.write(report.text());
            if (report.errors() == 0) {
                test(out);
            }
        } catch (RulesArgument.RefusedException | RefusedTestsException | UncheckedIOException e) {
            out.write(Printable.lines(String.valueOf(e.getMessage())) + "\n");
        }
    }

    private void test(AnswerStream out) {
        Pack now = pack();
        TestSelection selection = affected(now);
        TestRun run = now.isOverStandard()
                ? TestRun.withStandard(now, selection, Progress.NONE)
                : TestRun.alone(now, selection, Progress.NONE);
        TextLayout page = page();
        TestText.write(run, page);
        out.write(page.toString());
        tested = now;
        unread.clear();
    }

    private TestSelection affected(Pack now) {
        Pack before = tested;
        if (before == null || !unread.stream().allMatch(path -> path.toString().endsWith(".drl"))) {
            return TestSelection.ALL;
        }
        return TestSelection.ofChanges(before, now);
    }
}
