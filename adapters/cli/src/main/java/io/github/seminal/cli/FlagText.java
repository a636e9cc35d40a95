package io.github.seminal.cli;

import io.github.seminal.Advice;
import io.github.seminal.Citation;
import io.github.seminal.Evidence;
import io.github.seminal.RedFlag;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of a red flag, pathway or caution: what, where, how soon, why, and what to do. */
final class FlagText {

    private final TextLayout page;
    private final Map<String, String> advice = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();

    FlagText(TextLayout page, List<Advice> advice) {
        this.page = page;
        advice.forEach(one -> this.advice.put(one.id(), one.text()));
    }

    void write(int number, RedFlag flag) {
        page.item(2, number + ". ", flag.reason(), TextStyle.of(flag.urgency()));
        page.item(5, ReportMessages.of("flag.where"), flag.destination().name());
        page.item(5, ReportMessages.of("flag.how-soon"), ReportMessages.within(flag.within()));
        page.item(
                5,
                ReportMessages.of("flag.rests-on"),
                flag.evidence().stream().map(Evidence::label).collect(Collectors.joining("; ")));
        for (String id : flag.advice()) {
            String text = advice.get(id);
            if (text != null && said.add(id)) {
                page.item(5, ReportMessages.of("flag.what-to-do"), text);
            }
        }
        page.item(
                5,
                ReportMessages.of("flag.rule"),
                ReportMessages.of(
                        "flag.rule.sources",
                        flag.spec(),
                        flag.citations().stream().map(Citation::id).collect(Collectors.joining(", "))));
    }

    /** Whether no flag has said it yet: the same advice is given once. */
    boolean hasNotSaid(Advice one) {
        return !said.contains(one.id());
    }
}
