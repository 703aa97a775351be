package org.tongyuan.disclosure.powers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The list of powers on the desk: entered from an item or by hand, changed version by version, ended with a reason. */
@Controller
@RequestMapping("/desk/disclosure/powers")
class PowerDeskController {

    private static final int LONGEST = 500;

    private final PowerPages pages;
    private final KeepPower keep;
    private final CurrentUser user;
    private final Words words;

    PowerDeskController(PowerPages pages, KeepPower keep, CurrentUser user, Words words) {
        this.pages = pages;
        this.keep = keep;
        this.user = user;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String list(Model model) {
        pages.desk(user.officer(), model);
        return "disclosure/powers/desk";
    }

    /** {@code item}: what of this item there is already needs not be typed. */
    @GetMapping("/new")
    @Requires(Permission.DISCLOSURE_EDIT)
    String fresh(
            @RequestParam(required = false) @Nullable UUID agency,
            @RequestParam(defaultValue = "") String item,
            Model model) {
        var form = new PowerForm(Map.of("item", item, "code", item, "agency", text(agency)));
        return form(form, null, Map.of(), model);
    }

    @PostMapping
    @Requires(Permission.DISCLOSURE_EDIT)
    String enter(HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash, Model model) {
        var form = new PowerForm(Typed.of(request));
        var errors = form.errors(true, form.get("item").isEmpty());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, null, errors, model);
        }
        var power = form.fresh(pages.agencyOf(form, user.officer()));
        try {
            keep.enter(power, user.officer());
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(form, null, Map.of("code", words.of(broken)), model);
        }
        flash.addFlashAttribute("done", "已列入权力清单。");
        return "redirect:/desk/disclosure/powers/" + power.code();
    }

    @GetMapping("/{code}")
    @Requires(Permission.DISCLOSURE_EDIT)
    String one(@PathVariable String code, Model model) {
        var power = keep.mine(code, user.officer());
        return form(PowerForm.of(power), power, Map.of(), model);
    }

    @PostMapping("/{code}")
    @Requires(Permission.DISCLOSURE_EDIT)
    String change(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var before = keep.mine(code, user.officer());
        var form = new PowerForm(Typed.of(request));
        var errors = form.errors(false, before.itemCode() == null);
        if (form.get("why").length() > LONGEST) {
            errors.put("why", "修改的原因不超过 " + LONGEST + " 字");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, before, errors, model);
        }
        try {
            keep.change(form.on(before), form.get("why"), user.officer());
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(form, before, Map.of("object", words.of(broken)), model);
        }
        flash.addFlashAttribute("done", "修改已保存。");
        return "redirect:/desk/disclosure/powers/" + code;
    }

    @PostMapping("/{code}/ending")
    @Requires(Permission.DISCLOSURE_EDIT)
    String end(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String ending,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var before = keep.mine(code, user.officer());
        if (ending.isBlank() || ending.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(PowerForm.of(before), before, Map.of("ending", "请写明取消或者调整的依据，不超过 " + LONGEST + " 字"), model);
        }
        try {
            keep.end(code, ending, user.officer());
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(PowerForm.of(before), before, Map.of("ending", words.of(broken)), model);
        }
        flash.addFlashAttribute("done", "已经标明取消。");
        return "redirect:/desk/disclosure/powers/" + code;
    }

    private String form(PowerForm form, @Nullable Power power, Map<String, String> errors, Model model) {
        pages.form(form, power, user.officer(), model);
        model.addAttribute("errors", errors);
        return "disclosure/powers/form";
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
