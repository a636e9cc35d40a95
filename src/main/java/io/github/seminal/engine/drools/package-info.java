/**
 * The rules as Drools runs them: a network built from the rulebook with the public model API of Drools, without a compiler.
 * The only package that imports Drools.
 */
@NullMarked
package io.github.seminal.engine.drools;

import org.jspecify.annotations.NullMarked;
