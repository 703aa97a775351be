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
import org.tongyuan.cases.act.CompleteStep;
import org.tongyuan.cases.act.DecideCase;
import org.tongyuan.cases.act.WithdrawApplication;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The acts after acceptance and withdrawal, as forms of the case page. */
@Controller
class DecisionDesk {

    private final CompleteStep completeStep;
    private final DecideCase decide;
    private final WithdrawApplication withdraw;
    private final ActForms forms;

    DecisionDesk(CompleteStep completeStep, DecideCase decide, WithdrawApplication withdraw, ActForms forms) {
        this.completeStep = completeStep;
        this.decide = decide;
        this.withdraw = withdraw;
        this.forms = forms;
    }

    @PostMapping("/desk/cases/{number}/steps/{step}/completion")
    @Requires(Permission.CASE_REVIEW)
    String completeStep(
            @PathVariable String number,
            @PathVariable String step,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var typed = ActForms.typed(request);
        boolean agreed = !"false".equals(typed.get("agreed"));
        String opinion = CheckForm.blankToNull(typed.get("opinion." + step));
        if (!agreed && opinion == null) {
            return forms.again(number, typed, Map.of("opinion." + step, "不同意的，请写明理由"), model, response);
        }
        return forms.run(
                number,
                request,
                flash,
                "环节已完成。",
                officer -> completeStep.complete(number, ActForms.version(typed), step, agreed, opinion, officer));
    }

    @PostMapping("/desk/cases/{number}/decision")
    @Requires(Permission.CASE_DECIDE)
    String decide(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var typed = ActForms.typed(request);
        var errors = new LinkedHashMap<String, String>();
        var kind = kind(typed.get("decision"));
        List<String> reasons = lines(typed.get("reasons"));
        if (kind == null) {
            errors.put("decision-GRANT", "请选择准予或者不予");
        }
        if (kind == DecisionKind.REFUSE && reasons.isEmpty()) {
            errors.put("reasons", "不予办理的，必须说明理由");
        }
        if (kind == null || !errors.isEmpty()) {
            return forms.again(number, typed, errors, model, response);
        }
        var draft = new DecideCase.Draft(
                kind, reasons, lines(typed.get("legalBasis")), CheckForm.blankToNull(typed.get("result")));
        return forms.run(
                number,
                request,
                flash,
                "已作出决定，决定文书已生成。",
                officer -> decide.decide(number, ActForms.version(typed), draft, officer));
    }

    private static @Nullable DecisionKind kind(@Nullable String text) {
        for (DecisionKind kind : DecisionKind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        return null;
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    @PostMapping("/desk/cases/{number}/withdrawal")
    @Requires(Permission.CASE_WITHDRAW)
    String withdraw(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var typed = ActForms.typed(request);
        String reason = CheckForm.blankToNull(typed.get("withdrawalReason"));
        if (reason == null) {
            return forms.again(number, typed, Map.of("withdrawalReason", "请写明撤回的原因"), model, response);
        }
        return forms.run(
                number,
                request,
                flash,
                "已撤回，撤回确认书已生成。",
                officer -> withdraw.withdraw(number, ActForms.version(typed), reason, officer));
    }
}
