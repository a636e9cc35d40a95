@NullMarked
package io.github.seminal.knowledge.vocabulary;

import org.jspecify.annotations.NullMarked;
