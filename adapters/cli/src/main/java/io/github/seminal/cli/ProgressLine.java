package io.github.seminal.cli;

import io.github.seminal.authoring.mutate.Mutation;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** One line on a terminal that tells how far it is, and is gone when it is done. */
final class ProgressLine implements Mutation.Progress, AutoCloseable {

    private final PrintWriter err;
    private @Nullable ProgressBar bar;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void total(int mutants) {
        bar = new ProgressBarBuilder()
                .setTaskName(ReportMessages.of("mutate.progress"))
                .setInitialMax(mutants)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(this::show, TextLayout.WIDTH - 1))
                .build();
    }

    @Override
    public void oneMore() {
        ProgressBar running = bar;
        if (running != null) {
            running.step();
        }
    }

    private void show(String line) {
        err.print("\r" + line);
        err.flush();
    }

    @Override
    public void close() {
        ProgressBar running = bar;
        if (running != null) {
            running.close();
            show(" ".repeat(TextLayout.WIDTH - 1) + "\r");
        }
    }
}
