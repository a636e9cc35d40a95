/**
 * Shows a rulebook as one page for clinicians. {@link io.github.seminal.authoring.page.RulebookPage} is the entry point; the
 * other classes answer what the templates in {@code src/main/jte} ask.
 */
@NullMarked
package io.github.seminal.authoring.page;

import org.jspecify.annotations.NullMarked;
