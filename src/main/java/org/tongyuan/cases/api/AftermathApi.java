package org.tongyuan.cases.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.act.TakeBack;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** What becomes of a result after it was granted, and applications with false statements. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class AftermathApi {

    private final TakeBack takeBack;

    AftermathApi(TakeBack takeBack) {
        this.takeBack = takeBack;
    }

    /** {@code {reason, publicReason?}}: 撤回, because law or facts changed. */
    @PostMapping("/recall")
    @Requires(Permission.CASE_REVOKE)
    ResponseEntity<String> recall(AskedAct asked) {
        return asked.run((number, seen, who) -> takeBack.takeBack(number, seen, Act.RECALL, why(asked, false), who));
    }

    /** {@code {reason, publicReason?, fraud: true|false}}: 撤销, because it should not have been given. */
    @PostMapping("/revocation")
    @Requires(Permission.CASE_REVOKE)
    ResponseEntity<String> revoke(AskedAct asked) {
        return asked.run((number, seen, who) ->
                takeBack.takeBack(number, seen, Act.REVOKE, why(asked, asked.yes("fraud")), who));
    }

    /** {@code {reason, publicReason?}}: 注销. */
    @PostMapping("/cancellation")
    @Requires(Permission.CASE_REVOKE)
    ResponseEntity<String> cancel(AskedAct asked) {
        return asked.run((number, seen, who) -> takeBack.takeBack(number, seen, Act.CANCEL, why(asked, false), who));
    }

    /** {@code {reason}}: a benefit ends. */
    @PostMapping("/stop")
    @Requires(Permission.CASE_REVOKE)
    ResponseEntity<String> stop(AskedAct asked) {
        return asked.run(
                (number, seen, who) -> takeBack.takeBack(number, seen, Act.STOP_BENEFIT, why(asked, false), who));
    }

    /** {@code publicReason} is what the certificate's public page shows; without it that gives no reason. */
    private static TakeBack.Why why(AskedAct asked, boolean fraud) {
        return new TakeBack.Why(asked.said("reason"), asked.said("publicReason"), fraud);
    }

    /** {@code {what}}: false statements found before the decision. */
    @PostMapping("/false-statement")
    @Requires(Permission.CASE_DECIDE)
    ResponseEntity<String> reject(AskedAct asked) {
        return asked.run((number, seen, who) -> takeBack.reject(number, seen, asked.said("what"), who));
    }
}
