package io.github.seminal.authoring.page;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.page.PageModel.Bundle;
import io.github.seminal.authoring.page.PageModel.Ref;
import io.github.seminal.authoring.page.PageModel.RuleCard;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.AgeBand;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows causes: the gate, the evidence, what the table says, and the words. */
final class CauseViews {

    private final Pack pack;
    private final Texts texts;
    private final RuleViews rules;
    private final AdviceViews told;
    private final CoveringVignettes vignettes;
    private final Table table;
    private final Set<String> claims;

    CauseViews(Pack pack, RuleViews rules, AdviceViews told, CoveringVignettes vignettes, Set<String> claims) {
        this.pack = pack;
        this.texts = pack.vocabulary().texts();
        this.rules = rules;
        this.told = told;
        this.vignettes = vignettes;
        this.table = Table.readIfThere(pack.files(), "causes.csv");
        this.claims = claims;
    }

    List<PageModel.Cause> all() {
        return pack.vocabulary().causes().values().stream().map(this::of).toList();
    }

    private PageModel.Cause of(Cause cause) {
        String family = table.row(cause.code()).map(row -> row.text("family")).orElse("");
        return new PageModel.Cause(
                cause.code(),
                Anchors.cause(cause.code()),
                text(cause, "name"),
                family.isEmpty() ? "" : texts.get("causes", family + ".name"),
                cause.spec(),
                text(cause, "summary"),
                cause.urgency().name(),
                FlagViews.name(texts, cause.urgency()),
                texts.get("destinations", cause.destination()),
                text(cause, "outlook"),
                text(cause, "tell-apart"),
                text(cause, "typical-age"),
                text(cause, "clinician"),
                cap(cause),
                cause.bands().stream().map(band -> age(cause, band)).toList(),
                rules(cause, Verb.CONSIDERS),
                rules(cause, Verb.EXCLUDES),
                evidence(cause),
                cause.advice().stream().map(told::advice).toList(),
                cause.avoid().stream().map(told::prohibition).toList(),
                table.row(cause.code()).map(row -> row.words("claims")).orElse(List.of()).stream()
                        .filter(claims::contains)
                        .map(id -> new Ref(id, "#" + Anchors.claim(id)))
                        .toList(),
                vignettes.of(cause.code()));
    }

    /** The text; empty when there is none, since a pack may leave out what only clinicians read. */
    private String text(Cause cause, String key) {
        String full = cause.code() + "." + key;
        String text = texts.get("causes", full);
        return text.equals(full) && !key.equals("name") ? "" : text;
    }

    private String cap(Cause cause) {
        if (!cause.bandCap()) {
            return "";
        }
        String unless =
                cause.bandCapUnless().stream().map(pack.vocabulary()::nameOf).collect(Collectors.joining(", or "));
        return "Never called likely" + (unless.isEmpty() ? "" : ", unless this is present: " + unless)
                + ". It needs checking, whatever its points.";
    }

    private static Ref age(Cause cause, AgeBand band) {
        int points = cause.basePoints().getOrDefault(band.label(), 0);
        return new Ref(band.label(), points == 0 ? "0" : RuleViews.signed(points));
    }

    private List<RuleCard> rules(Cause cause, Verb verb) {
        return entries(cause).stream()
                .filter(rule -> rule.verb() == verb)
                .map(rules::of)
                .toList();
    }

    private List<Rule> entries(Cause cause) {
        return pack.rulebook().rulesOf(cause.code());
    }

    /** First what counts in full, then the groups, in the order in which the file first names them. */
    private List<Bundle> evidence(Cause cause) {
        Map<String, List<RuleCard>> byGroup = new LinkedHashMap<>();
        byGroup.put("", new ArrayList<>());
        for (Rule rule : entries(cause)) {
            if (rule.verb() == Verb.SUPPORTS || rule.verb() == Verb.OPPOSES) {
                String group = String.join(" ", rule.annotation("group"));
                byGroup.computeIfAbsent(group, name -> new ArrayList<>()).add(rules.of(rule));
            }
        }
        List<Bundle> bundles = new ArrayList<>();
        byGroup.forEach((group, members) -> {
            if (!members.isEmpty()) {
                String cap = cause.capOf(group).map(RuleViews::signed).orElse("");
                bundles.add(new Bundle(group, cap, List.copyOf(members)));
            }
        });
        return List.copyOf(bundles);
    }
}
