/**
 * The rules as Drools runs them: a network built from the rulebook with Drools' public model, without compiling
 * anything. The only package that imports Drools.
 */
@NullMarked
package io.github.seminal.engine.drools;

import org.jspecify.annotations.NullMarked;
