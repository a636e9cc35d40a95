@NullMarked
package io.github.seminal.benchmarks;

import org.jspecify.annotations.NullMarked;
