package io.github.seminal.json;

import io.github.seminal.Medicine;
import io.github.seminal.knowledge.diagnostic.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the keys of one medicine; made for one entry of the list. */
final class MedicineParser {

    private static final List<String> KEYS =
            List.of("name", "startedDaysAgo", "doseIncreasedDaysAgo", "stoppedDaysAgo");

    private final JsonCursor json;
    private final Place place;
    private final Map<String, Place> places;
    private @Nullable String name;
    private @Nullable Integer started;
    private @Nullable Integer increased;
    private @Nullable Integer stopped;

    MedicineParser(JsonCursor json, Place place, Map<String, Place> places) {
        this.json = json;
        this.place = place;
        this.places = places;
    }

    /** The medicine; null when it was refused. */
    @Nullable
    Medicine medicine() throws IOException {
        if (!json.isObject(place, "The medicine is", "write {\"name\": \"sertraline\"}")) {
            return null;
        }
        int before = json.problems().size();
        json.object(place.path() + ".", this::readKey);
        if (json.problems().size() > before) {
            return null;
        }
        if (name == null || name.isBlank()) {
            json.refuse(place, "The medicine has no name", "write its generic name: {\"name\": \"sertraline\"}");
            return null;
        }
        return new Medicine(name, started, increased, stopped);
    }

    private void readKey(String key, Place at) throws IOException {
        places.put(at.path(), at);
        switch (key) {
            case "name" -> name = json.text(at, "The name of the medicine is", "write its generic name in quotes");
            case "startedDaysAgo" -> started = days(key, at);
            case "doseIncreasedDaysAgo" -> increased = days(key, at);
            case "stoppedDaysAgo" -> stopped = days(key, at);
            default -> json.refuseKey(key, at, KEYS, "leave it out");
        }
    }

    private @Nullable Integer days(String key, Place at) throws IOException {
        return json.wholeNumber(at, "The value of (" + key + ") is", "days");
    }
}
