/** What the tests speak with: assertions on assessments, and the cases that clinicians edit. */
@NullMarked
package io.github.seminal.testing;

import org.jspecify.annotations.NullMarked;
