/**
 * Decision support as a bean, for hosts with Jakarta CDI 4.0 or later, Lite or Full: inject {@link
 * io.github.seminal.DecisionSupport}, and nothing needs to be configured.
 *
 * <ul>
 *   <li><b>Other knowledge:</b> a bean of the type {@link io.github.seminal.KnowledgeBase}, with no qualifier, takes the
 *       place of the standard one. It is in the scope {@code @ApplicationScoped}, {@code @Singleton} or {@code
 *       @Dependent}. Several such beans are ambiguous, as with every bean, unless they are alternatives of which one is
 *       selected.
 *   <li><b>Rules that are edited while they answer:</b> instead, a bean of the type {@link
 *       io.github.seminal.LiveDecisionSupport} and of no other, since one that can be injected as {@code DecisionSupport}
 *       would be ambiguous: {@code @Produces @ApplicationScoped @Typed(LiveDecisionSupport.class)}.
 *   <li><b>Observers:</b> every bean of the type {@link io.github.seminal.AssessmentObserver}, whatever its qualifiers,
 *       is told of every assessment; then {@link io.github.seminal.cdi.AssessmentMade} is fired. What one of them throws
 *       reaches the caller, unless a bean of the type {@link io.github.seminal.ObserverFailure} does something else.
 *   <li><b>Start:</b> the knowledge is loaded when it is first asked for. A host that prefers to load it at its
 *       start, and to stop if the knowledge is faulty, observes the start and asks: {@code void start(@Observes Startup
 *       event, DecisionSupport support) { support.knowledge().id(); }}
 *   <li><b>End:</b> live decision support, or a host's knowledge base that is {@link java.lang.AutoCloseable}, is closed
 *       with the container.
 * </ul>
 *
 * <p>No other package uses this one, and the CDI API is an optional dependency: without a container, no class of this
 * package is loaded. A host whose container finds no beans by itself adds this package: {@code
 * initializer.disableDiscovery().addPackages(AssessmentMade.class)}. The jar has a Jandex index; Weld SE reads it only
 * with {@code io.smallrye:jandex} on the class path, and otherwise loads every class of the jar to find the beans.
 */
@NullMarked
package io.github.seminal.cdi;

import org.jspecify.annotations.NullMarked;
