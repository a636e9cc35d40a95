/** Measures how time and memory grow with the number of rules. */
@NullMarked
package io.github.seminal.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
