package org.tongyuan.cases.credit;

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
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Persons;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** The credit records: what bars whom, entering one, and its repair. */
@Controller
@Requires({Permission.CASE_REVIEW, Permission.CASE_DECIDE})
class CreditController {

    private static final int LONGEST = 500;

    private final CreditRecords records;
    private final KeepCredit keep;
    private final Persons persons;
    private final CurrentUser user;
    private final Once once;

    CreditController(CreditRecords records, KeepCredit keep, Persons persons, CurrentUser user, Once once) {
        this.records = records;
        this.keep = keep;
        this.persons = persons;
        this.user = user;
        this.once = once;
    }

    /** A record with its person's name. */
    record Line(CreditRecord of, String name) {}

    @GetMapping("/desk/credit-records")
    String list(Model model) {
        return list(Map.of(), Map.of(), model);
    }

    private String list(Map<String, String> typed, Map<String, String> errors, Model model) {
        var latest = records.latest();
        var names = persons.byIds(
                latest.stream().map(CreditRecord::personId).distinct().toList());
        List<Line> lines = latest.stream()
                .map(r -> {
                    var person = names.get(r.personId());
                    return new Line(r, person == null ? "" : person.name());
                })
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/credit/list";
    }

    @PostMapping("/desk/credit-records")
    String enter(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        String number = typed.getOrDefault("number", "").strip();
        String source = typed.getOrDefault("source", "").strip();
        var errors = new LinkedHashMap<String, String>();
        if (number.isEmpty()) {
            errors.put("number", "请填写申请人的办件编号");
        }
        if (source.isEmpty()) {
            errors.put("source", "请写明认定机关、文书和日期");
        }
        FormErrors.tooLong("source", source, LONGEST, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(typed, errors, model);
        }
        String view = once.run(request, () -> {
            keep.enter(number, source, user.officer());
            return "redirect:/desk/credit-records";
        });
        flash.addFlashAttribute("done", "已记入信用记录。");
        return view;
    }

    @PostMapping("/desk/credit-records/{id}/repair")
    String repair(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        String field = "reason-" + id;
        String reason = typed.getOrDefault(field, "").strip();
        var errors = new LinkedHashMap<String, String>();
        if (reason.isEmpty()) {
            errors.put(field, "请写明修复的依据");
        }
        FormErrors.tooLong(field, reason, LONGEST, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(typed, errors, model);
        }
        String view = once.run(request, () -> {
            keep.repair(id, reason, user.officer());
            return "redirect:/desk/credit-records";
        });
        flash.addFlashAttribute("done", "已记录信用修复。");
        return view;
    }
}
