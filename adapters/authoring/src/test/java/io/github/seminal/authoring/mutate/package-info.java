@NullMarked
package io.github.seminal.authoring.mutate;

import org.jspecify.annotations.NullMarked;
