package io.github.seminal.cli;

import io.github.seminal.authoring.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar in one line of a terminal, for work that takes longer than two seconds. It shows the time that has passed
 * and, where the amount of work is known, how much of it is done. It is erased at the end.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PrintWriter err;
    private final String task;
    private final Timer timer = new Timer("seminal-progress", true);
    private int done;
    private int total = -1;
    private boolean isOver;
    private @Nullable ProgressBar bar;

    private ProgressLine(PrintWriter err, String task) {
        this.err = err;
        this.task = task;
    }

    /** Begins to wait. */
    static ProgressLine after(Duration patience, PrintWriter err, String task) {
        ProgressLine line = new ProgressLine(err, task);
        line.timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        line.show();
                    }
                },
                patience.toMillis());
        return line;
    }

    /** Begins to wait, if a person looks on. */
    static @Nullable ProgressLine of(Streams streams, String task) {
        return streams.colour() ? after(PATIENCE, streams.err(), task) : null;
    }

    @Override
    public synchronized void oneMore(int all) {
        done++;
        total = all;
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
    }

    private synchronized void show() {
        if (!isOver) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .continuousUpdate()
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new DelegatingProgressBarConsumer(this::show, TextLayout.WIDTH - 1))
                    .build();
            bar.stepTo(done);
        }
    }

    private void show(String line) {
        err.print("\r" + line);
        err.flush();
    }

    @Override
    public synchronized void close() {
        isOver = true;
        timer.cancel();
        if (bar != null) {
            bar.close();
            bar = null;
            show(" ".repeat(TextLayout.WIDTH - 1) + "\r");
        }
    }
}
