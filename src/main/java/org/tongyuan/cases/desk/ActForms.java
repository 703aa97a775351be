package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.attachment.WindowFiles;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** What all forms of the case page share: run once, come back to the case, or show the form again with what was typed. */
@Component
class ActForms {

    private final CasePages pages;
    private final CurrentUser user;
    private final Once once;
    private final WindowFiles files;

    ActForms(CasePages pages, CurrentUser user, Once once, WindowFiles files) {
        this.pages = pages;
        this.user = user;
        this.once = once;
        this.files = files;
    }

    WindowFiles files() {
        return files;
    }

    SignedIn.Officer officer() {
        return user.officer();
    }

    CaseSnapshot seen(String number) {
        return pages.seen(number, user.officer());
    }

    CasePage page(String number) {
        return pages.of(number, user.officer());
    }

    /** The version of the case that the officer looked at. */
    static @Nullable Integer version(Map<String, String> typed) {
        return Typed.number(typed, "version");
    }

    String again(
            String number,
            Map<String, String> typed,
            Map<String, String> errors,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page(number));
        model.addAttribute("typed", typed);
        model.addAttribute("late", typed.containsKey("lateAt"));
        model.addAttribute("errors", errors);
        return "cases/desk/case";
    }

    String run(
            String number,
            HttpServletRequest request,
            RedirectAttributes flash,
            String done,
            Consumer<SignedIn.Officer> act) {
        var officer = user.officer();
        String view = once.run(request, () -> {
            act.accept(officer);
            return "redirect:/desk/cases/" + number;
        });
        flash.addFlashAttribute("done", done);
        return view;
    }
}
