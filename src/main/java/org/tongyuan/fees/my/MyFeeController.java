package org.tongyuan.fees.my;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.tongyuan.fees.desk.FeePages;
import org.tongyuan.fees.desk.FeeView;
import org.tongyuan.fees.desk.ReceiptSheets;
import org.tongyuan.fees.desk.RefundFields;
import org.tongyuan.fees.payment.ConfirmPayment;
import org.tongyuan.fees.payment.Gateways;
import org.tongyuan.fees.payment.PayOnline;
import org.tongyuan.fees.refund.AskRefund;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** What a citizen owes: pay it, see that it was paid, ask it back. That the browser returned from the gateway proves nothing. */
@Controller
@Requires(Permission.APPLY)
class MyFeeController {

    private static final String PAGE = "/my/fees/{number}";

    private final FeePages pages;
    private final Paying paying;
    private final AskRefund refund;
    private final CurrentUser user;
    private final LegalTime time;
    private final Words words;

    /** Ways to pay and what shows that it was paid. */
    @Component
    record Paying(PayOnline online, ConfirmPayment confirm, Gateways gateways, ReceiptSheets receipts, Once once) {}

    MyFeeController(FeePages pages, Paying paying, AskRefund refund, CurrentUser user, LegalTime time, Words words) {
        this.pages = pages;
        this.paying = paying;
        this.refund = refund;
        this.user = user;
        this.time = time;
        this.words = words;
    }

    @GetMapping("/my/fees")
    String list(Model model) {
        model.addAttribute("rows", pages.of(user.citizen()));
        model.addAttribute("today", time.today());
        return "fees/my-list";
    }

    @GetMapping(PAGE)
    String page(@PathVariable String number, @RequestParam(defaultValue = "false") boolean returned, Model model) {
        return page(number, returned, Map.of(), Map.of(), model);
    }

    private String page(
            String number, boolean returned, Map<String, String> typed, Map<String, String> errors, Model model) {
        var view = pages.seen(number, user.citizen());
        model.addAttribute("view", view);
        model.addAttribute("online", paying.gateways().find().isPresent());
        model.addAttribute("returned", returned && view.of().isUnpaid());
        model.addAttribute("late", view.of().isLate(time.today()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "fees/my";
    }

    /** Repeating it goes on with the order that is open. */
    @PostMapping(PAGE + "/payments")
    String pay(@PathVariable String number, RedirectAttributes flash) {
        String address = paying.online().open(number, user.citizen());
        if (address.startsWith("/")) {
            return "redirect:" + address;
        }
        // Browsers let a form lead to our own site only: from there a link leads to the provider.
        flash.addFlashAttribute("payAt", address);
        return "redirect:/my/fees/" + number;
    }

    @PostMapping(PAGE + "/inquiry")
    String inquire(@PathVariable String number, RedirectAttributes flash) {
        paying.confirm().ask(number, user.citizen());
        boolean unpaid = pages.seen(number, user.citizen()).of().isUnpaid();
        flash.addFlashAttribute("done", unpaid ? "支付机构还没有收到这笔款项。没有付款的请重新支付；已经付款的请过几分钟再查。" : "已收到您的缴费。");
        return "redirect:/my/fees/" + number;
    }

    @PostMapping(PAGE + "/refunds")
    String refund(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var fields = RefundFields.read(typed, errors);
        if (fields != null) {
            try {
                String view = paying.once().run(request, () -> {
                    refund.ask(number, fields.receipt(), fields.amount(), fields.reason(), user.citizen());
                    return "redirect:/my/fees/" + number;
                });
                flash.addFlashAttribute("done", "退款申请已提交，复核后告诉您结果。");
                return view;
            } catch (RuleBroken broken) {
                errors.put(RefundFields.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, false, typed, errors, model);
    }

    @GetMapping(PAGE + "/letter.pdf")
    ResponseEntity<?> letter(@PathVariable String number) {
        var view = pages.seen(number, user.citizen());
        return Downloads.letter(view.letter().title(), pages.letter(view));
    }

    @GetMapping(PAGE + "/receipts/{receipt}.pdf")
    ResponseEntity<?> receipt(@PathVariable String number, @PathVariable String receipt) {
        var view = pages.seen(number, user.citizen());
        var payment = view.payments().stream()
                .map(FeeView.Paid::of)
                .filter(p -> p.receiptNumber().equals(receipt))
                .findFirst()
                .orElseThrow(() -> new NotFound("receipt " + receipt));
        return Downloads.letter("收据 " + receipt, paying.receipts().of(view, payment, null));
    }
}
