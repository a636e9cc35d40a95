/** Speed, measured beside something else: docs/MEASURES.md. */
@NullMarked
package io.github.seminal.benchmarks;

import org.jspecify.annotations.NullMarked;
