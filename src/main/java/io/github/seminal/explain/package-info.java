/** Why not, what would change, what to ask next: explanations from a plain evaluation of the rules, without Drools. */
@NullMarked
package io.github.seminal.explain;

import org.jspecify.annotations.NullMarked;
