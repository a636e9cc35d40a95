/**
 * Presentations and assessments as JSON: {@link io.github.seminal.json.PresentationReader} reads the one and refuses what
 * is wrong, with its place; {@link io.github.seminal.json.AssessmentWriter} writes the other. The form of both is the
 * contract of the command line.
 *
 * <pre>{@code
 * Submission submission = new PresentationReader().read(text);
 * Assessment assessment = submission.assess(DecisionSupport.standard());
 * String answer = AssessmentWriter.pretty().write(submission.id(), assessment);
 * }</pre>
 */
@NullMarked
package io.github.seminal.json;

import org.jspecify.annotations.NullMarked;
