package org.tongyuan.platform.web;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells an API client what is wrong with its Idempotency-Key. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdempotencyProblems {

    private final Words words;

    IdempotencyProblems(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(IdempotencyRefused e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(e.status(), words.of(e.messageKey()));
        problem.setType(URI.create("urn:tongyuan:problem:" + e.messageKey()));
        problem.setTitle(words.of("error.title." + e.status().value()));
        var response = ResponseEntity.status(e.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (e.status() == HttpStatus.CONFLICT) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.body(problem);
    }
}
