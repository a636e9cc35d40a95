/** The figures as data, and the tables and plots made of them. */
@NullMarked
package io.github.seminal.benchmarks.report;

import org.jspecify.annotations.NullMarked;
