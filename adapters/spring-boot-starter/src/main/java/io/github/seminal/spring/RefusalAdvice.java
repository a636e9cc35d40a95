package io.github.seminal.spring;

import io.github.seminal.InvalidPresentationException;
import io.github.seminal.json.RefusedInputException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refusals with 400 and problem details. Every advice of the host comes first. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<RefusalProblem> refused(InvalidPresentationException refusal) {
        return badRequest(RefusalProblem.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<RefusalProblem> refused(RefusedInputException refusal) {
        return badRequest(RefusalProblem.of(refusal));
    }

    private static ResponseEntity<RefusalProblem> badRequest(RefusalProblem problem) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
