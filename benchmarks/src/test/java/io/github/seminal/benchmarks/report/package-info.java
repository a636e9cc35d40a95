@NullMarked
package io.github.seminal.benchmarks.report;

import org.jspecify.annotations.NullMarked;
