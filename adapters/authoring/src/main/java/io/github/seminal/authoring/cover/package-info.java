/** Measures how much of the rules the vignettes and cases exercise. */
@NullMarked
package io.github.seminal.authoring.cover;

import org.jspecify.annotations.NullMarked;
