package org.tongyuan.disclosure.column;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
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
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The columns of the site on the desk: who keeps which fresh, and which will be stale next. */
@Controller
@RequestMapping("/desk/disclosure/columns")
class ColumnDeskController {

    private static final int LONGEST = 500;

    private final ColumnPages pages;
    private final SiteColumns columns;
    private final KeepColumn keep;
    private final CurrentUser user;
    private final LegalTime time;
    private final Words words;

    ColumnDeskController(
            ColumnPages pages, SiteColumns columns, KeepColumn keep, CurrentUser user, LegalTime time, Words words) {
        this.pages = pages;
        this.columns = columns;
        this.keep = keep;
        this.user = user;
        this.time = time;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String list(Model model) {
        pages.list(time.today(), user.officer(), model);
        return "disclosure/column/list";
    }

    /** {@code standard}: a column of the standard whose words need not be typed. */
    @GetMapping("/new")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String fresh(@RequestParam(defaultValue = "") String standard, Model model) {
        return form(new ColumnForm(pages.suggested(standard, user.officer())), null, Map.of(), model);
    }

    @PostMapping
    @Requires(Permission.DISCLOSURE_HANDLE)
    String open(HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash, Model model) {
        var form = new ColumnForm(Typed.of(request));
        var errors = form.errors(true);
        if (errors.isEmpty()) {
            try {
                LocalDate asked = form.openOn();
                LocalDate on = asked == null ? time.today() : asked;
                keep.open(form.get("code"), form.text(), on, user.officer());
                flash.addFlashAttribute("done", on.isAfter(time.today()) ? "栏目已设置，到开设日期公众才看到。" : "栏目已开设，公众现在可以看到。");
                return "redirect:/desk/disclosure/columns/" + form.get("code");
            } catch (RuleBroken broken) {
                errors.put(ColumnForm.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, null, errors, model);
    }

    @GetMapping("/{code}")
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable String code, Model model) {
        var column = columns.require(code);
        return form(ColumnForm.of(column), column, Map.of(), model);
    }

    @PostMapping("/{code}")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String change(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var before = columns.require(code);
        var form = new ColumnForm(Typed.of(request));
        var errors = form.errors(false);
        if (errors.isEmpty()) {
            try {
                keep.change(code, form.text(), user.officer());
                flash.addFlashAttribute("done", "修改已保存。");
                return "redirect:/desk/disclosure/columns/" + code;
            } catch (RuleBroken broken) {
                errors.put(ColumnForm.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, before, errors, model);
    }

    @PostMapping("/{code}/ending")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String end(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String ending,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var before = columns.require(code);
        if (ending.isBlank() || ending.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("ending", ending);
            return form(
                    ColumnForm.of(before), before, Map.of("ending", "请写明停用的原因和内容去了哪里，不超过 " + LONGEST + " 字"), model);
        }
        keep.end(code, ending, user.officer());
        flash.addFlashAttribute("done", "栏目已停用。");
        return "redirect:/desk/disclosure/columns/" + code;
    }

    private String form(ColumnForm form, @Nullable SiteColumn column, Map<String, String> errors, Model model) {
        pages.form(model);
        if (column != null) {
            pages.one(column, time.today(), model);
        }
        model.addAttribute("column", column);
        model.addAttribute("typed", form.typed());
        model.addAttribute("errors", errors);
        model.addAttribute("mayKeep", keep.keeps(user.officer()));
        return "disclosure/column/form";
    }
}
