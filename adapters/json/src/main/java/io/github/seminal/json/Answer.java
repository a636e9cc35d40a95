package io.github.seminal.json;

import io.github.seminal.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with the id of its presentation, as the command line writes it.
 *
 * @param id the presentation's id; null when it has none
 * @param assessment the answer
 */
public record Answer(@Nullable String id, Assessment assessment) {}
