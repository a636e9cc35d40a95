package io.github.seminal.testing;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the cases that clinicians edit. A key that nobody reads is a mistake, and is refused. */
@SuppressWarnings("unchecked")
final class Yaml {

    private static final Set<String> PATIENT_KEYS =
            Set.of("age", "present", "absent", "unknown", "measured", "described", "medicines");

    private Yaml() {}

    /** The lists in all YAML files below the folder of the class path, by file name. */
    static Map<String, List<Map<String, Object>>> lists(String folder) {
        Map<String, List<Map<String, Object>>> lists = new TreeMap<>();
        try (Stream<Path> paths =
                Files.walk(Path.of(Yaml.class.getResource("/" + folder).toURI()))) {
            for (Path path :
                    paths.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                try (InputStream in = Files.newInputStream(path)) {
                    Load load = new Load(LoadSettings.builder()
                            .setLabel(path.toString())
                            .setAllowDuplicateKeys(false)
                            .build());
                    lists.put(path.toString(), (List<Map<String, Object>>) load.loadFromInputStream(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return lists;
    }

    static Presentation presentation(Map<String, Object> patient, String where) {
        requireKeys(patient, PATIENT_KEYS, where);
        Presentation.Builder builder = Presentation.builder();
        if (patient.get("age") instanceof Integer age) {
            builder.age(age);
        }
        texts(patient, "present").forEach(builder::present);
        texts(patient, "absent").forEach(builder::absent);
        texts(patient, "unknown").forEach(builder::unknown);
        map(patient, "measured").forEach((code, value) -> builder.measured(code, ((Number) value).doubleValue()));
        map(patient, "described").forEach((code, value) -> builder.described(code, (String) value));
        if (patient.get("medicines") instanceof List<?> medicines) {
            builder.medicines(medicines.stream()
                    .map(medicine -> medicine((Map<String, Object>) medicine, where))
                    .toList());
        }
        return builder.build();
    }

    private static Medicine medicine(Map<String, Object> medicine, String where) {
        requireKeys(medicine, Set.of("name", "started days ago", "dose increased days ago", "stopped days ago"), where);
        return new Medicine(
                text(medicine, "name"),
                (@Nullable Integer) medicine.get("started days ago"),
                (@Nullable Integer) medicine.get("dose increased days ago"),
                (@Nullable Integer) medicine.get("stopped days ago"));
    }

    static void requireKeys(Map<String, Object> map, Set<String> known, String where) {
        for (String key : map.keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(
                        "The key (" + key + ") in " + where + " is not known.\n" + "Maybe it is one of " + known + ".");
            }
        }
    }

    static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The key (" + key + ") is missing in " + map + ".");
        }
        return value.toString();
    }

    static List<String> texts(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    static Map<String, Object> map(Map<String, Object> map, String key) {
        return map.get(key) instanceof Map<?, ?> inner ? (Map<String, Object>) inner : Map.of();
    }

    static Map<String, String> textsByName(Map<String, Object> map, String key) {
        Map<String, String> texts = new TreeMap<>();
        map(map, key).forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    static <E extends Enum<E>> Map<String, E> constants(Map<String, Object> map, String key, Class<E> type) {
        Map<String, E> constants = new TreeMap<>();
        textsByName(map, key)
                .forEach((name, value) -> constants.put(name, Enum.valueOf(type, value.toUpperCase(Locale.ROOT))));
        return constants;
    }

    static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(one -> (Map<String, Object>) one).toList()
                : List.of();
    }
}
