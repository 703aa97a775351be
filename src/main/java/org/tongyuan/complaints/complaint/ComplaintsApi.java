package org.tongyuan.complaints.complaint;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.complaints.complaint.Complaint.Said;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Idempotency;
import org.tongyuan.platform.web.JsonBody;
import tools.jackson.databind.JsonNode;

/** Complaints and reports taken in by another system, and how they stand. */
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintsApi {

    private static final String PATH = "/api/v1/complaints/";

    /** A complaint as other systems see it; {@code code} only in the answer to the one that took it in. */
    record Json(
            String number,
            @Nullable String code,
            String kind,
            String field,
            String channel,
            String state,
            String stateName,
            UUID agency,
            String agencyName,
            UUID handler,
            String handlerName,
            @Nullable String reference,
            boolean anonymous,
            String what,
            @Nullable String wish,
            LocalDate arrivedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String refusal,
            @Nullable String finding,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate endedOn,
            List<ComplaintPages.Limit> clocks,
            List<Order> measures,
            List<Step> acts) {}

    record Order(
            String kind,
            String what,
            LocalDate orderedOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate doneOn) {}

    record Step(String act, Instant occurredAt, @Nullable String by) {}

    private final TakeInComplaint takeIn;
    private final ComplaintPages pages;
    private final CurrentUser user;
    private final Idempotency idempotency;

    ComplaintsApi(TakeInComplaint takeIn, ComplaintPages pages, CurrentUser user, Idempotency idempotency) {
        this.takeIn = takeIn;
        this.pages = pages;
        this.user = user;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Register a complaint or report", description = """
                `{kind: COMPLAINT|REPORT, field: DISCLOSURE|SERVICE, channel?, agency?, reference?, window?, arrivedOn?, what, wish?,
                complainant?: {name, contact}}`. `reference` is a number of a case, a request or a public record, or an item's code; without
                it `agency` or `window` is required. A COMPLAINT needs a contact. It goes to the agency that supervises the one it is about.
                The answer has the `code` for the complainant. `Idempotency-Key` is required.""")
    @PostMapping
    @Requires(Permission.COMPLAINT_HANDLE)
    ResponseEntity<String> takeIn(@RequestBody JsonNode body, HttpServletRequest request) {
        var who = user.require();
        return idempotency.run(request, who.actor().id(), body, () -> {
            var receipt = takeIn.takeIn(read(new JsonBody(body)), who);
            return idempotency.answer(
                    HttpStatus.CREATED, json(pages.taken(receipt.number()), receipt.code()), PATH + receipt.number());
        });
    }

    private static TakeInComplaint.NewComplaint read(JsonBody body) {
        var kind = body.choice(ComplaintKind.class, "kind");
        var field = body.choice(ComplaintField.class, "field");
        var channel = body.choice(IntakeChannel.class, "channel", IntakeChannel.INTERNET);
        var agency = body.id("agency");
        var window = body.id("window");
        var reference = body.text("reference");
        var arrived = body.day("arrivedOn");
        String what = body.required("what", "反映的问题");
        var person = body.part("complainant");
        var said = new Said(what, body.text("wish"), null, person.text("name"), person.text("contact"));
        body.refuse();
        return new TakeInComplaint.NewComplaint(
                kind, field, channel, agency, reference, window, arrived, said, List.of());
    }

    @Operation(summary = "One complaint with its limits, finding, answer and history")
    @GetMapping("/{number}")
    @Requires(Permission.COMPLAINT_READ)
    Json get(@PathVariable String number) {
        return json(pages.visible(number, user.require()), null);
    }

    private static Json json(ComplaintPages.View view, @Nullable String code) {
        var c = view.of();
        var head = c.head();
        var decision = c.decision();
        var answer = c.answered();
        return new Json(
                head.number(),
                code,
                head.kind().name(),
                head.field().name(),
                head.channel().name(),
                c.state().name(),
                c.state().label(),
                view.about().id(),
                view.about().name(),
                view.handler().id(),
                view.handler().name(),
                head.about().number(),
                c.said().isAnonymous(),
                c.said().what(),
                c.said().wish(),
                head.arrivedOn(),
                decision == null ? null : decision.on(),
                decision == null ? null : decision.refusal(),
                answer == null ? null : answer.finding().name(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.on(),
                c.endedOn(),
                view.limits(),
                c.measures().stream()
                        .map(m -> new Order(m.kind().name(), m.what(), m.orderedOn(), m.untilOn(), m.doneOn()))
                        .toList(),
                view.history().stream()
                        .map(h -> new Step(h.act(), h.at(), h.name()))
                        .toList());
    }
}
