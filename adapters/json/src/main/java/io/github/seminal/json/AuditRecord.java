package io.github.seminal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import io.github.seminal.knowledge.diagnostic.Place;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record of an {@link AuditLog}.
 *
 * @param id the record's id; null in a record of version 0.1
 * @param at when the answer was given; null in a record of version 0.1
 * @param presentation the question
 * @param answer the recorded answer, as JSON; {@link AnswerReader} reads it
 */
public record AuditRecord(@Nullable String id, @Nullable Instant at, Presentation presentation, String answer) {

    /** The longest record that is read, in bytes: far more than any presentation and its answer need. */
    public static final int MOST_BYTES = 16 * PresentationReader.MOST_BYTES;

    /** The keys that can name an item of a list, the most specific first. */
    private static final List<String> NAMES = List.of("rule", "cause", "id", "group", "name", "finding", "code");

    /**
     * Reads one line of a log.
     *
     * @throws RefusedInputException if it is not a record
     */
    public static AuditRecord read(String line) {
        return parse(line, 1);
    }

    /**
     * Reads one line of a log.
     *
     * @param record the record in UTF-8
     * @param line the number of the line, from 1, for a refusal to name
     * @throws RefusedInputException if it is not a record
     */
    public static AuditRecord read(byte[] record, int line) {
        if (record.length > MOST_BYTES) {
            throw StrictJson.refusal(
                    line, 1, "The record is longer than " + MOST_BYTES + " bytes", "a line break is missing");
        }
        return parse(Utf8.text(record, line), line);
    }

    private static AuditRecord parse(String text, int line) {
        JsonNode record = StrictJson.tree(text, line);
        JsonNode input = record.path("input");
        JsonNode answer = record.path("answer");
        if (!input.isObject() || !answer.isObject()) {
            throw StrictJson.refusal(
                    line,
                    1,
                    "The line is not an audit record: it has no (input) and (answer)",
                    "it holds presentations: use (assess)");
        }
        return new AuditRecord(
                record.path("id").textValue(),
                time(record.path("at"), line),
                presentation(input.toString(), line),
                answer.toString());
    }

    private static @Nullable Instant time(JsonNode at, int line) {
        if (at.isMissingNode()) {
            return null;
        }
        try {
            return Instant.parse(at.asText());
        } catch (DateTimeParseException e) {
            throw StrictJson.refusal(line, 1, "The value of (at) is not a time", "write (2026-12-01T08:30:00Z)");
        }
    }

    private static Presentation presentation(String input, int line) {
        try {
            return PresentationParser.parse(input, 1).presentation();
        } catch (RefusedInputException e) {
            RefusedInputException refusal = new RefusedInputException(
                    null,
                    e.problems().stream()
                            .map(problem -> problem.at(new Place(
                                    "", line, 1, 1, "input." + problem.place().path())))
                            .toList());
            refusal.initCause(e);
            throw refusal;
        }
    }

    /**
     * How today's answer to the same question differs from the recorded one, for instance {@code
     * redFlags[red-flag.haematuria].within: PT24H -> PT2H}. Everything that the record holds is compared, texts too, apart
     * from the knowledge that gave the answer. What only today's answer has, because the record is older, is not a
     * difference.
     *
     * @return the differences; empty when there are none
     * @throws io.github.seminal.InvalidPresentationException if today's knowledge refuses the question
     */
    public List<String> differences(DecisionSupport support) {
        String today = AnswerWriter.onOneLine().write(null, support.assess(presentation));
        ObjectNode before = (ObjectNode) StrictJson.tree(answer, 1);
        before.remove("knowledge");
        List<String> differences = new ArrayList<>();
        compare("", before, StrictJson.tree(today, 1), differences);
        return List.copyOf(differences);
    }

    private static void compare(String path, JsonNode before, JsonNode today, List<String> differences) {
        if (before.isObject() && today.isObject()) {
            before.properties().forEach(old -> {
                String key = old.getKey();
                JsonNode current = today.has(key) ? today.get(key) : NullNode.instance;
                compare(path.isEmpty() ? key : path + "." + key, old.getValue(), current, differences);
            });
            return;
        }
        Map<String, JsonNode> old = byName(before);
        Map<String, JsonNode> current = byName(today);
        if (old == null || current == null) {
            if (!before.equals(today)) {
                differences.add(path + ": " + shown(before) + " -> " + shown(today));
            }
            return;
        }
        if (!List.copyOf(old.keySet()).equals(List.copyOf(current.keySet()))) {
            differences.add(path + ": " + old.keySet() + " -> " + current.keySet());
        }
        old.forEach((name, item) -> {
            JsonNode now = current.get(name);
            if (now != null) {
                compare(path + "[" + name + "]", item, now, differences);
            }
        });
    }

    /** The items of a list of objects by their names; null when this is not such a list, or two have the same name. */
    private static @Nullable Map<String, JsonNode> byName(JsonNode list) {
        if (!list.isArray()) {
            return null;
        }
        Map<String, JsonNode> named = new LinkedHashMap<>();
        for (JsonNode item : list) {
            Optional<String> key = NAMES.stream().filter(item::hasNonNull).findFirst();
            if (key.isEmpty() || named.put(item.get(key.get()).asText(), item) != null) {
                return null;
            }
        }
        return named;
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
