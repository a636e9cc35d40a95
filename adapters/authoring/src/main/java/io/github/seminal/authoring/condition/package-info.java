/** Conditions of rules as parts that tools look at and replace, and as DRL text. */
@NullMarked
package io.github.seminal.authoring.condition;

import org.jspecify.annotations.NullMarked;
