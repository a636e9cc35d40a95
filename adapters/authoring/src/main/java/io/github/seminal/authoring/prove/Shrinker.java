package io.github.seminal.authoring.prove;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a presentation smaller: leaves out whatever is not needed for what it shows. */
public final class Shrinker {

    private Shrinker() {}

    /**
     * The presentation without anything that can be left out while it still shows the same.
     *
     * @param presentation a presentation that shows it
     * @param shows whether a presentation shows it
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
            smaller.add(
                    new Presentation(p.age(), p.present(), p.absent(), p.unknown(), p.measured(), p.described(), null));
            for (int i = 0; i < medicines.size(); i++) {
                List<Medicine> fewer = new ArrayList<>(medicines);
                fewer.remove(i);
                smaller.add(withMedicines(p, fewer));
                for (Medicine simpler : simpler(medicines.get(i))) {
                    List<Medicine> changed = new ArrayList<>(medicines);
                    changed.set(i, simpler);
                    smaller.add(withMedicines(p, changed));
                }
            }
        }
        p.unknown()
                .forEach(code -> smaller.add(new Presentation(
                        p.age(),
                        p.present(),
                        p.absent(),
                        without(p.unknown(), code),
                        p.measured(),
                        p.described(),
                        medicines)));
        p.absent()
                .forEach(code -> smaller.add(new Presentation(
                        p.age(),
                        p.present(),
                        without(p.absent(), code),
                        p.unknown(),
                        p.measured(),
                        p.described(),
                        medicines)));
        p.measured()
                .keySet()
                .forEach(code -> smaller.add(new Presentation(
                        p.age(),
                        p.present(),
                        p.absent(),
                        p.unknown(),
                        without(p.measured(), code),
                        p.described(),
                        medicines)));
        p.described()
                .keySet()
                .forEach(code -> smaller.add(new Presentation(
                        p.age(),
                        p.present(),
                        p.absent(),
                        p.unknown(),
                        p.measured(),
                        without(p.described(), code),
                        medicines)));
        p.present()
                .forEach(code -> smaller.add(new Presentation(
                        p.age(),
                        without(p.present(), code),
                        p.absent(),
                        p.unknown(),
                        p.measured(),
                        p.described(),
                        medicines)));
        if (p.age() != null) {
            smaller.add(new Presentation(
                    null, p.present(), p.absent(), p.unknown(), p.measured(), p.described(), medicines));
        }
        return smaller;
    }

    private static Presentation withMedicines(Presentation p, List<Medicine> medicines) {
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

    private static Set<String> without(Set<String> all, String code) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.remove(code);
        return rest;
    }

    private static <V> Map<String, V> without(Map<String, V> all, String code) {
        Map<String, V> rest = new LinkedHashMap<>(all);
        rest.remove(code);
        return rest;
    }
}
