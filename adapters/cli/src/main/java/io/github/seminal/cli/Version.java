package io.github.seminal.cli;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.KnowledgeId;
import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** Says which program and which knowledge this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        KnowledgeId knowledge = KnowledgeBase.standard().id();
        return new String[] {
            "Seminal "
                    + ResourceBundle.getBundle("io.github.seminal.cli.version").getString("version"),
            "Knowledge " + knowledge.id() + " " + knowledge.version(),
            "SHA-256 " + knowledge.sha256()
        };
    }
}
