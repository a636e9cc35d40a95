@NullMarked
package io.github.seminal.engine;

import org.jspecify.annotations.NullMarked;
