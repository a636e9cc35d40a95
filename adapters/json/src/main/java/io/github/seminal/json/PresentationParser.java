package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the keys of one presentation and their values. */
final class PresentationParser {

    private static final String AGE = "age";
    private static final String AGE_AS_A_FINDING = "age-years";
    private static final List<String> KEYS = List.of("id", AGE, "findings", "medicines");

    private static final List<String> MEDICINE_KEYS =
            List.of("name", "startedDaysAgo", "doseIncreasedDaysAgo", "stoppedDaysAgo");

    private final JsonCursor json;
    private final Presentation.Builder presentation = Presentation.builder();
    private final Map<String, Place> places = new HashMap<>();
    private @Nullable String id;

    private PresentationParser(JsonCursor json) {
        this.json = json;
    }

    /**
     * What the document says.
     *
     * @param firstLine the line on which the document begins
     * @throws RefusedInputException with everything that is wrong with it
     */
    static Submission parse(String document, int firstLine) {
        try (JsonCursor json = new JsonCursor(document, firstLine)) {
            return new PresentationParser(json).submission();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
    }

    /**
     * What the object says that begins at the parser's current token; leaves the parser at its end.
     *
     * @throws RefusedInputException with everything that is wrong with it
     * @throws IOException if the text is malformed
     */
    static Submission parse(JsonParser parser) throws IOException {
        PresentationParser presentation = new PresentationParser(new JsonCursor(parser));
        presentation.object();
        return presentation.result();
    }

    private Submission submission() throws IOException {
        try {
            document();
        } catch (JsonProcessingException e) {
            json.refuseMalformed(e);
        }
        return result();
    }

    private Submission result() {
        if (!json.problems().isEmpty()) {
            throw new RefusedInputException(id, json.problems());
        }
        return new Submission(id, presentation.build(), json.start(), places);
    }

    private void document() throws IOException {
        if (json.next() == null) {
            json.refuse(
                    json.start(),
                    "The document is empty",
                    "it was not saved; for a patient of whom nothing is known, write {}");
            return;
        }
        object();
        json.refuseMore();
    }

    private void object() throws IOException {
        if (json.isObject(json.here(""), "The presentation is", "write {\"findings\": {\"fever\": \"absent\"}}")) {
            json.object("", this::readKey);
        }
        json.skip();
    }

    private void readKey(String key, Place place) throws IOException {
        switch (key) {
            case "id" -> id = json.text(place, "The id is", "write it in double quotes, or leave it out");
            case AGE -> readAge(place);
            case "findings" -> readFindings(place);
            case "medicines" -> readMedicines(place);
            default -> json.refuseKey(key, place, KEYS, "it is a finding: write it inside (findings)");
        }
    }

    private void readAge(Place place) throws IOException {
        Integer years = json.wholeNumber(place, "The age is", "years");
        if (years == null) {
            return;
        }
        places.put(AGE, place);
        say(place, () -> presentation.age(years));
    }

    /** Notes what the builder refuses, at its place. */
    private void say(Place place, Runnable said) {
        try {
            said.run();
        } catch (InvalidPresentationException e) {
            e.problems().forEach(problem -> json.refuse(Diagnostic.of(problem, place)));
        }
    }

    private void readFindings(Place place) throws IOException {
        if (json.token() != JsonToken.VALUE_NULL
                && json.isObject(place, "The value of (findings) is", "write {\"fever\": \"absent\"}")) {
            json.object("findings.", this::readFinding);
        }
    }

    private void readFinding(String code, Place place) throws IOException {
        if (code.equals(AGE_AS_A_FINDING) && !json.isUnknown()) {
            readAge(place);
            return;
        }
        places.put(code, place);
        String whatIs = "The finding (" + code + ") is";
        switch (json.token()) {
            case VALUE_NULL -> say(place, () -> presentation.unknown(code));
            case VALUE_STRING -> {
                String word = json.text(place, whatIs, "");
                if (word != null) {
                    say(place, () -> readWord(code, word));
                }
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                Double value = json.number(place, whatIs);
                if (value != null) {
                    say(place, () -> presentation.measured(code, value));
                }
            }
            default ->
                json.refuseValue(
                        place,
                        whatIs,
                        "neither a word nor a number",
                        switch (json.token()) {
                            case VALUE_TRUE -> "write \"present\"";
                            case VALUE_FALSE -> "write \"absent\"";
                            default -> "write \"present\", \"absent\" or a number";
                        });
        }
    }

    private void readWord(String code, String word) {
        switch (word) {
            case "present" -> presentation.present(code);
            case "absent" -> presentation.absent(code);
            case "unknown" -> presentation.unknown(code);
            default -> presentation.described(code, word);
        }
    }

    private void readMedicines(Place place) throws IOException {
        if (json.token() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.token() != JsonToken.START_ARRAY) {
            json.refuseValue(
                    place,
                    "The value of (medicines) is",
                    "not a list",
                    "write [{\"name\": \"sertraline\"}], or [] when none is taken");
            return;
        }
        List<Medicine> medicines = new ArrayList<>();
        for (int i = 0; json.next() != JsonToken.END_ARRAY; i++) {
            Place at = json.here("medicines[" + i + "]");
            places.put(at.path(), at);
            if (!json.isHopeless()) {
                new MedicineKeys().readInto(medicines, at);
            }
            json.skip();
        }
        say(place, () -> presentation.medicines(medicines));
    }

    /** The keys of one medicine. */
    private final class MedicineKeys {

        private @Nullable String name;
        private @Nullable Integer started;
        private @Nullable Integer increased;
        private @Nullable Integer stopped;

        /** Adds the medicine, unless it is refused. */
        void readInto(List<Medicine> medicines, Place place) throws IOException {
            if (!json.isObject(place, "The medicine is", "write {\"name\": \"sertraline\"}")) {
                return;
            }
            int before = json.problems().size();
            json.object(place.path() + ".", this::readKey);
            String given = name;
            if (json.problems().size() > before) {
                return;
            }
            if (given == null || given.isBlank()) {
                json.refuse(place, "The medicine has no name", "write its generic name: {\"name\": \"sertraline\"}");
                return;
            }
            say(place, () -> medicines.add(new Medicine(given, started, increased, stopped)));
        }

        private void readKey(String key, Place at) throws IOException {
            places.put(at.path(), at);
            switch (key) {
                case "name" -> name = json.text(at, "The name of the medicine is", "write its generic name in quotes");
                case "startedDaysAgo" -> started = days(key, at);
                case "doseIncreasedDaysAgo" -> increased = days(key, at);
                case "stoppedDaysAgo" -> stopped = days(key, at);
                default -> json.refuseKey(key, at, MEDICINE_KEYS, "leave it out");
            }
        }

        private @Nullable Integer days(String key, Place at) throws IOException {
            return json.wholeNumber(at, "The value of (" + key + ") is", "days");
        }
    }
}
