/** Conditions of rules as things to look at and to change: their parts, and their text. */
@NullMarked
package io.github.seminal.authoring.condition;

import org.jspecify.annotations.NullMarked;
