package org.tongyuan.fees.payment;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.fees.PaymentGateway;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.HourlyCount;
import org.tongyuan.platform.web.Words;

/** Where the payment gateway tells of payments. It proves itself by the signature, not by a token. */
@RestController
class PaymentNoticesApi {

    /** So many wrong signatures an hour from one address are kept; what comes after is not even looked at. */
    private static final int WRONG_AN_HOUR = 100;

    private static final String COUNT = "payment-notice";

    private final ConfirmPayment confirm;
    private final HourlyCount count;
    private final Words words;

    PaymentNoticesApi(ConfirmPayment confirm, HourlyCount count, Words words) {
        this.confirm = confirm;
        this.count = count;
        this.words = words;
    }

    @Operation(summary = "A notice of the payment gateway", description = """
        The text as the gateway wrote it, with its signature in `Notice-Signature`. Told twice, it is booked once. 403 for a wrong
        signature, 409 for an unknown order or another amount: both are kept for the day's reconciliation.\
        """)
    @PostMapping("/api/v1/payment-notices")
    @Requires(Permission.ANYONE)
    ResponseEntity<?> receive(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = PaymentGateway.SIGNATURE, defaultValue = "") String signature,
            HttpServletRequest request) {
        String from = request.getRemoteAddr();
        if (count.isOver(COUNT, from, WRONG_AN_HOUR)) {
            return refused(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY");
        }
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8).replace("\0", "");
        var outcome = confirm.receive(text, signature);
        if (outcome == NoticeOutcome.BAD_SIGNATURE) {
            count.allows(COUNT, from, WRONG_AN_HOUR);
        }
        if (outcome.accepted()) {
            return ResponseEntity.ok(Map.of("result", outcome.name()));
        }
        return refused(
                outcome == NoticeOutcome.BAD_SIGNATURE ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT, outcome.name());
    }

    private ResponseEntity<ProblemDetail> refused(HttpStatus status, String why) {
        var problem = ProblemDetail.forStatusAndDetail(status, words.of("fees.notice.refused." + why));
        problem.setType(URI.create("urn:tongyuan:problem:payment-notice"));
        problem.setTitle(words.of("fees.notice.refused"));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
