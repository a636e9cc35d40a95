@NullMarked
package io.github.seminal.engine.drools;

import org.jspecify.annotations.NullMarked;
