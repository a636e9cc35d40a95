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
import java.util.stream.Stream;
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
        Stream.of(p.unknown(), p.absent(), p.measured().keySet(), p.described().keySet(), p.present())
                .flatMap(Set::stream)
                .forEach(code -> smaller.add(keeping(p, other -> !other.equals(code))));
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

    /** The presentation, with only these of its findings. */
    public static Presentation keeping(Presentation p, Predicate<String> codes) {
        return new Presentation(
                p.age(),
                keeping(p.present(), codes),
                keeping(p.absent(), codes),
                keeping(p.unknown(), codes),
                keeping(p.measured(), codes),
                keeping(p.described(), codes),
                p.medicines());
    }

    private static Set<String> keeping(Set<String> all, Predicate<String> codes) {
        Set<String> kept = new LinkedHashSet<>(all);
        kept.removeIf(codes.negate());
        return kept;
    }

    private static <V> Map<String, V> keeping(Map<String, V> all, Predicate<String> codes) {
        Map<String, V> kept = new LinkedHashMap<>(all);
        kept.keySet().removeIf(codes.negate());
        return kept;
    }
}
