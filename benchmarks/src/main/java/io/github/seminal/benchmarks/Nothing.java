package io.github.seminal.benchmarks;

/** For comparison with a start: a program that prints one word. */
final class Nothing {

    private Nothing() {}

    public static void main(String... args) {
        System.out.println("nothing");
    }
}
