/**
 * The rulebook as one page for clinicians. {@link io.github.seminal.authoring.page.RulebookPage} is the door; the rest
 * turns rules, tables and texts into what the templates in {@code src/main/jte} show.
 */
@NullMarked
package io.github.seminal.authoring.page;

import org.jspecify.annotations.NullMarked;
