/**
 * Checks a pack of rules and names every problem at once, each with its place: {@link
 * io.github.seminal.authoring.check.RuleCheck}. Nothing is compiled.
 */
@NullMarked
package io.github.seminal.authoring.check;

import org.jspecify.annotations.NullMarked;
