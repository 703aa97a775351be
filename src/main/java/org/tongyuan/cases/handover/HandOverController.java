package org.tongyuan.cases.handover;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.cases.handover.HandOver.Direction;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;

/** Handing papers over, the printed sheet, and taking them. */
@Controller
@Requires({Permission.CASE_SUBMIT, Permission.CASE_REVIEW, Permission.CASE_DECIDE})
class HandOverController {

    private final HandMaterialsOver handMaterialsOver;
    private final TakeMaterialsOver takeMaterialsOver;
    private final HandOverPages pages;
    private final Once once;

    HandOverController(
            HandMaterialsOver handMaterialsOver, TakeMaterialsOver takeMaterialsOver, HandOverPages pages, Once once) {
        this.handMaterialsOver = handMaterialsOver;
        this.takeMaterialsOver = takeMaterialsOver;
        this.pages = pages;
        this.once = once;
    }

    @GetMapping("/desk/cases/{number}/hand-overs/new")
    String form(@PathVariable String number, Model model) {
        var open = pages.open(number);
        if (open.routes().isEmpty()) {
            throw new NotAllowed("HAND_OVER");
        }
        Direction direction = open.routes().getFirst().direction();
        return form(open, HandOverForm.first(open.c(), open.item(), direction), Map.of(), Map.of(), model);
    }

    private static String form(
            HandOverPages.Open open,
            List<HandOverForm.Row> rows,
            Map<String, String> typed,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("open", open);
        model.addAttribute("rows", rows);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/handover/form";
    }

    @PostMapping("/desk/cases/{number}/hand-overs")
    String handOver(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = typed(request);
        var form = HandOverForm.read(typed);
        UUID to = form.to();
        if (to == null || !form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(pages.open(number), HandOverForm.rows(typed), typed, form.errors(), model);
        }
        return once.run(request, () -> {
            var id = handMaterialsOver.handOver(number, to, form.toName(), form.lines(), form.note(), pages.officer());
            return "redirect:/desk/hand-overs/" + id;
        });
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0].strip()));
        return typed;
    }

    @GetMapping("/desk/hand-overs/{id}")
    @Requires(Permission.CASE_READ)
    String sheet(@PathVariable UUID id, Model model) {
        return sheet(id, Map.of(), Map.of(), model);
    }

    private String sheet(UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("sheet", pages.sheet(id));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/handover/sheet";
    }

    @PostMapping("/desk/hand-overs/{id}/taking")
    String take(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = typed(request);
        String note = typed.getOrDefault("takenNote", "");
        var errors = new LinkedHashMap<String, String>();
        FormErrors.tooLong("takenNote", note, HandOverForm.LONGEST, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return sheet(id, typed, errors, model);
        }
        String view = once.run(request, () -> {
            takeMaterialsOver.take(id, note.isEmpty() ? null : note, pages.officer());
            return "redirect:/desk/hand-overs/" + id;
        });
        flash.addFlashAttribute("done", "已确认接收。");
        return view;
    }
}
