/**
 * Checks a pack of rules and reports all problems together, each with its place: {@link
 * io.github.seminal.authoring.check.RuleCheck}.
 */
@NullMarked
package io.github.seminal.authoring.check;

import org.jspecify.annotations.NullMarked;
