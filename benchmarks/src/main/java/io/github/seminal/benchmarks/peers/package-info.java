/** The whole standard knowledge base, run by what a user might take instead of this library. */
@NullMarked
package io.github.seminal.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
