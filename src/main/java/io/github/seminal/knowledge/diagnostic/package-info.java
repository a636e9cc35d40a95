/** What is wrong with a file, where, and what was maybe meant: one type for all checks. */
@NullMarked
package io.github.seminal.knowledge.diagnostic;

import org.jspecify.annotations.NullMarked;
