@NullMarked
package io.github.seminal.authoring.page;

import org.jspecify.annotations.NullMarked;
