/**
 * The words a rule may say: facts on the left-hand side, the verbs of {@link io.github.seminal.facts.Conclusions} on
 * the right. Unknown has no fact of its own: it is the absence of one.
 */
@NullMarked
package io.github.seminal.facts;

import org.jspecify.annotations.NullMarked;
