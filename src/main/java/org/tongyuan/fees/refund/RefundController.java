package org.tongyuan.fees.refund;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Persons;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.demand.FeeDemand;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.payment.Payment;
import org.tongyuan.fees.payment.Payments;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** Refunds: what waits for a decision, what a cashier has to pay out, and what is over. */
@Controller
class RefundController {

    private static final int LONGEST = 300;

    private final Reads reads;
    private final DecideRefund decide;
    private final CurrentUser user;
    private final Once once;

    /** Where refunds and what belongs to them are read. */
    @Component
    record Reads(Refunds refunds, Payments payments, FeeDemands demands, Persons persons) {}

    /** A refund with its payment, its demand and the payer's name. */
    record Line(Refund of, Payment payment, FeeDemand demand, String payer) {

        public boolean toPayOut() {
            return of.state() == Refund.State.APPROVED;
        }

        public boolean needsSlip() {
            return payment.channel() != PayChannel.CASH;
        }
    }

    RefundController(Reads reads, DecideRefund decide, CurrentUser user, Once once) {
        this.reads = reads;
        this.decide = decide;
        this.user = user;
        this.once = once;
    }

    @GetMapping("/desk/refunds")
    @Requires(Permission.FEE_READ)
    String list(@RequestParam(defaultValue = "true") boolean open, Model model) {
        List<Refund> found = open ? reads.refunds().open() : reads.refunds().ended();
        model.addAttribute("rows", lines(found));
        model.addAttribute("open", open);
        return "fees/refunds";
    }

    /** What belongs to them is read at once. */
    private List<Line> lines(List<Refund> refunds) {
        var payments = reads.payments().byIds(idsOf(refunds, Refund::paymentId)).stream()
                .collect(Collectors.toMap(Payment::id, Function.identity()));
        var demands = reads.demands().byIds(idsOf(refunds, Refund::demandId)).stream()
                .collect(Collectors.toMap(d -> d.head().id(), Function.identity()));
        var people = reads.persons()
                .byIds(demands.values().stream().map(d -> d.head().payerId()).collect(Collectors.toSet()));
        return refunds.stream()
                .map(r -> {
                    var d = Objects.requireNonNull(demands.get(r.demandId()));
                    return new Line(
                            r,
                            Objects.requireNonNull(payments.get(r.paymentId())),
                            d,
                            Objects.requireNonNull(people.get(d.head().payerId()))
                                    .name());
                })
                .toList();
    }

    private static Set<UUID> idsOf(List<Refund> refunds, Function<Refund, UUID> id) {
        return refunds.stream().map(id).collect(Collectors.toSet());
    }

    @GetMapping("/desk/refunds/{number}")
    @Requires(Permission.FEE_READ)
    String one(@PathVariable String number, Model model) {
        return one(number, Map.of(), Map.of(), model);
    }

    private String one(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        var line = lines(List.of(reads.refunds().require(number))).getFirst();
        var me = user.officer();
        String id = me.accountId().toString();
        boolean concerned = id.equals(line.of().askedBy().id())
                || Objects.equals(line.payment().cashierId(), id);
        model.addAttribute("r", line);
        model.addAttribute(
                "mayDecide", me.may(Permission.FEE_REFUND) && line.of().state() == Refund.State.ASKED && !concerned);
        model.addAttribute("mayPay", me.may(Permission.FEE_COLLECT) && line.toPayOut());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "fees/refund";
    }

    @PostMapping("/desk/refunds/{number}/approval")
    @Requires(Permission.FEE_REFUND)
    String approve(@PathVariable String number, HttpServletRequest request, RedirectAttributes flash) {
        String view = back(number, request, () -> decide.approve(number, user.officer()));
        var now = reads.refunds().require(number);
        flash.addFlashAttribute("done", now.state() == Refund.State.PAID ? "已同意退款，款项已原路退回。" : "已同意退款，由收费员办理付款。");
        return view;
    }

    @PostMapping("/desk/refunds/{number}/refusal")
    @Requires(Permission.FEE_REFUND)
    String refuse(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        String reason = FormErrors.given(typed.get("refusal"));
        var errors = new LinkedHashMap<String, String>();
        if (reason.isEmpty()) {
            errors.put("refusal", "请写明不同意的原因");
        }
        FormErrors.tooLong("refusal", reason, LONGEST, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(number, typed, errors, model);
        }
        String view = back(number, request, () -> decide.refuse(number, reason, user.officer()));
        flash.addFlashAttribute("done", "已记录不予退款，并告知申请人。");
        return view;
    }

    @PostMapping("/desk/refunds/{number}/payout")
    @Requires(Permission.FEE_COLLECT)
    String payOut(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        String slip = FormErrors.given(typed.get("slip"));
        var errors = new LinkedHashMap<String, String>();
        if (slip.isEmpty()
                && lines(List.of(reads.refunds().require(number))).getFirst().needsSlip()) {
            errors.put("slip", "请填写退款小票上的流水号");
        }
        FormErrors.tooLong("slip", slip, 60, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(number, typed, errors, model);
        }
        String view = back(number, request, () -> decide.payOut(number, slip.isEmpty() ? null : slip, user.officer()));
        flash.addFlashAttribute("done", "已登记付款。");
        return view;
    }

    private String back(String number, HttpServletRequest request, Runnable act) {
        return once.run(request, () -> {
            act.run();
            return "redirect:/desk/refunds/" + number;
        });
    }
}
