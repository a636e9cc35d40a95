/** Compares two rulebooks: which rules and tables differ, and which answers. */
@NullMarked
package io.github.seminal.authoring.diff;

import org.jspecify.annotations.NullMarked;
