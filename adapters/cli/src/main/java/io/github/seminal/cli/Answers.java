package io.github.seminal.cli;

import io.github.seminal.Assessment;
import org.jspecify.annotations.Nullable;

/** Takes answers and refusals, in the order of the inputs. */
interface Answers {

    /** Writes the answer for one presentation. */
    void answer(@Nullable String id, Assessment assessment);

    /** Writes that one input was refused. */
    void refuse(Refusal refusal);

    /** Hands on what was written. */
    void flush();
}
