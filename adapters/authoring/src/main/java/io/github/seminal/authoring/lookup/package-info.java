/** Finds what the rules know by words, and explains one rule, finding, cause or source: what it says, and who uses it. */
@NullMarked
package io.github.seminal.authoring.lookup;

import org.jspecify.annotations.NullMarked;
