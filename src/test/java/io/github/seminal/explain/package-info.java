@NullMarked
package io.github.seminal.explain;

import org.jspecify.annotations.NullMarked;
