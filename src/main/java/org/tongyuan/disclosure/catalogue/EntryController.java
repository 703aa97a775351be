package org.tongyuan.disclosure.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The entries by which the levels refine the base catalogue, on the desk. */
@Controller
@RequestMapping("/desk/disclosure/entries")
class EntryController {

    private static final String ENTRIES = "redirect:/desk/disclosure/entries/";
    private static final int LONGEST = 500;

    private final EntryPages pages;
    private final CatalogueEntries entries;
    private final KeepEntry keep;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    EntryController(
            EntryPages pages, CatalogueEntries entries, KeepEntry keep, CurrentUser user, Once once, Words words) {
        this.pages = pages;
        this.entries = entries;
        this.keep = keep;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    /** {@code category}: only those below it. */
    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String list(@RequestParam(defaultValue = "") String category, Model model) {
        pages.list(category, user.officer(), model);
        return "disclosure/catalogue/entries";
    }

    /** {@code parent}: the entry below which the new one is to hang. */
    @GetMapping("/new")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String fresh(@RequestParam(defaultValue = "") String parent, Model model) {
        return form(pages.fresh(parent, user.officer()), null, Map.of(), model);
    }

    @PostMapping
    @Requires(Permission.DISCLOSURE_APPROVE)
    String add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash, Model model) {
        var form = new EntryForm(Typed.of(request));
        return once.run(request, () -> {
            var errors = form.errors(form.parent() != null);
            if (errors.isEmpty()) {
                try {
                    UUID id = keep.add(form.place(), form.text(), user.officer());
                    flash.addFlashAttribute("done", "目录事项已设立。");
                    return ENTRIES + id;
                } catch (RuleBroken broken) {
                    errors.put(TermsForm.fieldOf(broken.messageKey()), words.of(broken));
                }
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, null, errors, model);
        });
    }

    @GetMapping("/{id}")
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable UUID id, Model model) {
        var entry = entries.require(id);
        return form(pages.of(entry), entry, Map.of(), model);
    }

    @PostMapping("/{id}")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String change(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var entry = entries.require(id);
        var form = new EntryForm(Typed.of(request));
        var errors = form.errors(entry.parent() != null);
        if (errors.isEmpty()) {
            try {
                keep.change(id, form.text(), user.officer());
                flash.addFlashAttribute("done", "修改已保存，从填写的日期起适用。");
                return ENTRIES + id;
            } catch (RuleBroken broken) {
                errors.put(TermsForm.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, entry, errors, model);
    }

    @PostMapping("/{id}/ending")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String endOn,
            @RequestParam(defaultValue = "") String ending,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var entry = entries.require(id);
        LocalDate on = FormErrors.day(endOn).orElse(null);
        if (on == null || ending.isBlank() || ending.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("ending", ending);
            model.addAttribute("endOn", endOn);
            return form(
                    pages.of(entry),
                    entry,
                    Map.of(on == null ? "endOn" : "ending", "请填写从哪一天起停用，写明停用的原因和依据，不超过 " + LONGEST + " 字"),
                    model);
        }
        keep.end(id, on, ending, user.officer());
        flash.addFlashAttribute("done", "目录事项已停用。");
        return ENTRIES + id;
    }

    private String form(EntryForm form, @Nullable CatalogueEntry entry, Map<String, String> errors, Model model) {
        pages.form(form, entry, user.officer(), model);
        model.addAttribute("typed", form.typed());
        model.addAttribute("errors", errors);
        return "disclosure/catalogue/entry";
    }
}
