package io.github.seminal.authoring.prove;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.authoring.condition.ConditionPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Removes everything from a presentation that is not needed to show something. */
public final class Shrinker {

    private Shrinker() {}

    /**
     * A presentation from which nothing more can be removed.
     *
     * @param presentation a presentation that shows it
     * @param shows true for a presentation that shows it
     */
    public static Presentation of(Presentation presentation, Predicate<Presentation> shows) {
        Presentation smallest = presentation;
        Optional<Presentation> next = Optional.of(presentation);
        while (next.isPresent()) {
            smallest = next.orElseThrow();
            next = oneStepDown(smallest).stream().filter(shows).findFirst();
        }
        return smallest;
    }

    private static List<Presentation> oneStepDown(Presentation p) {
        List<Presentation> smaller = new ArrayList<>();
        List<Medicine> medicines = p.medicines();
        if (medicines != null) {
            smaller.add(withMedicines(p, null));
            for (int i = 0; i < medicines.size(); i++) {
                smaller.add(withMedicines(p, ConditionPart.without(medicines, i)));
                for (Medicine simpler : simpler(medicines.get(i))) {
                    smaller.add(withMedicines(p, ConditionPart.replaced(medicines, i, simpler)));
                }
            }
        }
        for (Set<String> fewer : without(p.unknown())) {
            smaller.add(
                    new Presentation(p.age(), p.present(), p.absent(), fewer, p.measured(), p.described(), medicines));
        }
        for (Set<String> fewer : without(p.absent())) {
            smaller.add(
                    new Presentation(p.age(), p.present(), fewer, p.unknown(), p.measured(), p.described(), medicines));
        }
        for (Map<String, Double> fewer : without(p.measured())) {
            smaller.add(
                    new Presentation(p.age(), p.present(), p.absent(), p.unknown(), fewer, p.described(), medicines));
        }
        for (Map<String, String> fewer : without(p.described())) {
            smaller.add(
                    new Presentation(p.age(), p.present(), p.absent(), p.unknown(), p.measured(), fewer, medicines));
        }
        for (Set<String> fewer : without(p.present())) {
            smaller.add(
                    new Presentation(p.age(), fewer, p.absent(), p.unknown(), p.measured(), p.described(), medicines));
        }
        if (p.age() != null) {
            smaller.add(new Presentation(
                    null, p.present(), p.absent(), p.unknown(), p.measured(), p.described(), medicines));
        }
        return smaller;
    }

    private static Presentation withMedicines(Presentation p, @Nullable List<Medicine> medicines) {
        return new Presentation(p.age(), p.present(), p.absent(), p.unknown(), p.measured(), p.described(), medicines);
    }

    private static Collection<Medicine> simpler(Medicine m) {
        Set<Medicine> simpler = new LinkedHashSet<>();
        simpler.add(new Medicine(m.name(), null, m.doseIncreasedDaysAgo(), m.stoppedDaysAgo()));
        simpler.add(new Medicine(m.name(), m.startedDaysAgo(), null, m.stoppedDaysAgo()));
        simpler.add(new Medicine(m.name(), m.startedDaysAgo(), m.doseIncreasedDaysAgo(), null));
        simpler.remove(m);
        return simpler;
    }

    /** The codes without each of them in turn. */
    private static List<Set<String>> without(Set<String> all) {
        return all.stream()
                .map(code -> {
                    Set<String> rest = new LinkedHashSet<>(all);
                    rest.remove(code);
                    return rest;
                })
                .toList();
    }

    /** The values without each of them in turn. */
    private static <V> List<Map<String, V>> without(Map<String, V> all) {
        return all.keySet().stream()
                .map(code -> {
                    Map<String, V> rest = new LinkedHashMap<>(all);
                    rest.remove(code);
                    return rest;
                })
                .toList();
    }
}
