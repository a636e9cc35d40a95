package io.github.seminal.authoring.page;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.page.PageModel.Claim;
import io.github.seminal.authoring.page.PageModel.Ref;
import io.github.seminal.knowledge.vocabulary.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the claims of the source article: which rules, texts and tests carry each, or why no rule does. */
final class ClaimViews {

    private final Pack pack;
    private final Table table;
    private final CoveringVignettes vignettes;

    ClaimViews(Pack pack, CoveringVignettes vignettes) {
        this.pack = pack;
        this.table = Table.readIfThere(pack.files(), "claims.csv");
        this.vignettes = vignettes;
    }

    Set<String> ids() {
        return table.rows().stream().map(row -> row.text("id")).collect(Collectors.toUnmodifiableSet());
    }

    List<Claim> all() {
        return table.rows().stream().map(this::of).toList();
    }

    private Claim of(Table.Row row) {
        String id = row.text("id");
        String cause = row.text("cause");
        List<String> sources = row.words("sources");
        return new Claim(
                id,
                Anchors.claim(id),
                row.text("paragraph"),
                row.text("claim"),
                row.text("verdict"),
                row.text("note"),
                row.text("reason"),
                pack.vocabulary().causes().containsKey(cause) ? cause : "",
                row.words("rules").stream().map(this::rule).toList(),
                row.words("carried_by"),
                vignettes.of(id),
                sources.stream().map(RuleViews::source).toList(),
                String.join(" ", sources));
    }

    /** A rule of the standard knowledge that a pack has retired leads nowhere. */
    private Ref rule(String id) {
        return pack.rulebook().rule(id).map(RuleViews::link).orElse(new Ref(id, ""));
    }
}
