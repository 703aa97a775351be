package org.tongyuan.fees.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.documents.Downloads;
import org.tongyuan.fees.books.BookDays;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.demand.Amounts;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.demand.YuanField;
import org.tongyuan.fees.payment.Payments;
import org.tongyuan.fees.payment.TakePayment;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The one cash desk of the hall (一个窗口收费): finds what anybody owes to any agency, takes it, and prints receipts. */
@Controller
class CashierController {

    private static final int LONGEST_SLIP = 60;

    private final FeePages pages;
    private final Taking taking;
    private final ReceiptSheets receipts;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    /** What taking money needs. */
    @Component
    record Taking(TakePayment take, Payments payments, FeeDemands demands, BookDays days) {}

    CashierController(FeePages pages, Taking taking, ReceiptSheets receipts, CurrentUser user, Once once, Words words) {
        this.pages = pages;
        this.taking = taking;
        this.receipts = receipts;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/desk/cashier")
    @Requires(Permission.FEE_COLLECT)
    String desk(@RequestParam(defaultValue = "") String q, Model model) {
        String me = user.officer().accountId().toString();
        model.addAttribute("q", q.strip());
        model.addAttribute("rows", pages.find(q.strip()));
        model.addAttribute("taken", taking.payments().takenBy(me, taking.days().closedUntil(me)));
        return "fees/cashier";
    }

    @GetMapping("/desk/cashier/{number}")
    @Requires(Permission.FEE_COLLECT)
    String one(@PathVariable String number, Model model) {
        return one(number, Map.of("channel", "CASH"), Map.of(), model);
    }

    private String one(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("view", pages.seen(number, user.officer()));
        model.addAttribute(
                "channels",
                Arrays.stream(PayChannel.values()).filter(PayChannel::atTheDesk).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "fees/cashier-take";
    }

    @PostMapping("/desk/cashier/{number}/payments")
    @Requires(Permission.FEE_COLLECT)
    String take(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var channel = channel(typed, errors);
        String slip = FormErrors.given(typed.get("slip"));
        if (channel != null && channel != PayChannel.CASH && slip.isEmpty()) {
            errors.put("slip", "请填写刷卡或者扫码小票上的流水号");
        }
        FormErrors.tooLong("slip", slip, LONGEST_SLIP, errors);
        BigDecimal due = taking.demands().require(number).amount();
        BigDecimal change = change(channel, due, typed, errors);
        if (channel != null && errors.isEmpty()) {
            try {
                String view = once.run(request, () -> {
                    taking.take().take(number, channel, slip.isEmpty() ? null : slip, user.officer());
                    return "redirect:/desk/cashier/" + number;
                });
                flash.addFlashAttribute(
                        "done",
                        "已收款 " + Amounts.words(due) + (change.signum() > 0 ? "，找零 " + Amounts.words(change) : "")
                                + "。请打印收据。");
                return view;
            } catch (RuleBroken broken) {
                errors.put(broken.messageKey().contains("slip") ? "slip" : "channel-CASH", words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one(number, typed, errors, model);
    }

    private static @Nullable PayChannel channel(Map<String, String> typed, Map<String, String> errors) {
        for (PayChannel channel : PayChannel.values()) {
            if (channel.atTheDesk() && channel.name().equals(typed.get("channel"))) {
                return channel;
            }
        }
        errors.put("channel-CASH", "请选择收款方式");
        return null;
    }

    /** What the payer gets back of the cash they gave; nothing when it was not typed. */
    private static BigDecimal change(
            @Nullable PayChannel channel, BigDecimal due, Map<String, String> typed, Map<String, String> errors) {
        BigDecimal given = YuanField.read("received", typed, errors);
        if (channel != PayChannel.CASH || given == null) {
            return Amounts.NOTHING;
        }
        if (given.compareTo(due) < 0) {
            errors.put("received", "收到的现金少于应缴的 " + Amounts.words(due));
            return Amounts.NOTHING;
        }
        return given.subtract(due);
    }

    /** Every print is counted; from the second on it is marked 补打. */
    @PostMapping("/desk/receipts/{receipt}/prints")
    @Requires(Permission.FEE_COLLECT)
    String print(@PathVariable String receipt, HttpServletRequest request) {
        return once.run(request, () -> {
            int turn = taking.take().print(receipt, user.officer());
            return "redirect:/desk/receipts/" + receipt + "/prints/" + turn + ".pdf";
        });
    }

    @GetMapping("/desk/receipts/{receipt}/prints/{turn}.pdf")
    @Requires(Permission.FEE_READ)
    ResponseEntity<?> printed(@PathVariable String receipt, @PathVariable int turn) {
        var payment = taking.payments().byReceipt(receipt);
        var print = taking.payments()
                .print(payment.id(), turn)
                .orElseThrow(() -> new NotFound("print " + receipt + " " + turn));
        var d = taking.demands().require(payment.demandId());
        var view = pages.seen(d.head().number(), user.officer());
        return Downloads.letter("收据 " + receipt, receipts.of(view, payment, print));
    }
}
