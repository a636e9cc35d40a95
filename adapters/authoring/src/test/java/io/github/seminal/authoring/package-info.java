@NullMarked
package io.github.seminal.authoring;

import org.jspecify.annotations.NullMarked;
