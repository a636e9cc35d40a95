package io.github.seminal.authoring.page;

import io.github.seminal.Citation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.page.PageModel.Claim;
import io.github.seminal.authoring.page.PageModel.Ref;
import io.github.seminal.authoring.page.PageModel.Source;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Table;
import java.util.List;
import java.util.regex.Pattern;

/** Shows sources, and what rests on each. */
final class SourceViews {

    /** An address that a browser may open: anything else is shown and leads nowhere. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

    private final Pack pack;
    private final List<Claim> claims;
    private final Table table;
    private final Table effects;

    SourceViews(Pack pack, List<Claim> claims) {
        this.pack = pack;
        this.claims = claims;
        this.table = Table.readIfThere(pack.files(), "sources.csv");
        this.effects = Table.readIfThere(pack.files(), "medicine-effects.csv");
    }

    List<Source> all() {
        return pack.vocabulary().sources().values().stream().map(this::of).toList();
    }

    private Source of(Citation source) {
        String id = source.id();
        return new Source(
                id,
                Anchors.source(id),
                source.title(),
                source.publisher(),
                source.date(),
                source.address(),
                WEB_ADDRESS.matcher(source.address()).matches() ? source.address() : "",
                source.status(),
                table.row(id).map(row -> row.text("note")).orElse(""),
                pack.rulebook().rules().stream()
                        .filter(rule -> cites(rule, id))
                        .map(RuleViews::link)
                        .toList(),
                claims.stream()
                        .filter(claim -> List.of(claim.sourceIds().split(" ")).contains(id))
                        .map(claim -> new Ref(claim.id(), "#" + claim.anchor()))
                        .toList(),
                effects.rows().stream()
                        .filter(row -> row.words("sources").contains(id))
                        .map(SourceViews::effect)
                        .toList());
    }

    private static boolean cites(Rule rule, String source) {
        return rule.annotation("cite").contains(source);
    }

    private static String effect(Table.Row row) {
        String note = row.text("note");
        return row.text("class") + ": " + row.text("effect") + ", grade " + row.text("grade")
                + (note.isEmpty() ? "" : " (" + note + ")");
    }
}
