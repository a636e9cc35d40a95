/**
 * Proves properties over all possible presentations. The conditions of the rules become logic, a SAT solver searches for a
 * presentation that breaks a property, and the assessment of that presentation confirms it.
 * {@link io.github.seminal.authoring.prove.Proofs} is the entry point.
 */
@NullMarked
package io.github.seminal.authoring.prove;

import org.jspecify.annotations.NullMarked;
