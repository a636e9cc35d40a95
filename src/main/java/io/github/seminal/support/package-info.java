/** What stands behind the facade: puts knowledge, engine, Drools and explanations together. */
@NullMarked
package io.github.seminal.support;

import org.jspecify.annotations.NullMarked;
