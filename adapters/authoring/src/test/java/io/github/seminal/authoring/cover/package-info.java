@NullMarked
package io.github.seminal.authoring.cover;

import org.jspecify.annotations.NullMarked;
