/** The knowledge that comes with the library, tested with its own vignettes and cases. */
@org.jspecify.annotations.NullMarked
package io.github.seminal.authoring.standard;
