@NullMarked
package io.github.seminal.authoring.vignette;

import org.jspecify.annotations.NullMarked;
