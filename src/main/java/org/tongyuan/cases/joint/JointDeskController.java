package org.tongyuan.cases.joint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** Joint cases on the desk: the branches side by side, the one acceptance, who is late. */
@Controller
@RequestMapping("/desk/joint-cases")
class JointDeskController {

    private static final int MOST = 100;
    private static final Pattern WORKING_DAYS = Pattern.compile("\\d{1,3}");

    private final JointPages pages;
    private final Journeys journeys;
    private final AcceptJoint accept;
    private final ExtendJoint extend;
    private final Letters letters;
    private final Once once;
    private final CurrentUser user;

    JointDeskController(
            JointPages pages,
            Journeys journeys,
            AcceptJoint accept,
            ExtendJoint extend,
            Letters letters,
            Once once,
            CurrentUser user) {
        this.pages = pages;
        this.journeys = journeys;
        this.accept = accept;
        this.extend = extend;
        this.letters = letters;
        this.once = once;
        this.user = user;
    }

    @GetMapping
    @Requires(Permission.CASE_READ)
    String list(@RequestParam(defaultValue = "true") boolean open, Model model) {
        model.addAttribute("views", pages.list(user.officer(), open, MOST));
        model.addAttribute("open", open);
        model.addAttribute("most", MOST);
        model.addAttribute(
                "closed", journeys.all().stream().filter(j -> !j.isOffered()).toList());
        return "cases/joint/desk-list";
    }

    @GetMapping("/{number}")
    @Requires(Permission.CASE_READ)
    String one(@PathVariable String number, Model model) {
        return page(number, Map.of(), Map.of(), model);
    }

    @PostMapping("/{number}/acceptance")
    @Requires(Permission.CASE_ACCEPT)
    String accept(@PathVariable String number, RedirectAttributes flash) {
        pages.seen(number, user.officer());
        var result = accept.accept(number, user.officer());
        flash.addFlashAttribute(
                "done",
                "已受理 " + result.accepted().size() + " 项："
                        + String.join("、", result.accepted()) + "。"
                        + (result.incomplete().isEmpty()
                                ? ""
                                : String.join("、", result.incomplete()) + "材料不齐，请在该办件里一次性告知补正。"));
        return "redirect:/desk/joint-cases/" + number;
    }

    @PostMapping("/{number}/extension")
    @Requires(Permission.CASE_EXTEND)
    String extend(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        pages.seen(number, user.officer());
        var typed = Typed.of(request);
        String days = typed.getOrDefault("days", "").strip();
        var errors = new LinkedHashMap<String, String>();
        if (!WORKING_DAYS.matcher(days).matches()) {
            errors.put("days", "请用数字填写延长的工作日数，例如 15");
        }
        if (typed.getOrDefault("reason", "").isBlank()) {
            errors.put("reason", "请写明延长的理由，理由将告知申请人");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(number, typed, errors, model);
        }
        return once.run(request, () -> {
            extend.extend(number, Integer.parseInt(days), typed.getOrDefault("reason", ""), user.officer());
            flash.addFlashAttribute("done", "已延长统一办理的期限，并已书面告知申请人。");
            return "redirect:/desk/joint-cases/" + number;
        });
    }

    private String page(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        var officer = user.officer();
        var view = pages.seen(number, officer);
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("mayAccept", officer.hallWide() && officer.may(Permission.CASE_ACCEPT));
        model.addAttribute(
                "mayExtend", extend.isFor(officer, view.of()) && view.of().isExtensible());
        return "cases/joint/desk";
    }

    @GetMapping("/{number}/letters/{id}.pdf")
    @Requires(Permission.CASE_READ)
    ResponseEntity<Resource> letter(@PathVariable String number, @PathVariable UUID id) {
        var letter = JointPages.letter(pages.seen(number, user.officer()), id);
        return Downloads.letter(letter.fileName(), letters.pdf(id));
    }
}
