/** Changes rules in small ways and reports the changes that no test notices. */
@NullMarked
package io.github.seminal.authoring.mutate;

import org.jspecify.annotations.NullMarked;
