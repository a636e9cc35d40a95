/**
 * The rules as data, parsed from the same DRL that Drools runs: conditions, verbs, citations, file and line. For tooling,
 * and for an evaluation in plain Java that is independent of Drools. Read lazily: an assessment never waits for it.
 */
@NullMarked
package io.github.seminal.knowledge.rulebook;

import org.jspecify.annotations.NullMarked;
