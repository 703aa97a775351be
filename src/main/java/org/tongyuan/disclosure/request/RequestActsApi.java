package org.tongyuan.disclosure.request;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import tools.jackson.databind.JsonNode;

/**
 * What is done about a request between its receipt and its reply. Each answers with the request as it then stands; {@code on} is the legal
 * day an act counts for when it is not today; an {@code Idempotency-Key} makes it safe to repeat.
 */
@RestController
@RequestMapping("/api/v1/disclosure/requests/{number}")
class RequestActsApi {

    private final RequestApiActs acts;
    private final RequestUses uses;

    RequestActsApi(RequestApiActs acts, RequestUses uses) {
        this.acts = acts;
        this.uses = uses;
    }

    @Operation(summary = "Confirm the receipt with the applicant", description = "`{on?}`")
    @PostMapping("/confirmation")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> confirm(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode json,
            HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var on = body.day("on");
            body.refuse();
            uses.confirm().confirm(number, on, who);
        });
    }

    @Operation(summary = "Tell the applicant once what to correct", description = "`{items, days?}`: working days")
    @PostMapping("/correction-notice")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> tellCorrection(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            String items = body.required("items", "需要补正的事项");
            Integer days = body.number("days");
            body.refuse();
            uses.correct().tell(number, items, days, who);
        });
    }

    @Operation(summary = "Record the applicant's correction", description = "`{text, on?}`")
    @PostMapping("/correction")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> correct(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            String text = body.required("text", "补正的内容");
            var on = body.day("on");
            body.refuse();
            uses.correct().correct(number, text, on, who);
        });
    }

    @Operation(
            summary = "Record the day on which a letter reached its addressee",
            description = "`{of: CORRECTION_NOTICE|FEE_NOTICE|CONSULTATION, consultation?, on?}`")
    @PostMapping("/arrivals")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> arrived(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var of = body.choice(Arriving.class, "of");
            var consultation = body.id("consultation");
            var on = body.day("on");
            body.refuse();
            switch (of) {
                case CORRECTION_NOTICE -> uses.correct().reached(number, on, who);
                case FEE_NOTICE -> uses.fee().reached(number, on, who);
                case CONSULTATION ->
                    uses.consult().reached(number, acts.consultation(number, consultation, who), on, who);
            }
        });
    }

    /** A letter whose arrival starts a time. */
    enum Arriving {
        CORRECTION_NOTICE,
        FEE_NOTICE,
        CONSULTATION
    }

    @Operation(
            summary = "Ask a third party, a co-author or another agency",
            description =
                    "`{kind?: THIRD_PARTY|CO_AUTHOR|OTHER_AGENCY, party, about}`; the reply's clock stands still from today")
    @PostMapping("/third-party-letter")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> consult(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var kind = body.choice(Consultation.Kind.class, "kind", Consultation.Kind.THIRD_PARTY);
            String party = body.required("party", "征求谁的意见");
            String about = body.required("about", "就哪些信息征求意见");
            body.refuse();
            uses.consult().ask(number, kind, party, about, who);
        });
    }

    @Operation(
            summary = "Record what they say",
            description =
                    "`{consultation?, answer: AGREES|OBJECTS, reason?, on?}`; consultation may be left out when one is open")
    @PostMapping("/third-party-opinion")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> opinion(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var consultation = body.id("consultation");
            var answer = body.choice(Consultation.Answer.class, "answer");
            var on = body.day("on");
            body.refuse();
            uses.consult()
                    .answered(
                            number, acts.consultation(number, consultation, who), answer, body.text("reason"), on, who);
        });
    }

    @Operation(
            summary =
                    "Find that a part of a split application does not concern a third party that objected to the whole",
            description = "`{consultation?, reason}`")
    @PostMapping("/third-party-exclusion")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> exclude(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var consultation = body.id("consultation");
            String reason = body.required("reason", "为什么不涉及");
            body.refuse();
            uses.third().unconcerned(number, acts.objecting(number, consultation, who), reason, who);
        });
    }

    @Operation(
            summary = "Extend the time for the reply, once",
            description = "`{days, reason}`: at most twenty working days")
    @PostMapping("/extension")
    @Requires(Permission.DISCLOSURE_EXTEND)
    ResponseEntity<String> extend(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            int days = body.requiredNumber("days", "延长的工作日数");
            String reason = body.required("reason", "延长的理由");
            body.refuse();
            uses.extend().extend(number, days, reason, who);
        });
    }

    @Operation(
            summary = "Charge a fee by the applicant's requests of the month or by pages",
            description = "`{tariff: BY_CASE|BY_PAGE, pages?}`")
    @PostMapping("/fee-notice")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> charge(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var tariff = body.choice(FeeTariff.class, "tariff");
            Integer pages = body.number("pages");
            body.refuse();
            uses.fee().charge(number, tariff, pages, who);
        });
    }

    @Operation(
            summary = "Record the payment",
            description = "`{on?}`; the time for the reply begins anew on the day after")
    @PostMapping("/payment")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> pay(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode json,
            HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            var on = body.day("on");
            body.refuse();
            uses.fee().paid(number, on, who);
        });
    }

    @Operation(summary = "Ask for the reasons of an unusual number of requests", description = "`{why}`")
    @PostMapping("/reasons-request")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> askReasons(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            String why = body.required("why", "为什么明显超过合理范围");
            body.refuse();
            uses.volume().ask(number, why, who);
        });
    }

    @Operation(summary = "Record the applicant's reasons", description = "`{text}`")
    @PostMapping("/reasons")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> reasons(
            @PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            String text = body.required("text", "理由");
            body.refuse();
            uses.volume().state(number, text, who);
        });
    }

    @Operation(summary = "Fix a later day for the reply to one of very many requests", description = "`{days, why}`")
    @PostMapping("/delay")
    @Requires(Permission.DISCLOSURE_EXTEND)
    ResponseEntity<String> delay(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            int days = body.requiredNumber("days", "延迟的工作日数");
            String why = body.required("why", "理由");
            body.refuse();
            uses.volume().delay(number, days, why, who);
        });
    }

    @Operation(summary = "Split an application that asks for several things", description = "`{parts: [text, …]}`")
    @PostMapping("/split")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<String> split(@PathVariable String number, @RequestBody JsonNode json, HttpServletRequest request) {
        return acts.run(number, json, request, (body, who) -> {
            List<String> parts = body.texts("parts");
            if (parts.isEmpty()) {
                throw new RuleBroken("disclosure.split.parts", SplitRequest.MOST_PARTS);
            }
            uses.split().split(number, parts, who);
        });
    }
}
