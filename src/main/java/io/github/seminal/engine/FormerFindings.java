package io.github.seminal.engine;

import io.github.seminal.Presentation;
import io.github.seminal.Remark;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads presentations that name findings by codes of earlier versions. What a code stood for that was split into several
 * findings counts as present in all of them, because none may be overlooked, or as absent in all.
 */
public final class FormerFindings {

    private final Vocabulary vocabulary;

    public FormerFindings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A presentation in the findings of today.
     *
     * @param presentation what was given, or the same with other codes
     * @param remarks what was read as what
     */
    public record Translation(Presentation presentation, List<Remark> remarks) {}

    /**
     * The presentation in the findings of today.
     *
     * @throws io.github.seminal.InvalidPresentationException if it also names a finding of today, with another answer
     */
    public Translation of(Presentation given) {
        Presentation.@Nullable Builder today = null;
        List<Remark> remarks = new ArrayList<>(0);
        for (Map.Entry<String, List<String>> former :
                vocabulary.formerFindings().entrySet()) {
            String code = former.getKey();
            if (given.knows(code) || given.unknown().contains(code)) {
                today = today == null ? given.toBuilder() : today;
                today.remove(code);
                for (String finding : former.getValue()) {
                    say(given, code, finding, today);
                }
                remarks.add(new Remark(code, phrase(code, former.getValue())));
            }
        }
        return today == null ? new Translation(given, List.of()) : new Translation(today.build(), remarks);
    }

    private static void say(Presentation given, String code, String finding, Presentation.Builder today) {
        Double number = given.measured().get(code);
        String value = given.described().get(code);
        if (number != null) {
            today.measured(finding, number);
        } else if (value != null) {
            today.described(finding, value);
        } else if (given.present().contains(code)) {
            today.present(finding);
        } else if (given.absent().contains(code)) {
            today.absent(finding);
        } else {
            today.unknown(finding);
        }
    }

    private String phrase(String code, List<String> findings) {
        String names = findings.stream().map(vocabulary::nameOf).collect(Collectors.joining(", "));
        return vocabulary.texts().phrase("remark.former-finding", code, names);
    }
}
