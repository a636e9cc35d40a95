@NullMarked
package io.github.seminal.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
