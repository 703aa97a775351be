package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.cases.act.AcceptCase;
import org.tongyuan.cases.act.CloseLapsed;
import org.tongyuan.cases.act.NotifyCorrection;
import org.tongyuan.cases.act.ReceiveCorrection;
import org.tongyuan.cases.act.RefuseToAccept;
import org.tongyuan.cases.act.RefuseToAccept.Ground;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;

/** The acts up to acceptance, as forms of the case page. */
@Controller
class AcceptanceDesk {

    private final AcceptCase accept;
    private final NotifyCorrection notifyCorrection;
    private final ReceiveCorrection receiveCorrection;
    private final RefuseToAccept refuse;
    private final CloseLapsed close;
    private final ActForms forms;

    AcceptanceDesk(
            AcceptCase accept,
            NotifyCorrection notifyCorrection,
            ReceiveCorrection receiveCorrection,
            RefuseToAccept refuse,
            CloseLapsed close,
            ActForms forms) {
        this.accept = accept;
        this.notifyCorrection = notifyCorrection;
        this.receiveCorrection = receiveCorrection;
        this.refuse = refuse;
        this.close = close;
        this.forms = forms;
    }

    @PostMapping("/desk/cases/{number}/acceptance")
    @Requires(Permission.CASE_ACCEPT)
    String accept(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var page = forms.page(number);
        var checks = CheckForm.read(page.item(), typed);
        var errors = new LinkedHashMap<>(checks.errors());
        if (errors.isEmpty()) {
            var left = page.of()
                    .checklist()
                    .with(checks.findings(), page.item())
                    .deferring(page.of().proceedings().promises().signedFor());
            if (left.outstanding()) {
                errors.put("checklist", "还有材料不齐全：" + left.outstandingNames() + "，不能受理");
            }
        }
        if (!errors.isEmpty()) {
            return forms.again(number, typed, errors, model, response);
        }
        return forms.run(
                number,
                request,
                flash,
                "已受理，受理通知书已生成。",
                officer -> accept.accept(number, ActForms.version(typed), checks.findings(), officer));
    }

    @PostMapping("/desk/cases/{number}/correction-notice")
    @Requires(Permission.CASE_ACCEPT)
    String notifyCorrection(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var page = forms.page(number);
        var checks = CheckForm.read(page.item(), typed);
        var errors = new LinkedHashMap<>(checks.errors());
        if (errors.isEmpty()
                && !page.of().checklist().with(checks.findings(), page.item()).outstanding()) {
            errors.put("checklist", "清单中没有缺少或不符合要求的材料，请直接受理");
        }
        Integer days = days(typed.get("days"), errors);
        if (!errors.isEmpty()) {
            return forms.again(number, typed, errors, model, response);
        }
        return forms.run(
                number,
                request,
                flash,
                "已一次性告知补正，补正材料通知书已生成。",
                officer -> notifyCorrection.notify(number, ActForms.version(typed), checks.findings(), days, officer));
    }

    private static @Nullable Integer days(@Nullable String text, Map<String, String> errors) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            errors.put("days", "补正期限应为整数");
            return null;
        }
    }

    @PostMapping("/desk/cases/{number}/correction")
    @Requires(Permission.CASE_SUBMIT)
    String receiveCorrection(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var item = forms.page(number).item();
        var checks = CheckForm.read(item, typed);
        var errors = new LinkedHashMap<>(checks.errors());
        errors.putAll(forms.files().take(request, MaterialViews.names(item)));
        if (!errors.isEmpty()) {
            return forms.again(number, typed, errors, model, response);
        }
        return forms.run(number, request, flash, "已收到补正材料。材料齐全的，应当受理。", officer -> {
            receiveCorrection.receive(
                    number,
                    ActForms.version(typed),
                    checks.findings(),
                    forms.files().given(typed.get("tray")),
                    officer);
            forms.files().handedIn(typed.get("tray"));
        });
    }

    @PostMapping("/desk/cases/{number}/refusal-to-accept")
    @Requires(Permission.CASE_ACCEPT)
    String refuse(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        Ground ground = ground(typed.get("ground"), errors);
        String reason = CheckForm.blankToNull(typed.get("refusalReason"));
        if (reason == null) {
            errors.put("refusalReason", "请写明不予受理的理由");
        }
        String organ = CheckForm.blankToNull(typed.get("competentOrgan"));
        if (ground == Ground.NOT_ADMISSIBLE && organ == null) {
            errors.put("competentOrgan", "请写明申请人应当向哪个机关申请");
        }
        if (ground == null || reason == null || !errors.isEmpty()) {
            return forms.again(number, typed, errors, model, response);
        }
        var refusal = new RefuseToAccept.Refusal(ground, reason, organ, List.of());
        return forms.run(
                number,
                request,
                flash,
                "已作出决定，文书已生成。",
                officer -> refuse.refuse(number, ActForms.version(typed), refusal, officer));
    }

    private static @Nullable Ground ground(@Nullable String text, Map<String, String> errors) {
        for (Ground ground : Ground.values()) {
            if (ground.name().equals(text)) {
                return ground;
            }
        }
        errors.put("ground", "请选择不予受理的情形");
        return null;
    }

    @PostMapping("/desk/cases/{number}/closing")
    @Requires(Permission.CASE_ACCEPT)
    String close(@PathVariable String number, HttpServletRequest request, RedirectAttributes flash) {
        var typed = Typed.of(request);
        return forms.run(
                number,
                request,
                flash,
                "已终止办理，文书已生成。",
                officer -> close.close(number, ActForms.version(typed), officer));
    }
}
