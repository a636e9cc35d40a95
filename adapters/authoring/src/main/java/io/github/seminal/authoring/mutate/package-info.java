/** Changes rules in every small way that an author could have got them wrong, and tells which changes no vignette notices. */
@NullMarked
package io.github.seminal.authoring.mutate;

import org.jspecify.annotations.NullMarked;
