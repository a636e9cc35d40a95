@NullMarked
package io.github.seminal.cdi;

import org.jspecify.annotations.NullMarked;
