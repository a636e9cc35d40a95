/**
 * Decision support in an application with Spring Boot 4. With this jar there is a bean of the type {@link
 * io.github.seminal.DecisionSupport}, loaded at start, and nothing needs to be configured.
 *
 * <ul>
 *   <li><b>Properties:</b> {@link io.github.seminal.spring.SeminalProperties}.
 *   <li><b>Beans of the host:</b> a {@code DecisionSupport} takes the place of this one; a {@link
 *       io.github.seminal.KnowledgeBase} the place of the standard knowledge; every {@link
 *       io.github.seminal.AssessmentObserver} is told of assessments, in the order of Spring.
 *   <li><b>HTTP</b> (Spring MVC): a handler may take a {@link io.github.seminal.json.Submission} as its {@code @RequestBody}, and
 *       return an {@link io.github.seminal.Assessment}, an {@link io.github.seminal.json.Answer}, {@link
 *       io.github.seminal.NextQuestions} or {@link io.github.seminal.WhyNot}: exactly the JSON of the command line, whichever JSON
 *       library the application uses. A refusal is a 400 with {@code application/problem+json} (RFC 9457), unless an advice of
 *       the host handles it. Reading and writing log nothing of the patient at any level.
 *   <li><b>Health</b> (Actuator): {@code seminal} says which knowledge answers since when, and what is wrong with the rules in
 *       the watched directory. It is UP all the same, because the loaded rules answer.
 *   <li><b>Meters</b> (Micrometer): those of {@code io.github.seminal.micrometer}.
 *   <li><b>End:</b> the watching of a directory ends with the application.
 * </ul>
 */
@NullMarked
package io.github.seminal.spring;

import org.jspecify.annotations.NullMarked;
