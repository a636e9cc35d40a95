package io.github.seminal.authoring.page;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.page.PageModel.Claim;
import io.github.seminal.authoring.page.PageModel.Ref;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the claims of the source article: which rules, texts and tests carry each, or why no rule does. */
final class ClaimViews {

    private final Pack pack;
    private final Rows table;
    private final CoveringVignettes vignettes;

    ClaimViews(Pack pack, CoveringVignettes vignettes) {
        this.pack = pack;
        this.table = Rows.of(pack.files(), "claims.csv");
        this.vignettes = vignettes;
    }

    Set<String> ids() {
        return table.all().stream().map(row -> Rows.text(row, "id")).collect(Collectors.toUnmodifiableSet());
    }

    List<Claim> all() {
        return table.all().stream().map(this::of).toList();
    }

    private Claim of(NamedCsvRecord row) {
        String id = Rows.text(row, "id");
        String cause = Rows.text(row, "cause");
        List<String> sources = Rows.words(row, "sources");
        return new Claim(
                id,
                Anchors.claim(id),
                Rows.text(row, "paragraph"),
                Rows.text(row, "claim"),
                Rows.text(row, "verdict"),
                Rows.text(row, "note"),
                Rows.text(row, "reason"),
                pack.vocabulary().causes().containsKey(cause) ? cause : "",
                Rows.words(row, "rules").stream().map(this::rule).toList(),
                Rows.words(row, "carried_by"),
                vignettes.of(id),
                sources.stream().map(RuleViews::source).toList(),
                String.join(" ", sources));
    }

    /** A rule of the standard knowledge that a pack has retired leads nowhere. */
    private Ref rule(String id) {
        return pack.rulebook().rule(id).map(RuleViews::link).orElse(new Ref(id, ""));
    }
}
