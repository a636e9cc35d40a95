/**
 * The workbench of those who write rules. A {@link io.github.seminal.authoring.Pack} is what they work on: rules, tables,
 * texts and vignettes in a directory, alone or laid over the standard knowledge.
 */
@NullMarked
package io.github.seminal.authoring;

import org.jspecify.annotations.NullMarked;
