/** The implementation of the facade: combines knowledge, engine, Drools and explanations. */
@NullMarked
package io.github.seminal.support;

import org.jspecify.annotations.NullMarked;
