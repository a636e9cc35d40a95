package io.github.seminal.authoring.prove;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.diff.RuleText;
import io.github.seminal.authoring.vignette.ProofExceptions;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.support.SupportFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The declared exceptions: clinical decisions, each with its reason. */
final class DeclaredExceptions {

    private static final String FILE = ProofExceptions.FILE;

    private final List<Entry> entries = new ArrayList<>();
    private final Diagnostics problems = new Diagnostics();

    private DeclaredExceptions() {}

    /**
     * One exception.
     *
     * @param mustApply false for one that comes with the library: a pack may have changed the rules that it is about
     */
    private record Entry(
            Property property, String subject, String other, String reason, Place place, boolean mustApply) {

        boolean isAbout(Verdict verdict) {
            return verdict.property() == property
                    && verdict.subject().equals(subject)
                    && verdict.other().equals(other);
        }
    }

    /** Those of the pack, and those of the standard rules that it leaves as they are. */
    static DeclaredExceptions of(Pack pack, Set<Property> asked) {
        return of(
                pack.tests(), SupportFactory.knowledge(KnowledgeBase.standard()).rulebook(), pack.rulebook(), asked);
    }

    /**
     * Those in the directory of a pack's tests, and those of the standard rules that are as they were.
     *
     * @param tests where {@code proofs.yaml} stands, if it is known
     * @param standard the rules that come with the library
     * @param now the rules of the pack with those that it is laid over
     */
    static DeclaredExceptions of(Optional<Path> tests, Rulebook standard, Rulebook now, Set<Property> asked) {
        DeclaredExceptions exceptions = in(tests, asked);
        DeclaredExceptions builtIn = new DeclaredExceptions();
        builtIn.take(
                ProofExceptions.of(builtInText(), "the library's " + FILE, names(), exceptions.problems), false, asked);
        for (Entry entry : builtIn.entries) {
            if (isUnchanged(entry.subject(), standard, now)
                    && (entry.other().isEmpty() || isUnchanged(entry.other(), standard, now))) {
                exceptions.entries.add(entry);
            }
        }
        return exceptions;
    }

    /** True when the id names no rule of the standard knowledge, but a cause or a finding, or the rule is as it was. */
    private static boolean isUnchanged(String id, Rulebook standard, Rulebook now) {
        Optional<Rule> before = standard.rule(id);
        return before.isEmpty()
                || now.rule(id)
                        .filter(rule -> RuleText.of(rule).equals(RuleText.of(before.orElseThrow())))
                        .isPresent();
    }

    /** Those of the file in this directory. */
    static DeclaredExceptions in(Optional<Path> tests, Set<Property> asked) {
        DeclaredExceptions exceptions = new DeclaredExceptions();
        tests.ifPresent(
                directory -> exceptions.take(ProofExceptions.in(directory, names(), exceptions.problems), true, asked));
        return exceptions;
    }

    private static String builtInText() {
        try (InputStream in = DeclaredExceptions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file (" + FILE + ") is missing.\n"
                        + "Maybe the jar was repackaged without its resources.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + FILE + ") cannot be read.", e);
        }
    }

    private static Set<String> names() {
        return Arrays.stream(Property.values()).map(Property::code).collect(Collectors.toUnmodifiableSet());
    }

    private void take(List<ProofExceptions.Entry> read, boolean mustApply, Set<Property> asked) {
        for (Property property : asked) {
            read.stream()
                    .filter(entry -> entry.property().equals(property.code()))
                    .forEach(entry -> entries.add(new Entry(
                            property, entry.subject(), entry.other(), entry.reason(), entry.place(), mustApply)));
        }
    }

    /** The verdict, excused when an exception is about it. */
    Verdict applied(Verdict verdict) {
        if (verdict.outcome() != Verdict.Outcome.FAILS) {
            return verdict;
        }
        return entries.stream()
                .filter(one -> one.isAbout(verdict))
                .findFirst()
                .map(one -> new Verdict(
                        verdict.property(),
                        verdict.subject(),
                        verdict.other(),
                        Verdict.Outcome.EXCEPTED,
                        verdict.place(),
                        verdict.message(),
                        verdict.example(),
                        one.reason()))
                .orElse(verdict);
    }

    /** What is wrong with the file, and every exception that is about none of the verdicts. */
    List<Diagnostic> problems(List<Verdict> verdicts) {
        for (Entry entry : entries) {
            boolean applies = verdicts.stream()
                    .anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.FAILS && entry.isAbout(verdict));
            if (entry.mustApply() && !applies) {
                problems.add(
                        Check.STALE_EXCEPTION,
                        entry.place(),
                        "the exception (" + entry.property().code() + ") of (" + entry.subject() + ")"
                                + (entry.other().isEmpty() ? "" : " with (" + entry.other() + ")")
                                + " is stale: the property does not fail there",
                        "take it out");
            }
        }
        return problems.all();
    }
}
