@NullMarked
package io.github.seminal.authoring.junit;

import org.jspecify.annotations.NullMarked;
