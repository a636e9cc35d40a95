package io.github.seminal.authoring.prove;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.authoring.vignette.DeclaredException;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The declared exceptions: clinical decisions, each with its reason.
 *
 * @param own exceptions of the pack, each of which must apply
 * @param builtIn exceptions that come with the library; they need not apply, since a pack may have changed the rules
 * @param problems what is wrong with the files
 */
record DeclaredExceptions(List<DeclaredException> own, List<DeclaredException> builtIn, Diagnostics problems) {

    private static final String FILE = DeclaredException.PROOFS;

    /** The exceptions of the pack, and those of the standard rules that it does not change. */
    static DeclaredExceptions of(Pack pack) {
        return of(pack.tests(), StandardKnowledge.get().rulebook(), pack.rulebook());
    }

    /**
     * The exceptions in a directory, and those of the standard rules that are unchanged.
     *
     * @param tests the directory of {@code proofs.yaml}, if it is known
     * @param standard the rules that come with the library
     * @param now the rules of the pack, merged with the standard ones
     */
    static DeclaredExceptions of(Optional<Path> tests, Rulebook standard, Rulebook now) {
        DeclaredExceptions own = in(tests);
        List<DeclaredException> builtIn =
                DeclaredException.ofProofs(builtInText(), "the library's " + FILE, names(), own.problems());
        return new DeclaredExceptions(
                own.own(),
                builtIn.stream()
                        .filter(entry -> isUnchanged(entry.subject(), standard, now)
                                && isUnchanged(entry.other(), standard, now))
                        .toList(),
                own.problems());
    }

    /** The exceptions in this directory only. */
    static DeclaredExceptions in(Optional<Path> tests) {
        Diagnostics problems = new Diagnostics();
        List<DeclaredException> own = tests.map(directory -> DeclaredException.ofProofs(directory, names(), problems))
                .orElse(List.of());
        return new DeclaredExceptions(own, List.of(), problems);
    }

    /** True when the rule is unchanged, or the id is not the id of a standard rule but of a cause or a finding. */
    private static boolean isUnchanged(String id, Rulebook standard, Rulebook now) {
        return standard.rule(id)
                .map(DrlText::of)
                .map(before -> now.rule(id).map(DrlText::of).equals(Optional.of(before)))
                .orElse(true);
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

    private static boolean isAbout(DeclaredException entry, Verdict verdict) {
        return verdict.outcome() == Verdict.Outcome.FAILS
                && verdict.property().code().equals(entry.property())
                && verdict.subject().equals(entry.subject())
                && verdict.other().equals(entry.other());
    }

    /** The verdict; when it fails and an exception is declared for it, as an exception. */
    Verdict applied(Verdict verdict) {
        return Stream.concat(own.stream(), builtIn.stream())
                .filter(entry -> isAbout(entry, verdict))
                .findFirst()
                .map(entry -> verdict.excepted(entry.reason()))
                .orElse(verdict);
    }

    /** What is wrong with the files, and every exception of the pack that no verdict needs. */
    List<Diagnostic> problems(List<Verdict> verdicts, Set<Property> asked) {
        for (Property property : asked) {
            own.stream()
                    .filter(entry -> entry.property().equals(property.code()))
                    .filter(entry -> verdicts.stream().noneMatch(verdict -> isAbout(entry, verdict)))
                    .forEach(entry -> problems.add(
                            Check.STALE_EXCEPTION,
                            entry.place(),
                            "the exception (" + entry.property() + ") of (" + entry.subject() + ")"
                                    + (entry.other().isEmpty() ? "" : " with (" + entry.other() + ")")
                                    + " is stale: the property does not fail there",
                            "take it out"));
        }
        return problems.all();
    }
}
