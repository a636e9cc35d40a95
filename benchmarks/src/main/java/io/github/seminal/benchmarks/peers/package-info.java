/** Runs the standard knowledge base on programs that could be used in place of this library. */
@NullMarked
package io.github.seminal.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
