package io.github.seminal.spring;

import io.github.seminal.InvalidPresentationException;
import io.github.seminal.InvalidPresentationException.Problem;
import io.github.seminal.json.JsonReport;
import io.github.seminal.json.RefusedInputException;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The problem details of a refusal (RFC 9457), for whoever sent it: the problems repeat what was given of the patient.
 *
 * @param json the problem details as JSON
 */
record RefusalProblem(String json) {

    static RefusalProblem of(InvalidPresentationException refusal) {
        return of(refusal.getMessage(), refusal.problems(), RefusalProblem::problem);
    }

    static RefusalProblem of(RefusedInputException refusal) {
        List<Problem> ofThePresentation =
                refusal.getCause() instanceof InvalidPresentationException cause ? cause.problems() : List.of();
        return of(
                refusal.getMessage(),
                refusal.problems(),
                problem -> problem(problem, subjectOf(problem, ofThePresentation)));
    }

    private static <T> RefusalProblem of(@Nullable String message, List<T> problems, Function<T, JsonReport> problem) {
        return new RefusalProblem(new JsonReport()
                .with("type", "about:blank")
                .with("title", "Bad Request")
                .with("status", 400)
                .with(
                        "detail",
                        message == null ? "" : message.lines().findFirst().orElse(""))
                .with("problems", problems, problem)
                .write());
    }

    private static JsonReport problem(Problem problem) {
        return problem(problem.check(), problem.subject(), problem.what(), problem.maybe());
    }

    private static JsonReport problem(Diagnostic problem, String subject) {
        Place place = problem.place();
        return problem(problem.check().code(), subject, problem.what(), problem.maybe())
                .with("path", place.path())
                .with("line", place.line())
                .with("column", place.column());
    }

    private static JsonReport problem(String check, String subject, String what, String maybe) {
        return new JsonReport()
                .with("check", check)
                .with("subject", subject)
                .with("what", what)
                .with("maybe", maybe);
    }

    /** What is at fault, as the presentation names it; the keys that lead to it where the document is at fault. */
    private static String subjectOf(Diagnostic problem, List<Problem> ofThePresentation) {
        return ofThePresentation.stream()
                .filter(one -> one.what().equals(problem.what()) && one.maybe().equals(problem.maybe()))
                .map(Problem::subject)
                .findFirst()
                .orElse(problem.place().path());
    }
}
