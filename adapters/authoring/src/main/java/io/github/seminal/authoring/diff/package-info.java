/** What a change of rules means: which rules changed, and whose answers. */
@NullMarked
package io.github.seminal.authoring.diff;

import org.jspecify.annotations.NullMarked;
