/** Reads plain YAML with the place of everything in it. */
@NullMarked
package io.github.seminal.authoring.yaml;

import org.jspecify.annotations.NullMarked;
