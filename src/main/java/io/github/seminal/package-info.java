/**
 * Decision support for one complaint, semen leakage: a caller describes a patient and gets ranked explanations, red
 * flags with an urgency, the evidence for and against, and the advice to give. Everything a caller imports is in this
 * package; see {@link io.github.seminal.DecisionSupport} for the start.
 *
 * <p>A minor version adds to this package, and removes nothing that was not deprecated for a minor version before. What a caller
 * makes, {@link io.github.seminal.Presentation} and {@link io.github.seminal.Medicine}, keeps its constructors. What the library
 * returns may get further components: read it by its accessors, and make it in tests with {@code seminal-test}; the
 * constructors of answers are not for callers.
 *
 * <p>The knowledge is a draft for clinical review, not validated on patients, and not a medical device.
 */
@NullMarked
package io.github.seminal;

import org.jspecify.annotations.NullMarked;
