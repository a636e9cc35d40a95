package io.github.seminal.authoring.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.prove.Proofs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rulebook as one page for clinicians: HTML that needs no network, no server and no other file. The same knowledge
 * and the same results give the same page, byte for byte, on every machine.
 */
public final class RulebookPage {

    private RulebookPage() {}

    /**
     * The page of this pack, in UTF-8 with line ends of one character.
     *
     * @param results what was measured and proved; the page says of the rest that it was not
     */
    public static String of(Pack pack, Results results) {
        StringOutput out = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        RulebookPage.class.getClassLoader(),
                        RulebookPage.class.getPackageName())
                .render("page.jte", Map.of("page", PageBuilder.of(pack, results), "assets", Assets.read()), out);
        return out.toString();
    }

    /**
     * What is known of the rules beyond what they say.
     *
     * @param coverage what the vignettes exercise; empty when it was not measured
     * @param proofs what was proved; empty when nothing was tried
     */
    public record Results(Optional<List<Figure>> coverage, Optional<List<Proof>> proofs) {

        public Results {
            coverage = coverage.map(List::copyOf);
            proofs = proofs.map(List::copyOf);
        }

        /** What the tests of a pack exercise, if it has any, and what was proved of its rules. */
        public static Results of(Optional<Coverage> coverage, Proofs proofs) {
            return new Results(coverage.map(MeasuredResults::figures), Optional.of(MeasuredResults.proofs(proofs)));
        }

        /** Nothing was measured and nothing proved. */
        public static Results none() {
            return new Results(Optional.empty(), Optional.empty());
        }
    }

    /**
     * How much of something was reached.
     *
     * @param name of what, for instance {@code Rules}
     * @param reached how many were reached, from 0 to {@code all}
     * @param all how many there are
     * @param open what was not reached, a line each
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
     * What came of one attempt at a proof.
     *
     * @param claim what was to be proved, a sentence
     * @param holds true when it was proved
     * @param details counterexamples, or exceptions with their reason, a line each
     */
    public record Proof(String claim, boolean holds, List<String> details) {

        public Proof {
            details = List.copyOf(details);
        }
    }
}
