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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One patient's facts, sorted by type, for the evaluation in plain Java. Derived findings are added as they are found. */
final class KnownFacts {

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
     * What differs in the other facts: codes, and the words of types of facts without codes.
     *
     * @param derivable the derived findings, which do not count
     */
    Set<String> differencesFrom(KnownFacts other, Set<String> derivable) {
        Set<String> differences = new HashSet<>();
        addOneSided(present, other.present, differences);
        addOneSided(other.present, present, differences);
        differences.removeAll(derivable);
        addOneSided(absent, other.absent, differences);
        addOneSided(other.absent, absent, differences);
        for (FactType type : FactType.values()) {
            addUnmatched(type, all(type), other.all(type), differences);
            addUnmatched(type, other.all(type), all(type), differences);
        }
        return differences;
    }

    private static void addOneSided(Set<String> some, Set<String> others, Set<String> differences) {
        for (String one : some) {
            if (!others.contains(one)) {
                differences.add(one);
            }
        }
    }

    private static void addUnmatched(FactType type, List<?> some, List<?> others, Set<String> differences) {
        for (Object one : some) {
            if (others.stream().noneMatch(other -> isSame(type, one, other))) {
                differences.add(type.isCoded() ? String.valueOf(type.value(one, "code")) : type.word());
            }
        }
    }

    private static boolean isSame(FactType type, Object one, Object other) {
        return type.fields().stream()
                .allMatch(field -> Objects.equals(type.value(one, field), type.value(other, field)));
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
