/** Runs an author's vignettes as JUnit 5 tests. The author's project must provide JUnit. */
@NullMarked
package io.github.seminal.authoring.junit;

import org.jspecify.annotations.NullMarked;
