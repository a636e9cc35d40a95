/** Reads vignettes and cases, runs them over rules, and reports what differs and why. */
@NullMarked
package io.github.seminal.authoring.vignette;

import org.jspecify.annotations.NullMarked;
