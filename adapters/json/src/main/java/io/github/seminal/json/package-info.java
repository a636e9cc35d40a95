/**
 * Presentations and assessments as JSON: {@link io.github.seminal.json.PresentationReader} reads the former and refuses
 * faulty input with its place; {@link io.github.seminal.json.AnswerWriter} writes the latter. Both follow the contract
 * of the command line.
 *
 * <pre>{@code
 * Submission submission = new PresentationReader().read(text);
 * Assessment assessment = submission.assess(DecisionSupport.standard());
 * String answer = AnswerWriter.indented().write(submission.id(), assessment);
 * }</pre>
 */
@NullMarked
package io.github.seminal.json;

import org.jspecify.annotations.NullMarked;
