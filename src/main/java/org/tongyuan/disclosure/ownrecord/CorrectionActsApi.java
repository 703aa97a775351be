package org.tongyuan.disclosure.ownrecord;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Idempotency;
import org.tongyuan.platform.web.JsonBody;
import tools.jackson.databind.JsonNode;

/** What is done about a wish for correction; each act answers with it as it then stands, and is done once for an {@code Idempotency-Key}. */
@RestController
@RequestMapping("/api/v1/disclosure/corrections/{number}")
class CorrectionActsApi {

    private final HandleCorrection handle;
    private final EndCorrection end;
    private final CorrectionReads reads;
    private final CurrentUser user;
    private final Idempotency idempotency;

    CorrectionActsApi(
            HandleCorrection handle,
            EndCorrection end,
            CorrectionReads reads,
            CurrentUser user,
            Idempotency idempotency) {
        this.handle = handle;
        this.end = end;
        this.reads = reads;
        this.user = user;
        this.idempotency = idempotency;
    }

    private ResponseEntity<String> run(
            String number, @Nullable JsonNode json, HttpServletRequest request, BiConsumer<JsonBody, SignedIn> act) {
        var who = user.require();
        var body = new JsonBody(json);
        if (request.getHeader(Idempotency.HEADER) != null) {
            return idempotency.run(request, who.actor().id(), json == null ? "" : json, () -> {
                act.accept(body, who);
                return answer(number, who);
            });
        }
        act.accept(body, who);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer(number, who).body());
    }

    private Idempotency.Answer answer(String number, SignedIn who) {
        return idempotency.answer(HttpStatus.OK, CorrectionJson.of(reads.seen(number, who)), null);
    }

    @Operation(
            summary = "Record what the check found",
            description = "`{finding, how, on?}`: INACCURATE, PARTLY, ACCURATE")
    @PostMapping("/check")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> check(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return run(number, json, request, (body, who) -> {
            var finding = body.choice(Check.Finding.class, "finding");
            String how = body.required("how", "怎样核查的");
            var on = body.day("on");
            body.refuse();
            handle.check(number, finding, how, on, who);
        });
    }

    @Operation(summary = "Pass it on to the agency that may correct it", description = "`{to, reason}`")
    @PostMapping("/transfer")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> transfer(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return run(number, json, request, (body, who) -> {
            UUID to = body.id("to");
            if (to == null) {
                body.required("to", "有权更正的机关");
            }
            String reason = body.required("reason", "理由");
            body.refuse();
            handle.transfer(number, to == null ? new UUID(0, 0) : to, reason, who);
        });
    }

    @Operation(
            summary = "Correct the record",
            description = "`{changed, rest?}`: `rest` says why a part is not corrected")
    @PostMapping("/correction")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> correct(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return run(number, json, request, (body, who) -> {
            String changed = body.required("changed", "更正的内容");
            String rest = body.text("rest");
            body.refuse();
            end.correct(number, changed, rest, who);
        });
    }

    @Operation(summary = "Do not correct it", description = "`{reason}`")
    @PostMapping("/refusal")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> refuse(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return run(number, json, request, (body, who) -> {
            String reason = body.required("reason", "理由");
            body.refuse();
            end.refuse(number, reason, who);
        });
    }

    @Operation(summary = "Tell whom to turn to", description = "`{competent, reason}`")
    @PostMapping("/referral")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> refer(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return run(number, json, request, (body, who) -> {
            String competent = body.required("competent", "应当向哪个机关提出");
            String reason = body.required("reason", "理由");
            body.refuse();
            end.refer(number, competent, reason, who);
        });
    }

    @Operation(summary = "Record how the applicant was told", description = "`{way, proof?, on?}`: POST, PICK_UP")
    @PostMapping("/notice")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> tell(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return run(number, json, request, (body, who) -> {
            var way = body.choice(TellWay.class, "way");
            String proof = body.text("proof");
            var on = body.day("on");
            body.refuse();
            end.tell(number, way, proof, on, who);
        });
    }

    @Operation(summary = "Record that the applicant takes it back", description = "`{on?}`")
    @PostMapping("/withdrawal")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> withdraw(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode json,
            HttpServletRequest request) {
        return run(number, json, request, (body, who) -> {
            var on = body.day("on");
            body.refuse();
            end.withdraw(number, on, who);
        });
    }
}
