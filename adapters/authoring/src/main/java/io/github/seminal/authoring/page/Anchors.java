package io.github.seminal.authoring.page;

/** Where things stand in the page. Made from their ids, which are for ever, so that links from outside last. */
final class Anchors {

    private Anchors() {}

    static String rule(String id) {
        return "r-" + id;
    }

    static String cause(String code) {
        return "c-" + code;
    }

    static String finding(String code) {
        return "f-" + code;
    }

    /** Apart from those that are asked for: the style sheet marks links to these. */
    static String derived(String code) {
        return "d-" + code;
    }

    static String source(String id) {
        return "s-" + id;
    }

    static String claim(String id) {
        return "a-" + id;
    }

    static String told(String code) {
        return "t-" + code;
    }
}
