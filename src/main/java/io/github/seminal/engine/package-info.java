/**
 * From a presentation to an assessment: checks it, turns it into facts, and ranks what the rules conclude. Nothing here
 * knows Drools.
 */
@NullMarked
package io.github.seminal.engine;

import org.jspecify.annotations.NullMarked;
