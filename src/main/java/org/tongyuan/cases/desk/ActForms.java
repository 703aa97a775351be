package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
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
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** What all forms of the case page share: run once, come back to the case, or show the form again with what was typed. */
@Component
class ActForms {

    private final CasePages pages;
    private final CurrentUser user;
    private final Once once;
    private final WindowFiles files;
    private final Words words;

    ActForms(CasePages pages, CurrentUser user, Once once, WindowFiles files, Words words) {
        this.pages = pages;
        this.user = user;
        this.once = once;
        this.files = files;
        this.words = words;
    }

    WindowFiles files() {
        return files;
    }

    /** A photographed material that is said to lack is a slip of the hand: the notice would ask for what is there. */
    void markedLacking(
            Collection<Finding> findings,
            Map<String, String> names,
            @Nullable String tray,
            Map<String, String> errors) {
        findings.stream()
                .filter(f -> f.state() == MaterialState.LACKS)
                .map(Finding::material)
                .filter(key -> !files.kept(tray, key).isEmpty())
                .forEach(key -> errors.put(
                        "state." + key, words.of("case.files.marked-lacking", names.getOrDefault(key, key))));
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
