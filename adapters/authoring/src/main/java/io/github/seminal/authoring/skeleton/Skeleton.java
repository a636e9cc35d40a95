package io.github.seminal.authoring.skeleton;

import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.vocabulary.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of something new, with everything that follows from its code. What its author must say is marked with {@code TODO:}
 * and a hint: {@code check} names each mark, and a pack with one is not loaded.
 */
public final class Skeleton {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final int MOST_CHARACTERS = 60;

    /** The first part of the ids of rules that are about no cause, and names that a presentation uses for other things. */
    private static final Set<String> TAKEN =
            Set.of("red-flag", "pathway", "caution", "inference", "age", "medicines", "id", "findings");

    private static final String FINDINGS = "vocabulary/findings.csv";
    private static final String FINDINGS_HEADER = "code,group,type,unit,min,max,values,icd10,hpo,measured_by";

    /** The fields of a new finding; the others are empty. */
    private static final Map<String, String> FINDING_FIELDS = Map.of(
            "group", "TODO: demo; leak; sex; geni; urin; syst; neur; med; hist or psyc",
            "type", "TODO: tristate; number or choice");

    private static final String IDENTITY = "knowledge.properties";

    /** What can be begun. */
    public enum Kind {
        /** A cause: rules, words, words in Spanish, and tests. */
        CAUSE,
        /** A red flag: its rule, reasons, reasons in Spanish, and tests. */
        RED_FLAG,
        /** A finding: a row of the table, and its words. */
        FINDING;

        /** The kind as people write it, for instance {@code red-flag}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final String code;
    private final Path directory;

    private Skeleton(Kind kind, String code, Path directory) {
        this.kind = kind;
        this.code = code;
        this.directory = directory;
    }

    /**
     * Writes the files of something new into a pack, and the pack's identity if it has none yet. Nothing is written unless
     * everything can be.
     *
     * @param code the code of the cause or the finding, or the last part of the red flag's id
     * @param directory the directory of the pack; made when it does not exist
     * @return the files that were written or went on, by their path in the pack
     * @throws IllegalArgumentException if no code looks like this
     * @throws TakenException if the code is taken, by the standard knowledge or in the pack
     * @throws IOException if the files cannot be written
     */
    public static List<String> write(Kind kind, String code, Path directory) throws IOException {
        requireCode(code);
        requireNew(kind, code);
        return new Skeleton(kind, code, directory).write();
    }

    private static void requireCode(String code) {
        if (CODE.matcher(code).matches() && code.length() <= MOST_CHARACTERS && !TAKEN.contains(code)) {
            return;
        }
        String like = code.strip()
                .replaceFirst("^(?:red-flag|pathway|caution|inference)\\.", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        boolean isBetter = CODE.matcher(like).matches() && like.length() <= MOST_CHARACTERS && !TAKEN.contains(like);
        throw new IllegalArgumentException(
                "The code (" + code + ") is not one: small letters and digits, words joined with (-), at most "
                        + MOST_CHARACTERS + " characters.\nMaybe "
                        + (isBetter ? "write (" + like + ")" : "use the words of its name, such as (saddle-pressure)")
                        + ".");
    }

    private static void requireNew(Kind kind, String code) {
        Knowledge standard = StandardKnowledge.get();
        switch (kind) {
            case CAUSE -> {
                if (standard.vocabulary().causes().containsKey(code)) {
                    throw new TakenException(
                            "The cause (" + code + ") is one of the standard rules",
                            "change it: a rule with the id of one of its rules replaces that one (see docs/AUTHORING.md)");
                }
            }
            case RED_FLAG -> {
                if (standard.rulebook().rule(idOf(code)).isPresent()) {
                    throw new TakenException(
                            "The rule (" + idOf(code) + ") is one of the standard rules",
                            "change it: a rule with its id replaces it (see docs/AUTHORING.md)");
                }
            }
            case FINDING -> {
                if (standard.vocabulary().findings().containsKey(code)
                        || standard.vocabulary().derived().contains(code)) {
                    throw new TakenException(
                            "The finding (" + code + ") is known to the standard rules",
                            "use it as it is: (seminal explain " + code + ") shows which rules ask for it");
                }
            }
        }
    }

    private static String idOf(String code) {
        return "red-flag." + code;
    }

    private List<String> write() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> additions = new LinkedHashMap<>();
        switch (kind) {
            case CAUSE -> beside("causes", texts);
            case RED_FLAG -> beside("redflags", texts);
            case FINDING -> {
                addFinding(texts, additions);
                addWords("", texts, additions);
                addWords("_es", texts, additions);
            }
        }
        requireNone(texts.keySet());
        if (!Files.exists(directory.resolve(IDENTITY), LinkOption.NOFOLLOW_LINKS)) {
            texts.put(IDENTITY, template(IDENTITY));
        }
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
        for (Map.Entry<String, String> file : additions.entrySet()) {
            Files.writeString(
                    directory.resolve(file.getKey()),
                    file.getValue(),
                    StandardOpenOption.APPEND,
                    LinkOption.NOFOLLOW_LINKS);
        }
        texts.putAll(additions);
        return List.copyOf(texts.keySet());
    }

    private void beside(String folder, Map<String, String> texts) {
        String name = folder + "/" + code;
        texts.put(name + ".drl", template(kind.word() + ".drl"));
        texts.put(name + ".properties", template(kind.word() + ".properties"));
        texts.put(name + "_es.properties", template(kind.word() + "_es.properties"));
        texts.put("tests/" + name + ".yaml", template(kind.word() + ".yaml"));
    }

    /** A new table, or a row of the one there is, in its columns. */
    private void addFinding(Map<String, String> texts, Map<String, String> additions) throws IOException {
        String text = textIfThere(FINDINGS);
        if (text == null) {
            texts.put(FINDINGS, FINDINGS_HEADER + "\n" + row(List.of(FINDINGS_HEADER.split(",", -1))));
            return;
        }
        Table table = Table.of(FINDINGS, text, new Diagnostics());
        if (table.row(code).isPresent()) {
            throw new TakenException(
                    "The finding (" + code + ") is in (" + directory.resolve(FINDINGS) + ")", "edit its row");
        }
        additions.put(FINDINGS, lineEndAfter(text) + row(table.header()));
    }

    private String row(List<String> columns) {
        return columns.stream()
                        .map(column -> column.equals("code") ? code : FINDING_FIELDS.getOrDefault(column, ""))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private void addWords(String language, Map<String, String> texts, Map<String, String> additions)
            throws IOException {
        String path = "texts/findings" + language + ".properties";
        String words = template("finding" + language + ".properties");
        String text = textIfThere(path);
        if (text == null) {
            texts.put(path, words);
        } else if (text.lines().noneMatch(line -> line.startsWith(code + "."))) {
            additions.put(path, lineEndAfter(text) + words);
        }
    }

    private static String lineEndAfter(String text) {
        return text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    }

    private @Nullable String textIfThere(String path) throws IOException {
        Path file = directory.resolve(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new TakenException("(" + file + ") is not a plain file", "copy what the link leads to");
        }
        return Files.readString(file);
    }

    private void requireNone(Set<String> paths) {
        for (String path : paths) {
            if (Files.exists(directory.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                throw new TakenException(
                        "The file (" + directory.resolve(path) + ") exists, and nothing is overwritten",
                        "edit it, or choose another code");
            }
        }
    }

    private String template(String name) {
        try (InputStream in = Skeleton.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The file (" + name + ") is missing.\nMaybe the jar was repackaged without its resources.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("CODE", code);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + name + ") cannot be read.", e);
        }
    }

    /** What was to be begun is there. */
    public static final class TakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenException(String what, String maybe) {
            super(what + ".\nMaybe " + maybe + ".");
        }
    }
}
