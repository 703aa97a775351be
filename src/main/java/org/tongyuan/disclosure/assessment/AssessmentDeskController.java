package org.tongyuan.disclosure.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The desk of assessment: rounds, each agency's scores with the records behind them, objections and answers. */
@Controller
@RequestMapping("/desk/disclosure/assessments")
class AssessmentDeskController {

    private final AssessmentPages pages;
    private final AssessAgencies assess;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    AssessmentDeskController(AssessmentPages pages, AssessAgencies assess, CurrentUser user, Once once, Words words) {
        this.pages = pages;
        this.assess = assess;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String list(Model model) {
        return list(Map.of(), Map.of(), model);
    }

    private String list(Map<String, String> typed, Map<String, String> errors, Model model) {
        var officer = user.officer();
        model.addAttribute("rounds", pages.visible(officer));
        model.addAttribute("mayOpen", pages.isInCharge(officer) && officer.may(Permission.DISCLOSURE_APPROVE));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/assessment/desk-list";
    }

    @PostMapping
    @Requires(Permission.DISCLOSURE_APPROVE)
    String open(HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        String name = FormErrors.given(typed.get("name"));
        if (name.isEmpty()) {
            errors.put("name", "请填写考核的名称，例如：2026 年度政府信息公开工作考核");
        }
        LocalDate from = day(typed, "from", "请选择考核期的第一天", errors);
        LocalDate until = day(typed, "until", "请选择考核期的最后一天", errors);
        if (errors.isEmpty()) {
            try {
                return once.run(
                        request,
                        () -> "redirect:/desk/disclosure/assessments/"
                                + assess.open(name, from, until, user.officer()));
            } catch (RuleBroken broken) {
                errors.put(broken.messageKey().endsWith("period") ? "until" : "name", words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(typed, errors, model);
    }

    private static LocalDate day(Map<String, String> typed, String name, String message, Map<String, String> errors) {
        var found = FormErrors.day(FormErrors.given(typed.get(name)));
        if (found.isEmpty()) {
            errors.put(name, message);
        }
        return found.orElse(LocalDate.MIN);
    }

    @GetMapping("/{number}")
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable String number, Model model) {
        return round(number, Map.of(), model);
    }

    private String round(String number, Map<String, String> errors, Model model) {
        var officer = user.officer();
        model.addAttribute("sheet", pages.sheet(number, officer));
        model.addAttribute("inCharge", pages.isInCharge(officer) && officer.may(Permission.DISCLOSURE_APPROVE));
        model.addAttribute("errors", errors);
        return "disclosure/assessment/desk";
    }

    /** {@code computation}, {@code notification}, {@code settlement} or {@code publication}. */
    @PostMapping("/{number}/{act}")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String act(
            @PathVariable String number,
            @PathVariable String act,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var officer = user.officer();
        try {
            String done = switch (act) {
                case "computation" -> {
                    assess.compute(number, officer);
                    yield "已按记录计算。";
                }
                case "notification" -> {
                    assess.tell(number, officer);
                    yield "已告知各机关。";
                }
                case "settlement" -> {
                    assess.settle(number, officer);
                    yield "考核结果已确定。";
                }
                case "publication" -> {
                    assess.publish(number, officer);
                    yield "考核结果已公布。";
                }
                default -> throw new NotFound("act " + act);
            };
            flash.addFlashAttribute("done", done);
            return "redirect:/desk/disclosure/assessments/" + number;
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return round(number, Map.of("acts", words.of(broken)), model);
        }
    }

    @GetMapping("/{number}/agencies/{agency}")
    @Requires(Permission.DISCLOSURE_READ)
    String agency(
            @PathVariable String number,
            @PathVariable UUID agency,
            @RequestParam(required = false) @Nullable String indicator,
            Model model) {
        return agency(number, agency, indicator, Map.of(), Map.of(), model);
    }

    private String agency(
            String number,
            UUID agency,
            @Nullable String indicator,
            Map<String, String> typed,
            Map<String, String> errors,
            Model model) {
        var officer = user.officer();
        var sheet = pages.sheet(number, officer);
        var line = pages.line(sheet, agency, officer);
        var score = line.scores().stream()
                .filter(s -> indicator == null || s.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator " + indicator));
        model.addAttribute("sheet", sheet);
        model.addAttribute("line", line);
        model.addAttribute("score", score);
        model.addAttribute(
                "evidence",
                pages.evidence(sheet.round(), agency, score.indicator().code()));
        model.addAttribute(
                "objection", sheet.objection(agency, score.indicator().code()));
        model.addAttribute("own", agency.equals(officer.agencyId()));
        model.addAttribute("inCharge", pages.isInCharge(officer) && officer.may(Permission.DISCLOSURE_APPROVE));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/assessment/desk-agency";
    }

    @PostMapping("/{number}/agencies/{agency}/objection")
    @Requires({Permission.DISCLOSURE_HANDLE, Permission.DISCLOSURE_APPROVE})
    String object(
            @PathVariable String number,
            @PathVariable UUID agency,
            @RequestParam String indicator,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var typed = Typed.of(request);
        try {
            pages.line(pages.sheet(number, user.officer()), agency, user.officer());
            assess.object(number, indicator, FormErrors.given(typed.get("reason")), user.officer());
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return agency(number, agency, indicator, typed, Map.of("reason", words.of(broken)), model);
        }
        flash.addFlashAttribute("done", "异议已提出，主管部门将答复。");
        return "redirect:/desk/disclosure/assessments/" + number + "/agencies/" + agency + "?indicator=" + indicator;
    }

    /** {@code points} empty refuses the objection. */
    @PostMapping("/{number}/agencies/{agency}/answer")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String answer(
            @PathVariable String number,
            @PathVariable UUID agency,
            @RequestParam String indicator,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        BigDecimal points = points(FormErrors.given(typed.get("points")), errors);
        if (errors.isEmpty()) {
            try {
                assess.answer(number, agency, indicator, points, FormErrors.given(typed.get("answer")), user.officer());
                flash.addFlashAttribute("done", "异议已答复。");
                return "redirect:/desk/disclosure/assessments/" + number + "/agencies/" + agency + "?indicator="
                        + indicator;
            } catch (RuleBroken broken) {
                errors.put(broken.messageKey().endsWith("points") ? "points" : "answer", words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return agency(number, agency, indicator, typed, errors, model);
    }

    private static @Nullable BigDecimal points(String typed, Map<String, String> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            errors.put("points", "请填写分数，例如 18 或者 17.5；不采纳的不用填");
            return null;
        }
        return new BigDecimal(typed);
    }
}
