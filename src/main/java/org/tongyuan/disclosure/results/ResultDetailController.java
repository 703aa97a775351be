package org.tongyuan.disclosure.results;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** What is written down beside a result: what the 双公示 lists ask for, and that its decision fell. */
@Controller
@RequestMapping("/desk/disclosure/results/{id}")
class ResultDetailController {

    private static final int LONGEST = 1000;
    private static final int SHORT = 200;

    private final ResultPages pages;
    private final ResultDetails details;
    private final VoidResult voidResult;
    private final CurrentUser user;
    private final Words words;

    ResultDetailController(
            ResultPages pages, ResultDetails details, VoidResult voidResult, CurrentUser user, Words words) {
        this.pages = pages;
        this.details = details;
        this.voidResult = voidResult;
        this.user = user;
        this.words = words;
    }

    /** As it was typed; amounts in yuan. */
    record DetailForm(
            @Nullable String representative,
            @Nullable List<PenaltyType> penalties,
            @Nullable String fine,
            @Nullable String confiscated,
            @Nullable String permits,
            @Nullable String shownUntil) {

        /** For the page. */
        Map<String, String> typed() {
            var typed = new LinkedHashMap<String, String>();
            typed.put("representative", FormErrors.given(representative));
            typed.put("fine", FormErrors.given(fine));
            typed.put("confiscated", FormErrors.given(confiscated));
            typed.put("permits", FormErrors.given(permits));
            typed.put("shownUntil", FormErrors.given(shownUntil));
            return typed;
        }

        Map<String, String> errors() {
            var errors = new LinkedHashMap<String, String>();
            FormErrors.tooLong("representative", representative, SHORT, errors);
            FormErrors.tooLong("permits", permits, LONGEST, errors);
            if (amount(fine) == null && !FormErrors.given(fine).isEmpty()) {
                errors.put("fine", "请用数字填写金额，单位元，例如 5000 或 5000.50");
            }
            if (amount(confiscated) == null && !FormErrors.given(confiscated).isEmpty()) {
                errors.put("confiscated", "请用数字填写金额，单位元，例如 5000 或 5000.50");
            }
            String until = FormErrors.given(shownUntil);
            if (!until.isEmpty() && FormErrors.day(until).isEmpty()) {
                errors.put("shownUntil", "请填写日期，例如 2027-03-01");
            }
            return errors;
        }

        ResultDetail detail(String by) {
            return new ResultDetail(
                    FormErrors.given(representative),
                    penalties == null ? List.of() : penalties,
                    amount(fine),
                    amount(confiscated),
                    FormErrors.given(permits),
                    FormErrors.day(FormErrors.given(shownUntil)).orElse(null),
                    by);
        }

        private static @Nullable BigDecimal amount(@Nullable String text) {
            String given = FormErrors.given(text);
            return given.matches("\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(given) : null;
        }
    }

    @PostMapping("/detail")
    @Requires(Permission.DISCLOSURE_EDIT)
    String detail(
            @PathVariable UUID id,
            @ModelAttribute DetailForm form,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typed", form.typed());
        model.addAttribute("typedPenalties", form.penalties() == null ? List.of() : form.penalties());
        var errors = form.errors();
        if (errors.isEmpty()) {
            try {
                details.keep(id, form.detail(user.officer().name()), user.officer());
                return done(id, "双公示信息已保存。", flash);
            } catch (RuleBroken broken) {
                errors.put(broken.messageKey().endsWith("until") ? "shownUntil" : "penalties", words.of(broken));
            }
        }
        return again(id, errors, response, model);
    }

    @PostMapping("/voiding")
    @Requires(Permission.DISCLOSURE_EDIT)
    String voiding(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable VoidedAs as,
            @RequestParam(defaultValue = "") String voidedOn,
            @RequestParam(defaultValue = "") String ground,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typed", Map.of("as", as == null ? "" : as.name(), "voidedOn", voidedOn, "ground", ground));
        var errors = new LinkedHashMap<String, String>();
        LocalDate on = FormErrors.day(voidedOn).orElse(null);
        if (as == null || !VoidedAs.recorded().contains(as)) {
            errors.put("as", "请选择决定变成了什么");
        }
        if (on == null) {
            errors.put("voidedOn", "请填写日期，例如 2026-12-01");
        }
        if (ground.isBlank() || ground.length() > LONGEST) {
            errors.put("ground", "请写明判决书、复议决定书或者其他文书的名称和文号，不超过 " + LONGEST + " 字");
        }
        if (errors.isEmpty()) {
            try {
                voidResult.record(id, Objects.requireNonNull(as), Objects.requireNonNull(on), ground, user.officer());
                return done(id, "已经记录。公开的信息要在法定期限内撤下。", flash);
            } catch (RuleBroken broken) {
                errors.put("voidedOn", words.of(broken));
            }
        }
        return again(id, errors, response, model);
    }

    private String again(UUID id, Map<String, String> errors, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        pages.fill(id, errors, user.officer(), model);
        return "disclosure/results/one";
    }

    private static String done(UUID id, String text, RedirectAttributes flash) {
        flash.addFlashAttribute("done", text);
        return "redirect:/desk/disclosure/results/" + id;
    }
}
