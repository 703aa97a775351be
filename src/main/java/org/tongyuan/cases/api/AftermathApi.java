package org.tongyuan.cases.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.act.TakeBack;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import tools.jackson.databind.JsonNode;

/** What becomes of a result after it was granted, and applications with false statements. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class AftermathApi {

    private final TakeBack takeBack;
    private final ApiActs acts;

    AftermathApi(TakeBack takeBack, ApiActs acts) {
        this.takeBack = takeBack;
        this.acts = acts;
    }

    /** {@code {reason}}: 撤回, because law or facts changed. */
    @PostMapping("/recall")
    @Requires(Permission.CASE_REVOKE)
    ResponseEntity<String> recall(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> takeBack.takeBack(number, seen, Act.RECALL, Bodies.said(body, "reason"), false, who));
    }

    /** {@code {reason, fraud: true|false}}: 撤销, because it should not have been given. */
    @PostMapping("/revocation")
    @Requires(Permission.CASE_REVOKE)
    ResponseEntity<String> revoke(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> takeBack.takeBack(
                        number, seen, Act.REVOKE, Bodies.said(body, "reason"), Bodies.yes(body, "fraud"), who));
    }

    /** {@code {reason}}: 注销. */
    @PostMapping("/cancellation")
    @Requires(Permission.CASE_REVOKE)
    ResponseEntity<String> cancel(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> takeBack.takeBack(number, seen, Act.CANCEL, Bodies.said(body, "reason"), false, who));
    }

    /** {@code {reason}}: a benefit ends. */
    @PostMapping("/stop")
    @Requires(Permission.CASE_REVOKE)
    ResponseEntity<String> stop(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) ->
                        takeBack.takeBack(number, seen, Act.STOP_BENEFIT, Bodies.said(body, "reason"), false, who));
    }

    /** {@code {what}}: false statements found before the decision. */
    @PostMapping("/false-statement")
    @Requires(Permission.CASE_DECIDE)
    ResponseEntity<String> reject(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number, body, request, (who, seen) -> takeBack.reject(number, seen, Bodies.said(body, "what"), who));
    }
}
