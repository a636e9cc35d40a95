/** Begins the files of a cause, a red flag or a finding, for their author to go on from. */
@NullMarked
package io.github.seminal.authoring.skeleton;

import org.jspecify.annotations.NullMarked;
