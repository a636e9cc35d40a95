package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.yaml.YamlTree;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.files.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/CHECKS.md");
    private static final int WIDTH = 110;
    private static final String HEAD = """
            # What is checked

            `./seminal check DIR` names every problem of a pack of rules at once, each with file, line and column; the
            text at fault is underlined. `DIR` is laid over the standard rules; with `--alone` it stands alone; without it
            the standard rules themselves are checked. `--format json` and `--format sarif` (2.1.0, for editors and code
            hosts) say the same. Exit code 0: no error; 1: at least one, or with `--strict` a warning. Nothing is compiled.

            - An **error** keeps the pack from being loaded, by `KnowledgeBase.plus` and `of` as well: nothing of it is
              compiled. DRL is code, and there is no sandbox: only facts, operators and verbs of the rule profile pass.
            - A **warning** lets the pack be loaded; its author has more to do.

            Where one thing is wrong, others may follow from it: what a file, a row or a rule that cannot be read leaves unknown
            elsewhere is counted below it (`following` in JSON) and not reported by itself. A line with a
            wrong character or an open quote is reported once; a rule that cannot be read to its end is checked no
            further, the next rule is.

            A negation in a red flag, pathway or caution can let an added finding silence it. Of present findings this is
            put to the proof (`urgency-kept` in [PROOFS.md](PROOFS.md)): a negation that is proved harmless passes, and one
            that is not is reported with the patient who shows it, unless `proofs.yaml` gives the reason. Standard rules
            are proved again where a pack changes what their proofs rest on. A number, a choice or a medicine is no present
            finding: a rule that negates one says why it cannot harm, in its annotation `@negates( ".." )`.

            This file is generated: `ChecksDocumentTest` writes it with `-Dseminal.docs.write=true`. The examples are
            reports of the tests.

            ## Limits

            | what | most |
            |---|---|
            """;

    @Test
    void the_document_is_fresh_and_has_an_example_of_every_check() throws IOException {
        String document = document();
        if (Boolean.getBoolean("seminal.docs.write")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT).exists();
        assertThat(Files.readString(DOCUMENT).replace("\r\n", "\n"))
                .as("%s is stale; maybe build with -Dseminal.docs.write=true", DOCUMENT)
                .isEqualTo(document);
    }

    private static String document() {
        StringBuilder text = new StringBuilder(HEAD);
        limit(text, "characters of a rule file", Limits.MOST_CHARACTERS_OF_A_RULE_FILE);
        limit(text, "rules of a knowledge base", Limits.MOST_RULES);
        limit(text, "characters of the sentence of a rule", Limits.MOST_CHARACTERS_OF_A_SENTENCE);
        limit(text, "words and signs of a rule", Limits.MOST_WORDS_OF_A_RULE);
        limit(text, "depth of parentheses", Limits.MOST_DEPTH);
        limit(text, "patterns of a rule", Limits.MOST_PATTERNS);
        limit(text, "rules without `or` that one rule stands for", Limits.MOST_ALTERNATIVES);
        limit(text, "combinations of facts that could match a rule", Limits.MOST_COMBINATIONS);
        limit(text, "combinations of facts that could match all rules together", Limits.MOST_COMBINATIONS_OF_ALL);
        limit(text, "layers of derived findings", Limits.MOST_LAYERS);
        limit(text, "bytes of a file", Limits.MOST_BYTES_OF_A_FILE);
        limit(text, "characters of a pack", Limits.MOST_CHARACTERS_OF_A_PACK);
        limit(text, "files of a pack, its tests included", Limits.MOST_FILES_OF_A_PACK);
        limit(text, "depth of directories", Limits.MOST_DEPTH_OF_DIRECTORIES);
        limit(text, "characters of a line in a table or text", Limits.MOST_CHARACTERS_OF_A_LINE);
        text.append("""

                No file outside of the directory is read: links are followed inside it, and not among the tests. Cases and vignettes are
                YAML without aliases, anchors and tags, nested at most %d deep. A thousand problems are reported at most;
                the report says when others are left out. A search of the prover that meets too many conflicts is given up, and the
                property is reported as not proved; so are findings beyond the fiftieth that break one rule.
                """.formatted(YamlTree.MOST_DEPTH));
        for (Check.Severity severity : List.of(Check.Severity.ERROR, Check.Severity.WARNING)) {
            text.append("\n## ")
                    .append(severity == Check.Severity.ERROR ? "Errors" : "Warnings")
                    .append('\n');
            for (Check check : Check.values()) {
                if (check.severity() == severity) {
                    section(text, check);
                }
            }
        }
        return text.toString();
    }

    private static void limit(StringBuilder text, String what, int most) {
        text.append("| ")
                .append(what)
                .append(" | ")
                .append(String.format("%,d", most))
                .append(" |\n");
    }

    private static String wrapped(String sentence) {
        StringBuilder text = new StringBuilder();
        String rest = sentence;
        while (rest.length() > WIDTH) {
            int end = rest.lastIndexOf(' ', WIDTH);
            text.append(rest, 0, end).append('\n');
            rest = rest.substring(end + 1);
        }
        return text + rest + "\n";
    }

    private static void section(StringBuilder text, Check check) {
        text.append("\n### ").append(check.code()).append("\n\n");
        text.append(wrapped(check.sentence()));
        String example = GoldenReports.of("faults.txt")
                .firstWith(check)
                .or(() -> GoldenReports.of("hostile.txt").firstWith(check))
                .orElse("");
        assertThat(example).as("example of %s", check).isNotEmpty();
        text.append("\n```\n").append(example).append("```\n");
    }
}
