package io.github.seminal.knowledge;

import io.github.seminal.Urgency;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.AgeBand;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what belongs to a cause as a whole from the annotations of its gate: the first of its rules that brings it into
 * consideration and has any of them.
 */
final class CauseAnnotations {

    /** The annotations that only the gate of a cause may have. */
    static final Set<String> OF_CAUSES = Set.of(
            "base", "caps", "atMost", "unless", "dangerous", "family", "urgency", "destination", "avoid", "icd10");

    private static final Pattern CAP = Pattern.compile("-?[1-9]\\d?");

    private final Vocabulary vocabulary;
    private final Diagnostics problems;
    private final Set<String> findings;
    private final Set<String> prohibitions = new HashSet<>();

    private CauseAnnotations(Vocabulary vocabulary, Diagnostics problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.findings = new HashSet<>(vocabulary.findings().keySet());
        findings.addAll(vocabulary.derived());
        for (ProhibitionPolicy policy : vocabulary.prohibitions()) {
            prohibitions.add(policy.code());
        }
    }

    /** The gate of each cause, by the cause's code, in the order of the files. */
    static Map<String, Rule> gates(Rulebook rulebook) {
        Map<String, Rule> gates = new LinkedHashMap<>();
        for (Rule rule : rulebook.written()) {
            if (rule.verb() == Verb.CONSIDERS && !rule.kind().isEmpty()) {
                Rule first = gates.putIfAbsent(rule.kind(), rule);
                if (first != null && isOfWhole(rule) && !isOfWhole(first)) {
                    gates.put(rule.kind(), rule);
                }
            }
        }
        return gates;
    }

    private static boolean isOfWhole(Rule gate) {
        return !Collections.disjoint(gate.annotations().keySet(), OF_CAUSES);
    }

    /**
     * The causes that the rules are about, by code. What is wrong with them is added to the problems.
     *
     * @param vocabulary the tables and texts, without causes
     */
    static Map<String, Cause> causes(Rulebook rulebook, Vocabulary vocabulary, Diagnostics problems) {
        CauseAnnotations annotations = new CauseAnnotations(vocabulary, problems);
        Map<String, Cause> causes = new LinkedHashMap<>();
        for (Rule gate : gates(rulebook).values()) {
            causes.put(gate.kind(), annotations.cause(gate.kind(), new AnnotationReader(gate, rulebook, problems)));
        }
        return Collections.unmodifiableMap(causes);
    }

    private Cause cause(String code, AnnotationReader gate) {
        vocabulary.texts().requireCause(code, problems);
        String family = gate.text("family");
        if (!family.isEmpty()) {
            vocabulary.texts().require("families", family + ".name", problems);
        }
        Map<String, Urgency> urgencies = new LinkedHashMap<>();
        for (Urgency one : Urgency.values()) {
            urgencies.put(one.name(), one);
        }
        String urgency = gate.required("urgency");
        gate.known(Check.UNKNOWN_URGENCY, "urgency", "urgency", urgencies.keySet());
        String destination = gate.required("destination");
        gate.known(
                Check.UNKNOWN_DESTINATION,
                "destination",
                "destination",
                vocabulary.destinations().codes());
        gate.known(Check.INVALID_ANNOTATION, "atMost", "limit", Set.of("POSSIBLE"));
        gate.known(Check.INVALID_ANNOTATION, "dangerous", "word", Set.of("yes"));
        return new Cause(
                code,
                !gate.text("dangerous").isEmpty(),
                family,
                urgencies.getOrDefault(urgency, Urgency.ROUTINE),
                destination,
                !gate.text("atMost").isEmpty(),
                gate.known(Check.UNKNOWN_FINDING, "unless", "finding", findings),
                caps(gate),
                base(gate),
                gate.words("advice"),
                gate.known(Check.UNKNOWN_PROHIBITION, "avoid", "prohibition", prohibitions),
                gate.text("icd10"));
    }

    private static List<AgeBand> base(AnnotationReader gate) {
        String text = gate.required("base");
        Optional<List<AgeBand>> bands = AgeBand.parse(text);
        if (bands.isEmpty() && !text.isEmpty()) {
            gate.problem(
                    Check.INVALID_ANNOTATION,
                    "base",
                    "",
                    "(" + text + ") is not base points for every age and the unknown one",
                    "write one number, or bands like (0-39:-8 40-69:-1 70+:0 unknown:-3)");
        }
        return bands.orElse(List.of());
    }

    private static Map<String, Integer> caps(AnnotationReader gate) {
        Map<String, Integer> caps = new LinkedHashMap<>();
        for (String word : gate.words("caps")) {
            String[] parts = word.split(":", 2);
            if (parts.length == 2 && CAP.matcher(parts[1]).matches()) {
                caps.put(parts[0], Integer.parseInt(parts[1]));
            } else {
                gate.problem(
                        Check.INVALID_ANNOTATION,
                        "caps",
                        word,
                        "(" + word + ") is not the cap of a group",
                        "write it like (luts:3)");
            }
        }
        return Collections.unmodifiableMap(caps);
    }
}
