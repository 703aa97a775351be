package org.tongyuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** One place that turns errors into pages, or into problem details (RFC 9457) for the API; never shows an exception's message. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    /** SQLSTATE 22021, character_not_in_repertoire. */
    private static final String NO_SUCH_CHARACTER = "22021";

    private final Words words;

    ErrorPages(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    Object ruleBroken(RuleBroken e, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, e.messageKey(), words.of(e), null);
    }

    @ExceptionHandler
    Object notAllowed(NotAllowed e, HttpServletRequest request) {
        String text = e.why() == null ? words.of("error.not-allowed") : words.of(e.why());
        return answer(request, HttpStatus.FORBIDDEN, "not-allowed", text, null);
    }

    @ExceptionHandler
    Object notFound(NotFound e, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "not-found", words.of("error.not-found"), null);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    Object upload(MultipartException e, HttpServletRequest request) {
        boolean tooLarge = e instanceof MaxUploadSizeExceededException;
        return answer(
                request,
                tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                tooLarge ? "file.too-large" : "file.unreadable",
                words.of(tooLarge ? "error.upload-too-large" : "error.upload-unreadable"),
                null);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        CannotAcquireLockException.class
    })
    Object unavailable(Exception e, HttpServletRequest request) {
        log.warn("Unavailable: {}", e.toString());
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", words.of("error.unavailable"), null);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    Object unreadable(Exception e, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, "unreadable", words.of("error.bad-request"), null);
    }

    /** A NUL, which PostgreSQL keeps in no text, wherever it came in; any other breach of the database's rules is a fault of ours. */
    @ExceptionHandler
    Object unwritable(DataIntegrityViolationException e, HttpServletRequest request) throws Exception {
        return e.getMostSpecificCause() instanceof SQLException cause && NO_SUCH_CHARACTER.equals(cause.getSQLState())
                ? answer(request, HttpStatus.BAD_REQUEST, "unreadable", words.of("error.bad-request"), null)
                : anything(e, request);
    }

    /** A body or form whose shape is wrong and whose controller does not redisplay it: every message with its field. */
    @ExceptionHandler
    Object shape(BindException e, HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        e.getFieldErrors().forEach(f -> fields.putIfAbsent(f.getField(), words.of(f)));
        e.getGlobalErrors().forEach(g -> fields.putIfAbsent(g.getObjectName(), words.of(g)));
        return shape(fields, request);
    }

    @ExceptionHandler
    Object body(BodyRefused e, HttpServletRequest request) {
        return shape(e.messages(), request);
    }

    private Object shape(Map<String, String> fields, HttpServletRequest request) {
        Object answer =
                answer(request, HttpStatus.UNPROCESSABLE_CONTENT, "shape", String.join("；", fields.values()), null);
        if (answer instanceof ResponseEntity<?> entity && entity.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("errors", fields);
        }
        return answer;
    }

    @ExceptionHandler
    Object anything(Exception e, HttpServletRequest request) throws Exception {
        // Spring Security answers these in its filters: sign-in page, 401 or 403.
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        if (e instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            String key = "error.status." + status.value();
            return answer(request, status, key, words.of(words.has(key) ? key : "error.bad-request"), null);
        }
        String reference = String.valueOf(request.getAttribute(RequestIds.NAME));
        log.error("Reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), e);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "internal", words.of("error.internal"), reference);
    }

    private Object answer(
            HttpServletRequest request, HttpStatus status, String type, String text, @Nullable String reference) {
        if (request.getRequestURI().startsWith("/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
            problem.setType(URI.create("urn:tongyuan:problem:" + type));
            problem.setTitle(title(status));
            if (reference != null) {
                problem.setProperty("reference", reference);
            }
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(problem);
        }
        var page = new ModelAndView("error/page", status);
        page.addObject("status", status.value());
        page.addObject("heading", title(status));
        page.addObject("text", text);
        page.addObject("reference", reference);
        return page;
    }

    private String title(HttpStatus status) {
        String key = "error.title." + status.value();
        return words.of(words.has(key) ? key : "error.title.other");
    }
}
