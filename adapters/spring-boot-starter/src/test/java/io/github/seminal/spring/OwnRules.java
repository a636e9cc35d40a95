package io.github.seminal.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory with the smallest change that an answer shows: the name of a destination. */
record OwnRules(Path directory) {

    static OwnRules in(Path directory, String nameOfUrology) throws IOException {
        OwnRules rules = new OwnRules(directory);
        Files.createDirectories(directory.resolve("texts"));
        Files.writeString(directory.resolve("knowledge.properties"), "id=of-a-test\nversion=1\nstatus=made up\n");
        rules.name(nameOfUrology);
        return rules;
    }

    void name(String nameOfUrology) throws IOException {
        Files.writeString(
                directory.resolve("texts/destinations.properties"), "suspected-cancer-urology=" + nameOfUrology + "\n");
    }
}
