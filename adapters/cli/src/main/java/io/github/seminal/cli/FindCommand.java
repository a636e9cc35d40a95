package io.github.seminal.cli;

import io.github.seminal.authoring.lookup.Entry;
import io.github.seminal.authoring.lookup.Lookup;
import io.github.seminal.json.JsonReport;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what the rules know by words. */
@Command(
        name = "find",
        description = {
            "Find findings, causes, medicines, rules, sources, advice and destinations by their code, name, synonyms and"
                    + " words.",
            "What has exactly this name comes first, then what has it as a synonym, then what has all the words."
        },
        footer = {
            "  seminal find impotence",
            "  seminal find weak stream",
            "  seminal find --full --lang es fiebre",
            "  seminal find --rules my-rules --format json saddle"
        },
        exitCodeList = {
            "0:something was found",
            "1:nothing was found, or the rules were refused",
            "2:the command was not understood"
        })
final class FindCommand extends Subcommand {

    private static final int MOST_SHOWN = 12;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(names = "--full", description = "Write everything, not one screen.")
    private boolean full;

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        return run(streams(), out -> {
            Lookup lookup = Lookup.in(knowledge.pack());
            String query = String.join(" ", words);
            List<Entry> found = find(lookup, query);
            String nearest = found.isEmpty() ? lookup.nearest(query).orElse("") : "";
            out.write(format.isJson() ? json(query, found, nearest) : text(query, found, nearest));
            return found.isEmpty() ? SeminalCommand.REFUSED : SeminalCommand.ANSWERED;
        });
    }

    private List<Entry> find(Lookup lookup, String query) {
        try {
            return lookup.find(query);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()));
        }
    }

    private String text(String query, List<Entry> found, String nearest) {
        TextLayout page = page();
        if (found.isEmpty()) {
            page.paragraph(0, ReportMessages.of("find.none", query));
            page.paragraph(
                    0,
                    nearest.isEmpty() ? ReportMessages.of("find.other") : ReportMessages.of("find.nearest", nearest));
            return page.toString();
        }
        int shown = full ? found.size() : Math.min(MOST_SHOWN, found.size());
        for (Entry entry : found.subList(0, shown)) {
            String kind = ReportMessages.named("find.kind.", entry.kind());
            page.item(0, kind + " ", entry.code(), TextStyle.BOLD);
            // A medicine has its code for a name; its text is its class.
            String name = entry.name().equals(entry.code()) ? entry.text() : entry.name();
            page.paragraph(2, full ? name : cut(name));
            if (full && !entry.synonyms().isEmpty()) {
                page.paragraph(2, ReportMessages.of("find.also", String.join(", ", entry.synonyms())));
            }
            if (full && !entry.text().isEmpty() && !entry.text().equals(name)) {
                page.paragraph(2, entry.text());
            }
        }
        if (shown < found.size()) {
            page.paragraph(0, ReportMessages.of("find.more", found.size() - shown));
        }
        return page.toString();
    }

    /** Two lines of a screen. */
    private static String cut(String name) {
        List<String> lines = TextLayout.wrapped(name, TextLayout.WIDTH - 2 - Screen.MORE.length());
        return lines.size() <= 2 ? name : lines.get(0) + " " + lines.get(1) + Screen.MORE;
    }

    private static String json(String query, List<Entry> found, String nearest) {
        return new JsonReport()
                .with("query", query)
                .with("nearest", nearest.isEmpty() ? null : nearest)
                .with("found", found, FindCommand::json)
                .write();
    }

    static JsonReport json(Entry entry) {
        return new JsonReport()
                .with("kind", entry.kind().word())
                .with("code", entry.code())
                .with("name", entry.name())
                .with("synonyms", entry.synonyms())
                .with("text", entry.text());
    }
}
