package io.github.seminal.example.weld;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/** A host that starts a CDI container by itself. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            System.out.println(container.select(Clinic.class).get().answer());
        }
    }
}
