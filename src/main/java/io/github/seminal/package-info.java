/**
 * Decision support for one complaint, semen leakage: a caller describes a patient and gets ranked explanations, red
 * flags with an urgency, the evidence for and against, and the advice to give. Everything a caller imports is in this
 * package; see {@link io.github.seminal.DecisionSupport} for the start.
 *
 * <p>The knowledge is a draft for clinical review, not validated on patients, and not a medical device.
 */
@NullMarked
package io.github.seminal;

import org.jspecify.annotations.NullMarked;
