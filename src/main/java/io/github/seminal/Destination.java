package io.github.seminal;

/**
 * Where to go. Names follow the routes of the United Kingdom as a worked example; urgencies are meant to carry over to
 * other countries, destinations are not.
 *
 * @param code the code, for instance {@code suspected-cancer-urology}
 * @param name the name for people
 */
public record Destination(String code, String name) {

    @Override
    public String toString() {
        return code;
    }
}
