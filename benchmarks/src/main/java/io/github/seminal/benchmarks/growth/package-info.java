/** What becomes of time, load and memory when the rules become many. */
@NullMarked
package io.github.seminal.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
