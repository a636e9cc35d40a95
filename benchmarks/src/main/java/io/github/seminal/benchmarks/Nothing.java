package io.github.seminal.benchmarks;

/** The peer of a start: a program that prints one word. */
final class Nothing {

    private Nothing() {}

    public static void main(String... args) {
        System.out.println("nothing");
    }
}
