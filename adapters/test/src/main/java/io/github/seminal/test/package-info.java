/**
 * For the tests of an application that embeds the library:
 *
 * <ul>
 *   <li>{@link io.github.seminal.test.Fakes} makes up answers that could be real ones;
 *   <li>{@link io.github.seminal.test.StubDecisionSupport} gives them, without any rules;
 *   <li>{@link io.github.seminal.test.AssessmentAssert} asserts what an answer says;
 *   <li>{@link io.github.seminal.test.Presentations} has patients whose real answers differ.
 * </ul>
 */
@NullMarked
package io.github.seminal.test;

import org.jspecify.annotations.NullMarked;
