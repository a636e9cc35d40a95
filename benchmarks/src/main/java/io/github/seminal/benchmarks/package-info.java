/** Measures speed in comparison with other programs: docs/MEASURES.md. */
@NullMarked
package io.github.seminal.benchmarks;

import org.jspecify.annotations.NullMarked;
