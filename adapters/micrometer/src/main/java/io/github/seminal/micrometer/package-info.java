/**
 * Meters of an application that embeds the library, in Micrometer. Their tags have few values, none of them from a patient.
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><th>name</th><th>kind</th><th>tag</th><th>meaning</th></tr>
 *   <tr><td>{@code seminal.assessments}</td><td>timer</td><td>{@code urgency}</td><td>answers</td></tr>
 *   <tr><td>{@code seminal.refusals}</td><td>timer</td><td></td><td>refused presentations</td></tr>
 *   <tr><td>{@code seminal.refusals.problems}</td><td>counter</td><td>{@code check}</td><td>their problems</td></tr>
 *   <tr><td>{@code seminal.reloads}</td><td>counter</td><td>{@code outcome}</td><td>new rules, or broken ones</td></tr>
 *   <tr><td>{@code seminal.observer.failures}</td><td>counter</td><td>{@code observer}</td><td>failures of observers</td></tr>
 *   <tr><td>{@code seminal.knowledge.rules}</td><td>gauge</td><td></td><td>the rules that answer</td></tr>
 *   <tr><td>{@code seminal.knowledge.broken}</td><td>gauge</td><td></td><td>1 while the watched directory holds rules that
 *       cannot answer, 0 otherwise</td></tr>
 * </table>
 */
@NullMarked
package io.github.seminal.micrometer;

import org.jspecify.annotations.NullMarked;
