package io.github.seminal.knowledge;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import java.util.Collection;
import java.util.List;

/** The annotations of one rule; what is wrong with them is reported where they stand. */
record AnnotationReader(Rule rule, Rulebook rulebook, Diagnostics problems) {

    String text(String annotation) {
        return rule.annotations().getOrDefault(annotation, "").strip();
    }

    List<String> words(String annotation) {
        return PropertiesText.of(text(annotation));
    }

    /** The text of an annotation that must not be missing. */
    String required(String annotation) {
        String text = text(annotation);
        if (text.isEmpty()) {
            problem(
                    Check.MISSING_ANNOTATION,
                    annotation,
                    "",
                    "the annotation (@" + annotation + ") is missing",
                    "add it");
        }
        return text;
    }

    /** The words of an annotation, each of which must be one of these. */
    List<String> known(Check check, String annotation, String what, Collection<String> all) {
        List<String> words = words(annotation);
        for (String word : words) {
            if (problems.isFull()) {
                break;
            }
            if (!all.contains(word)) {
                problem(
                        check,
                        annotation,
                        word,
                        "the " + what + " (" + word + ") is not known",
                        NearestName.advice(word, all, "add it to its table"));
            }
        }
        return words;
    }

    /** Reports a word of an annotation; the whole annotation when the word is empty. */
    void problem(Check check, String annotation, String word, String what, String maybe) {
        Place place = rulebook.placesOf(rule).annotation(annotation, word);
        problems.add(new Diagnostic(check, place, rule.sentence(), what, maybe));
    }
}
