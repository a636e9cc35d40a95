/**
 * From files to knowledge that may answer: files, merge, vocabulary, rulebook, checks, and one checked value, {@link
 * io.github.seminal.knowledge.Knowledge}. Standard knowledge and packs pass the same way. Nothing here knows Drools.
 */
@NullMarked
package io.github.seminal.knowledge;

import org.jspecify.annotations.NullMarked;
