package org.tongyuan.cases.convenience;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.cases.convenience.SpecialService.Kind;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;

/** Arranging special services of a case, and saying how they went. */
@Controller
@Requires({Permission.CASE_SUBMIT, Permission.CASE_REVIEW, Permission.CASE_DECIDE})
class ServiceController {

    private final ServicePages pages;
    private final ArrangeService arrange;
    private final FinishService finish;
    private final Once once;
    private final LegalTime time;

    ServiceController(ServicePages pages, ArrangeService arrange, FinishService finish, Once once, LegalTime time) {
        this.pages = pages;
        this.arrange = arrange;
        this.finish = finish;
        this.once = once;
        this.time = time;
    }

    @GetMapping("/desk/cases/{number}/special-services/new")
    String form(@PathVariable String number, Model model) {
        var now = time.now().atZone(LegalTime.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        var typed = Map.of("planned", now.toString(), "officer", pages.officer().name());
        return form(number, typed, Map.of(), model);
    }

    private String form(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("c", pages.seen(number));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/convenience/form";
    }

    @PostMapping("/desk/cases/{number}/special-services")
    String arrange(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = typed(request);
        var form = ServiceForm.read(typed);
        var plan = form.plan();
        if (plan == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(number, typed, form.errors(), model);
        }
        String view = once.run(request, () -> {
            arrange.arrange(number, plan, pages.officer());
            return "redirect:/desk/cases/" + number;
        });
        flash.addFlashAttribute("done", "已记录" + plan.kind().label() + "。");
        return view;
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0].strip()));
        return typed;
    }

    @GetMapping("/desk/special-services/{id}")
    String service(@PathVariable UUID id, Model model) {
        return service(id, Map.of(), Map.of(), model);
    }

    private String service(UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("open", pages.open(id));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/convenience/service";
    }

    @PostMapping("/desk/special-services/{id}/completion")
    String done(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = typed(request);
        String note = typed.getOrDefault("doneNote", "");
        var errors = new LinkedHashMap<String, String>();
        FormErrors.tooLong("doneNote", note, ServiceForm.LONGEST, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return service(id, typed, errors, model);
        }
        String number = pages.open(id).c().head().number();
        String view = once.run(request, () -> {
            finish.done(id, note.isEmpty() ? null : note, pages.officer());
            return "redirect:/desk/cases/" + number;
        });
        flash.addFlashAttribute("done", "已记录完成。");
        return view;
    }

    @PostMapping("/desk/special-services/{id}/cancellation")
    String cancel(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = typed(request);
        String why = typed.getOrDefault("why", "");
        var errors = new LinkedHashMap<String, String>();
        if (why.isEmpty()) {
            errors.put("why", "请写明取消的原因");
        }
        FormErrors.tooLong("why", why, ServiceForm.LONGEST, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return service(id, typed, errors, model);
        }
        String number = pages.open(id).c().head().number();
        String view = once.run(request, () -> {
            finish.cancel(id, why, pages.officer());
            return "redirect:/desk/cases/" + number;
        });
        flash.addFlashAttribute("done", "已取消。");
        return view;
    }
}
