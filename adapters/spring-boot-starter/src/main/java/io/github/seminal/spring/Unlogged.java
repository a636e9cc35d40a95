package io.github.seminal.spring;

/**
 * An answer that is about to be written. Spring logs it at DEBUG, and would show what it says of the patient.
 *
 * @param answer the answer
 */
record Unlogged(Object answer) {

    @Override
    public String toString() {
        return answer.getClass().getSimpleName();
    }
}
