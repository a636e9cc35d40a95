package io.github.seminal.authoring.check;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;
import java.util.Map;

/**
 * All problems of a pack.
 *
 * @param findings by file, line and column
 * @param rules how many rules were checked
 * @param texts the text of each file that was checked, by its path
 * @param ruleIds the id of the rule that a finding is about, where it has one
 * @param byCause what follows from a finding, which is not among the findings: mended with it, mostly
 */
public record CheckReport(
        List<Diagnostic> findings,
        int rules,
        Map<String, String> texts,
        Map<Diagnostic, String> ruleIds,
        Map<Diagnostic, List<Diagnostic>> byCause) {

    private static final int MOST_PLACES = 3;

    public CheckReport {
        findings = List.copyOf(findings);
        texts = Map.copyOf(texts);
        ruleIds = Map.copyOf(ruleIds);
        byCause = Map.copyOf(byCause);
    }

    /** The problems that follow from a finding; none for most. */
    public List<Diagnostic> following(Diagnostic finding) {
        return byCause.getOrDefault(finding, List.of());
    }

    /** How many problems follow from a finding and where the first of them are, in a sentence; empty when none does. */
    String followingInWords(Diagnostic finding) {
        List<Diagnostic> all = following(finding);
        if (all.isEmpty()) {
            return "";
        }
        List<String> places = all.stream()
                .map(one -> one.place().toString())
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
        String named = String.join(", ", places.subList(0, Math.min(MOST_PLACES, places.size())));
        return (all.size() == 1 ? "1 problem follows" : all.size() + " problems follow") + " from it"
                + (named.isEmpty() ? "" : ": " + named)
                + (places.size() > MOST_PLACES ? " and " + (places.size() - MOST_PLACES) + " more" : "")
                + ".";
    }

    /** The id of the rule that the finding is about; empty when it is about none, or the rule has no id that can be read. */
    public String ruleId(Diagnostic finding) {
        return ruleIds.getOrDefault(finding, "");
    }

    /** The line at fault as it is written in its file; empty when the finding is not about a line. */
    public String source(Diagnostic finding) {
        Place place = finding.place();
        return place.line() == 0
                ? ""
                : texts.getOrDefault(place.file(), "")
                        .lines()
                        .skip(place.line() - 1L)
                        .findFirst()
                        .orElse("");
    }

    /** True when nothing is wrong. */
    public boolean isClean() {
        return findings.isEmpty();
    }

    /** How many findings keep the pack from being loaded. */
    public long errors() {
        return findings.stream()
                .filter(finding -> finding.check().severity() == Check.Severity.ERROR)
                .count();
    }

    /** For people: each finding with the line at fault, what is at fault in it underlined. */
    public String text() {
        return ReportText.of(this);
    }

    /** For scripts. */
    public String json() {
        return ReportJson.of(this);
    }

    /**
     * For editors and continuous integration: SARIF 2.1.0.
     *
     * @param directory the pack's directory as the reader of the report knows it, to prefix the path of each file; empty for
     *     none
     */
    public String sarif(String directory) {
        return ReportSarif.of(this, directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/");
    }
}
