package io.github.seminal.cli;

import io.github.seminal.authoring.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar in one line of a terminal, erased at the end. */
final class ProgressLine implements Progress, AutoCloseable {

    private final PrintWriter err;
    private @Nullable ProgressBar bar;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void oneMore(int total) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(ReportMessages.of("mutate.progress"))
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new DelegatingProgressBarConsumer(this::show, TextLayout.WIDTH - 1))
                    .build();
        }
        bar.step();
    }

    private void show(String line) {
        err.print("\r" + line);
        err.flush();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            show(" ".repeat(TextLayout.WIDTH - 1) + "\r");
        }
    }
}
