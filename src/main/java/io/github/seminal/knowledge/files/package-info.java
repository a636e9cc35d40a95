/** The files that a knowledge base is made of: read from the library or from a directory, within limits. */
@NullMarked
package io.github.seminal.knowledge.files;

import org.jspecify.annotations.NullMarked;
