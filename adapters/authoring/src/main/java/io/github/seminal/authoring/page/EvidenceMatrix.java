package io.github.seminal.authoring.page;

import io.github.seminal.authoring.page.PageContent.Link;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows which finding counts how much for and against which cause. */
final class EvidenceMatrix {

    private final PageContent page;
    /** The rules of each finding by cause. */
    private final Map<String, Map<String, List<Rule>>> rules = new LinkedHashMap<>();

    EvidenceMatrix(PageContent page) {
        this.page = page;
        page.vocabulary().findings().keySet().forEach(code -> rules.put(code, new LinkedHashMap<>()));
        for (Rule rule : page.rules()) {
            if (rule.verb().hasPoints()) {
                codesOf(rule)
                        .forEach(code -> rules.computeIfAbsent(code, key -> new LinkedHashMap<>())
                                .computeIfAbsent(rule.target(), key -> new ArrayList<>())
                                .add(rule));
            }
        }
        rules.values().removeIf(Map::isEmpty);
    }

    /**
     * One finding.
     *
     * @param finding its name and place
     * @param cells from left to right
     */
    record Row(Link finding, List<Cell> cells) {}

    /**
     * What the finding counts for a cause.
     *
     * @param gap so many causes to the left have nothing
     * @param points the points, with their rules; empty in the last cell, which is there for its gap alone
     */
    record Cell(int gap, List<Link> points) {}

    List<Row> rows() {
        return rules.entrySet().stream()
                .map(row -> new Row(
                        new Link(page.vocabulary().nameOf(row.getKey()), page.linkToFinding(row.getKey())),
                        cells(row.getKey(), row.getValue())))
                .toList();
    }

    private List<Cell> cells(String code, Map<String, List<Rule>> byCause) {
        List<Cell> cells = new ArrayList<>();
        int gap = 0;
        for (String cause : page.vocabulary().causes().keySet()) {
            List<Rule> here = byCause.getOrDefault(cause, List.of());
            if (here.isEmpty()) {
                gap++;
            } else {
                cells.add(new Cell(
                        gap,
                        here.stream()
                                .map(rule -> new Link(
                                        PageContent.signed(rule.points()) + (isOfAbsence(rule, code) ? "°" : ""),
                                        Link.to(rule).href()))
                                .toList()));
                gap = 0;
            }
        }
        cells.add(new Cell(gap, List.of()));
        return cells;
    }

    private static Set<String> codesOf(Rule rule) {
        Set<String> codes = new LinkedHashSet<>();
        rule.condition()
                .patterns()
                .forEach(pattern ->
                        codes.addAll(pattern.type() == FactType.MEDICATION ? List.of("medicines") : pattern.codes()));
        return codes;
    }

    /** True when the rule asks for the finding to be denied or unknown. */
    private static boolean isOfAbsence(Rule rule, String code) {
        boolean[] isPresent = {false};
        rule.condition()
                .visit((pattern, isNegated, isAlternative) -> isPresent[0] |= !isNegated
                        && pattern.type() != FactType.ABSENT
                        && (pattern.codes().contains(code) || pattern.codes().isEmpty()));
        return !isPresent[0];
    }
}
