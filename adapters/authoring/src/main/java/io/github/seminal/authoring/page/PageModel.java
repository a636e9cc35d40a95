package io.github.seminal.authoring.page;

import java.util.List;

/**
 * What the page shows, ready to be written: words, places and links. Nothing is left to the templates but the markup.
 *
 * @param identity which knowledge it is
 * @param scale how points become words
 * @param causes the causes, in the order of the table
 * @param levels red flags by urgency, the most urgent first
 * @param pathways pathways by urgency
 * @param cautions cautions by urgency
 * @param layers how derived findings rest on each other
 * @param topics derived findings by the file that derives them
 * @param groups findings by the group they are asked in
 * @param advice what may be told
 * @param prohibitions what must not be told
 * @param sources what the rules rest on
 * @param claims the claims of the source article; empty when the knowledge has none
 * @param results what coverage and proofs have shown
 * @param filters what can be chosen in the filters
 */
record PageModel(
        Identity identity,
        Scale scale,
        List<Cause> causes,
        List<Level> levels,
        List<Level> pathways,
        List<Level> cautions,
        Graph layers,
        List<Topic> topics,
        List<Group> groups,
        List<Told> advice,
        List<Told> prohibitions,
        List<Source> sources,
        List<Claim> claims,
        RulebookPage.Results results,
        Filters filters) {

    /** Which knowledge it is: the values of its {@code knowledge.properties}, and how many rules it has. */
    record Identity(String id, String version, String reviewed, String status, int rules) {}

    /** How points become words: the points from which on a cause is called so. */
    record Scale(int likely, int possible, int unlikely) {}

    /** Words, and where they lead; no link when the place is empty. */
    record Ref(String text, String href) {}

    /**
     * A condition in words.
     *
     * @param lead what holds of the parts; empty for a condition without parts
     * @param words the condition when it has no parts
     * @param parts the parts
     */
    record Clause(String lead, List<Ref> words, List<Clause> parts) {}

    /**
     * One rule.
     *
     * @param anchor its place in the page
     * @param kind what the filters call it
     * @param points with a sign; empty when it has none
     * @param urgency the constant's name; empty when it has none
     * @param cause the cause it speaks of; empty when it speaks of none
     * @param sourceIds the ids of its sources with spaces between them
     * @param place file and line in the pack
     */
    record RuleCard(
            String id,
            String anchor,
            String kind,
            String sentence,
            String spec,
            String points,
            String urgency,
            String cause,
            Clause condition,
            List<Ref> sources,
            String sourceIds,
            List<Ref> claims,
            String reviewed,
            String place) {}

    /**
     * One cause.
     *
     * @param family the name of the family that is shown as one; empty for none
     * @param urgency the constant's name
     * @param cap why it is never called likely; empty when it may be
     * @param ages base points by age, as label and points
     * @param gate rules of which one must match
     * @param exclusions rules of which one rules it out
     * @param evidence rules for and against, by group; the group without a name has no cap
     */
    record Cause(
            String code,
            String anchor,
            String name,
            String family,
            String spec,
            String summary,
            String urgency,
            String urgencyName,
            String destination,
            String outlook,
            String tellApart,
            String typicalAge,
            String clinician,
            String cap,
            List<Ref> ages,
            List<RuleCard> gate,
            List<RuleCard> exclusions,
            List<Bundle> evidence,
            List<Told> advice,
            List<Told> avoid,
            List<Ref> claims,
            List<String> vignettes) {}

    /** Rules that count together up to a cap. */
    record Bundle(String name, String cap, List<RuleCard> rules) {}

    /** Red flags, pathways or cautions of one urgency. */
    record Level(String urgency, String name, String meaning, List<Flag> flags) {}

    /**
     * One red flag, pathway or caution.
     *
     * @param within how soon, in words
     * @param basis how far its sources were read
     */
    record Flag(
            RuleCard rule,
            String urgencyName,
            String destination,
            String within,
            List<Told> advice,
            String rationale,
            String basis,
            List<String> vignettes) {}

    /** What one file derives. */
    record Topic(String anchor, String name, List<Derivation> derivations) {}

    /** One derived finding: what it rests on and leads to, and the rules that derive it. */
    record Derivation(Ref finding, Graph graph, List<RuleCard> rules) {}

    /** A drawing, in pixels. */
    record Graph(int width, int height, List<Node> nodes, List<Edge> edges) {}

    /**
     * A box.
     *
     * @param kind how it looks
     */
    record Node(String kind, int x, int y, int width, int height, List<Line> lines, String href) {}

    /** One line of text, from its baseline. */
    record Line(String text, int x, int y) {}

    /** A line between two boxes. */
    record Edge(String kind, String path) {}

    /** Findings that are asked together. */
    record Group(String anchor, String name, List<Finding> findings) {}

    /**
     * One finding.
     *
     * @param question for the patient; empty when nobody is asked
     * @param answer what kind of answer it takes, with unit and range
     * @param codes codes of other systems
     * @param notes how it is asked, and what else it bears on
     * @param derivedBy rules that derive it
     * @param users rules that use it
     * @param causes the causes of those rules with spaces between them
     */
    record Finding(
            String code,
            String anchor,
            String name,
            String question,
            String definition,
            String answer,
            String codes,
            List<String> notes,
            List<Ref> derivedBy,
            List<Ref> users,
            String causes) {}

    /**
     * Advice or a prohibition.
     *
     * @param notes when it is given or withheld
     * @param from the causes and rules that give it
     */
    record Told(String code, String anchor, String text, List<String> notes, List<Ref> from) {}

    /**
     * One source.
     *
     * @param link its address when that is one that a browser may open; empty otherwise
     * @param effects effects of medicines that rest on it
     */
    record Source(
            String id,
            String anchor,
            String title,
            String publisher,
            String date,
            String address,
            String link,
            String status,
            String note,
            List<Ref> rules,
            List<Ref> claims,
            List<String> effects) {}

    /** One claim of the source article. */
    record Claim(
            String id,
            String anchor,
            String paragraph,
            String statement,
            String verdict,
            String note,
            String reason,
            String cause,
            List<Ref> rules,
            List<String> carriers,
            List<String> vignettes,
            List<Ref> sources,
            String sourceIds) {}

    /** What can be chosen, each as the words and the value. */
    record Filters(List<Ref> urgencies, List<Ref> causes, List<Ref> sources) {}
}
