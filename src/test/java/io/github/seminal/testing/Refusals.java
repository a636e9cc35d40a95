package io.github.seminal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seminal.InvalidPresentationException;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on refused presentations. */
public final class Refusals {

    private Refusals() {}

    /** Asserts that the presentation is refused, and begins an assertion on all that is said of it. */
    public static AbstractStringAssert<?> assertThatRefusal(ThrowingCallable code) {
        InvalidPresentationException refusal = catchThrowableOfType(InvalidPresentationException.class, code);
        assertThat(refusal).isNotNull();
        return assertThat(refusal.details());
    }
}
