/** Figures as data, and what is made of them: tables and plots. */
@NullMarked
package io.github.seminal.benchmarks.report;

import org.jspecify.annotations.NullMarked;
