/** An author's vignettes as tests of JUnit 5, which the author's project brings along. */
@NullMarked
package io.github.seminal.authoring.junit;

import org.jspecify.annotations.NullMarked;
