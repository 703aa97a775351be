package org.tongyuan.disclosure.clarification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tongyuan.disclosure.clarification.Clarification.Finding;
import org.tongyuan.disclosure.clarification.ClarificationForms.Act;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The desk on which reports of false or incomplete information are checked and clarified. */
@Controller
@RequestMapping("/desk/disclosure/clarifications")
class ClarificationDeskController {

    private final ClarificationPages pages;
    private final ClarificationForms forms;
    private final ClarificationFiles files;
    private final CurrentUser user;
    private final Words words;

    ClarificationDeskController(
            ClarificationPages pages,
            ClarificationForms forms,
            ClarificationFiles files,
            CurrentUser user,
            Words words) {
        this.pages = pages;
        this.forms = forms;
        this.files = files;
        this.user = user;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String list(@RequestParam(defaultValue = "true") boolean open, Model model) {
        model.addAttribute("rows", pages.rows(user.officer(), open));
        model.addAttribute("open", open);
        return "disclosure/clarification/desk-list";
    }

    @GetMapping("/{number}")
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable String number, Model model) {
        return page(number, null, Map.of(), Map.of(), model);
    }

    private String page(
            String number, @Nullable Act act, Map<String, String> typed, Map<String, String> errors, Model model) {
        var view = pages.visible(number, user.officer());
        model.addAttribute("view", view);
        model.addAttribute("evidence", files.of(view.of().head().id()));
        model.addAttribute("history", pages.history(view));
        model.addAttribute("mayHandle", pages.mayHandle(user.officer(), view));
        model.addAttribute("findings", Finding.values());
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("categories", pages.categories(view));
        model.addAttribute("topics", pages.topics());
        model.addAttribute("failed", act == null ? "" : act.path());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/clarification/desk";
    }

    @GetMapping("/{number}/files/{sha256}")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable String sha256) {
        return files.send(pages.visible(number, user.officer()).of().head().id(), sha256);
    }

    /** {@code finding}, {@code clarification}, {@code earlier-clarification}, {@code closure} or {@code notification}. */
    @PostMapping("/{number}/{act}")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String act(
            @PathVariable String number,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Act wanted = Arrays.stream(Act.values())
                .filter(a -> a.path().equals(act))
                .findFirst()
                .orElseThrow(() -> new NotFound("act " + act));
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<>(wanted.check(typed));
        if (errors.isEmpty()) {
            try {
                UUID record = forms.run(wanted, number, typed, user.officer());
                flash.addFlashAttribute("done", wanted.done());
                return "redirect:/desk/disclosure/"
                        + (record == null ? "clarifications/" + number : "records/" + record);
            } catch (RuleBroken broken) {
                errors.put(wanted.fields().getFirst(), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, wanted, typed, errors, model);
    }
}
