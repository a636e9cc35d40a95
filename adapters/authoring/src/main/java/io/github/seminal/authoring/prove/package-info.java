/**
 * Proofs over all presentations there can be: the rules' conditions become logic, a SAT solver looks for a presentation
 * that breaks a property, and what it finds is shown as a presentation that anybody can assess.
 * {@link io.github.seminal.authoring.prove.Proofs} is the door.
 */
@NullMarked
package io.github.seminal.authoring.prove;

import org.jspecify.annotations.NullMarked;
