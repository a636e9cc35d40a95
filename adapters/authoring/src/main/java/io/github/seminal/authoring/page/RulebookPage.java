package io.github.seminal.authoring.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.prove.Proofs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rulebook as one HTML page for clinicians, which needs no network, no server and no other file. The same knowledge and
 * the same results give the same bytes on every machine.
 */
public final class RulebookPage {

    private RulebookPage() {}

    /**
     * The page of this pack. Lines end with a line feed.
     *
     * @param results what was measured and proved; the page states what was not
     * @throws io.github.seminal.authoring.vignette.RefusedTestsException if the pack's vignettes cannot be used
     */
    public static String of(Pack pack, Results results) {
        PageContent page = new PageContent(pack);
        return rendered(
                "page.jte",
                Map.of(
                        "page",
                        page,
                        "findings",
                        new FindingViews(page),
                        "told",
                        new AdviceViews(page),
                        "matrix",
                        new EvidenceMatrix(page),
                        "graphs",
                        new InferenceGraph(pack.vocabulary(), pack.rulebook()),
                        "results",
                        results));
    }

    /** The page that the template makes of these values and the assets. */
    static String rendered(String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("assets", Assets.read());
        StringOutput out = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        RulebookPage.class.getClassLoader(),
                        RulebookPage.class.getPackageName())
                .render(template, all, out);
        return out.toString();
    }

    /**
     * What was measured and proved about the rules.
     *
     * @param coverage what the vignettes exercise; empty when it was not measured
     * @param proofs what was proved; empty when no proof was tried
     */
    public record Results(Optional<List<Figure>> coverage, Optional<List<Proof>> proofs) {

        public Results {
            coverage = coverage.map(List::copyOf);
            proofs = proofs.map(List::copyOf);
        }

        /** What the tests of a pack exercise, if it has tests, and what was proved of its rules. */
        public static Results of(Optional<Coverage> coverage, Proofs proofs) {
            return new Results(coverage.map(MeasuredResults::figures), Optional.of(MeasuredResults.proofs(proofs)));
        }

        /** No measurement and no proof. */
        public static Results none() {
            return new Results(Optional.empty(), Optional.empty());
        }
    }

    /**
     * How many of something the tests reached.
     *
     * @param name what was counted, for instance {@code Rules}
     * @param reached how many were reached, from 0 to {@code all}
     * @param all how many there are
     * @param open one line for each that was not reached
     */
    public record Figure(String name, int reached, int all, List<String> open) {

        public Figure {
            if (reached < 0 || reached > all) {
                throw new IllegalArgumentException("Of (" + all + ") " + name + " (" + reached
                        + ") were reached.\nMaybe the two numbers are the wrong way round.");
            }
            open = List.copyOf(open);
        }
    }

    /**
     * The outcome of one attempted proof.
     *
     * @param claim the property, as a sentence
     * @param holds true when it was proved
     * @param details one line for each counterexample or exception
     */
    public record Proof(String claim, boolean holds, List<String> details) {

        public Proof {
            details = List.copyOf(details);
        }
    }
}
