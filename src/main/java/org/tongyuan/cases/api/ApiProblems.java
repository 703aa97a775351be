package org.tongyuan.cases.api;

import java.net.URI;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.platform.web.BodyRefused;

/** A body of the wrong shape: 422 with a message for each field. */
@RestControllerAdvice(basePackageClasses = CasesApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AnswersRefused e) {
        return wrong(e.messages());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(BodyRefused e) {
        return wrong(e.messages());
    }

    private static ResponseEntity<ProblemDetail> wrong(Map<String, String> messages) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "提交的内容有 " + messages.size() + " 处需要改正，见 errors。");
        problem.setType(URI.create("urn:tongyuan:problem:case.body"));
        problem.setTitle("填写有误");
        problem.setProperty("errors", messages);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
