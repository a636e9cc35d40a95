/** What the tests speak with, beside the assertions of seminal-test: recorded and random patients, and Drools' own compiler. */
@NullMarked
package io.github.seminal.testing;

import org.jspecify.annotations.NullMarked;
