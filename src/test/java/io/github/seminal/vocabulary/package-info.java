@NullMarked
package io.github.seminal.vocabulary;

import org.jspecify.annotations.NullMarked;
