/**
 * Drools behind one door, {@link io.github.seminal.engine.Engine}: loads the rules, lets facts in, fires one short-lived
 * session a call, and turns what the rules conclude into an assessment.
 */
@NullMarked
package io.github.seminal.engine;

import org.jspecify.annotations.NullMarked;
