package org.tongyuan.fees.demand;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.BodyRefused;
import org.tongyuan.platform.web.Idempotency;
import org.tongyuan.platform.web.JsonBody;
import tools.jackson.databind.JsonNode;

/** Fees demanded for a case by another system, and how they stand. */
@RestController
@RequestMapping("/api/v1/cases/{number}/fee-demands")
class FeeDemandsApi {

    /** A demand as other systems see it; amounts in yuan. */
    record FeeDemandJson(
            String number,
            String caseNumber,
            String item,
            String fee,
            String basis,
            BigDecimal unitAmount,
            @Nullable String unit,
            int quantity,
            @Nullable String relief,
            BigDecimal amount,
            String state,
            String stateName,
            LocalDate demandedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate paidOn) {}

    private final DemandFee demand;
    private final FeeDesk desk;
    private final CurrentUser user;
    private final Idempotency idempotency;

    FeeDemandsApi(DemandFee demand, FeeDesk desk, CurrentUser user, Idempotency idempotency) {
        this.demand = demand;
        this.desk = desk;
        this.user = user;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Demand a fee of the list with which the case began", description = """
        `{fee, quantity?, amount?, relief?, reason?, evidence?}`. `fee` is a name of the item's list (`GET /api/v1/fees?item=`);
        `amount` only where the list has a range; `relief` names a class of the list, and then `reason` and `evidence` are required.
        `Idempotency-Key` is required.\
        """)
    @PostMapping
    @Requires(Permission.FEE_DEMAND)
    ResponseEntity<String> demand(@PathVariable String number, @RequestBody JsonNode body, HttpServletRequest request) {
        var who = user.require();
        return idempotency.run(request, who.actor().id(), body, () -> {
            var made = demand.demand(number, read(body), who);
            return idempotency.answer(
                    HttpStatus.CREATED,
                    json(made),
                    "/api/v1/cases/" + number + "/fee-demands/" + made.head().number());
        });
    }

    private static Charge.Wanted read(JsonNode body) {
        var json = new JsonBody(body);
        String fee = json.required("fee", "收费项目");
        Integer quantity = json.number("quantity");
        String reason = json.text("reason");
        String evidence = json.text("evidence");
        var typed = new HashMap<String, String>();
        String amount = json.text("amount");
        if (amount != null) {
            typed.put("amount", amount);
        }
        json.refuse();
        var errors = new HashMap<String, String>();
        var yuan = YuanField.read("amount", typed, errors);
        if (!errors.isEmpty()) {
            throw new BodyRefused(errors);
        }
        return new Charge.Wanted(
                fee,
                yuan,
                quantity == null ? 1 : quantity,
                json.text("relief"),
                reason == null ? "" : reason,
                evidence == null ? "" : evidence);
    }

    @Operation(summary = "A demand by its number")
    @GetMapping("/{id}")
    @Requires(Permission.FEE_DEMAND)
    FeeDemandJson get(@PathVariable String number, @PathVariable String id) {
        var d = desk.seen(id, user.require());
        if (!d.head().caseNumber().equals(number)) {
            throw new NotFound("fee demand " + id);
        }
        return json(d);
    }

    private static FeeDemandJson json(FeeDemand d) {
        var h = d.head();
        var c = d.charge();
        var relief = c.relief();
        return new FeeDemandJson(
                h.number(),
                h.caseNumber(),
                h.itemCode(),
                c.name(),
                c.basis(),
                c.unitAmount(),
                c.unit(),
                c.quantity(),
                relief == null ? null : relief.who(),
                d.amount(),
                d.state().name(),
                d.state().label(),
                h.demandedOn(),
                d.dueOn(),
                d.paidOn());
    }
}
