package io.github.seminal.explain;

import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.FactType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One patient's facts, sorted by type, for the evaluation in plain Java. Derived findings are added as they are found. */
final class KnownFacts {

    private static final FactType[] TYPES = FactType.values();

    private final Set<String> present;
    private final Set<String> absent;
    /** All other facts. They never change, so copies share them. */
    private final Map<FactType, List<Object>> others;

    private KnownFacts(KnownFacts other) {
        present = new HashSet<>(other.present);
        absent = new HashSet<>(other.absent);
        others = other.others;
    }

    KnownFacts(List<?> facts) {
        present = new HashSet<>();
        absent = new HashSet<>();
        others = new EnumMap<>(FactType.class);
        for (Object fact : facts) {
            if (fact instanceof Present one) {
                present.add(one.code());
            } else if (fact instanceof Absent one) {
                absent.add(one.code());
            } else {
                others.computeIfAbsent(FactType.of(fact), type -> new ArrayList<>())
                        .add(fact);
            }
        }
        others.putIfAbsent(FactType.PATIENT, List.of(new Patient(null, false)));
    }

    KnownFacts withPresent(String finding) {
        KnownFacts facts = new KnownFacts(this);
        facts.absent.remove(finding);
        facts.present.add(finding);
        return facts;
    }

    KnownFacts withAbsent(String finding) {
        KnownFacts facts = new KnownFacts(this);
        facts.present.remove(finding);
        facts.absent.add(finding);
        return facts;
    }

    Set<String> present() {
        return present;
    }

    Set<String> absent() {
        return absent;
    }

    Patient patient() {
        return (Patient) all(FactType.PATIENT).get(0);
    }

    /** The facts of a type other than {@link FactType#PRESENT} and {@link FactType#ABSENT}. */
    List<Object> all(FactType type) {
        return others.getOrDefault(type, List.of());
    }

    /**
     * Where these facts differ from others, leaving aside what is present or denied: the codes of numbers and choices, and
     * the names of the types whose facts have no code.
     */
    Set<String> differencesFrom(KnownFacts other) {
        Set<String> differences = new HashSet<>();
        for (FactType type : TYPES) {
            List<Object> these = all(type);
            List<Object> those = other.all(type);
            if (type.isCoded()) {
                addCodes(type, these, those, differences);
                addCodes(type, those, these, differences);
            } else if (!these.equals(those)) {
                differences.add(type.name());
            }
        }
        return differences;
    }

    private static void addCodes(FactType type, List<Object> these, List<Object> those, Set<String> codes) {
        for (Object fact : these) {
            if (!those.contains(fact)) {
                codes.add(String.valueOf(type.value(fact, "code")));
            }
        }
    }

    /** The number or the choice with this code; null when it is not known. */
    @Nullable
    Object coded(FactType type, String code) {
        for (Object fact : all(type)) {
            if (code.equals(type.value(fact, "code"))) {
                return fact;
            }
        }
        return null;
    }

    /** True when the pattern admits one of the facts of its type. */
    boolean anyAdmittedBy(Pattern pattern) {
        for (Object fact : all(pattern.type())) {
            if (pattern.admits(fact)) {
                return true;
            }
        }
        return false;
    }
}
