/** The command line of Seminal: reads presentations from files, prints assessments for people or for scripts. */
@NullMarked
package io.github.seminal.cli;

import org.jspecify.annotations.NullMarked;
