/**
 * From a presentation to an assessment: validates it, turns it into facts, and ranks what the rules conclude. Nothing in
 * this package depends on Drools.
 */
@NullMarked
package io.github.seminal.engine;

import org.jspecify.annotations.NullMarked;
