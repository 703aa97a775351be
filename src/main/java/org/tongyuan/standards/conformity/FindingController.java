package org.tongyuan.standards.conformity;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.conformity.FindingSearch.Found;

/** One finding with its evidence and what was done about it. */
@Controller
@RequestMapping("/desk/standards/findings/{id}")
class FindingController {

    private static final String VIEW = "standards/finding";

    private final FindingSearch search;
    private final HandleFinding handle;
    private final Clauses clauses;
    private final CurrentUser user;

    FindingController(FindingSearch search, HandleFinding handle, Clauses clauses, CurrentUser user) {
        this.search = search;
        this.handle = handle;
        this.clauses = clauses;
        this.user = user;
    }

    @GetMapping
    @Requires(Permission.STANDARD_READ)
    ModelAndView finding(@PathVariable UUID id) {
        return fill(new ModelAndView(VIEW, "form", FindingForm.EMPTY), id);
    }

    @PostMapping("/exemption")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView exempt(
            @PathVariable UUID id,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            RedirectAttributes after) {
        var act = form.exemption(handle.earliestEnd(), errors);
        if (act.isEmpty()) {
            return fill(FormErrors.redisplay(VIEW, errors), id);
        }
        handle.exempt(id, act.get().note(), act.get().until(), user.officer());
        return done(id, "已豁免，到期后重新计入。", after);
    }

    @PostMapping("/order")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView order(
            @PathVariable UUID id,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            RedirectAttributes after) {
        var act = form.order(handle.earliestEnd(), errors);
        if (act.isEmpty()) {
            return fill(FormErrors.redisplay(VIEW, errors), id);
        }
        handle.order(id, act.get().note(), act.get().until(), user.officer());
        return done(id, "整改通知已发出。", after);
    }

    @PostMapping("/answer")
    @Requires(Permission.STANDARD_READ)
    ModelAndView answer(
            @PathVariable UUID id,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            RedirectAttributes after) {
        var note = form.answer(errors);
        if (note.isEmpty()) {
            return fill(FormErrors.redisplay(VIEW, errors), id);
        }
        handle.answer(id, note.get(), user.officer());
        return done(id, "答复已记录；改好后系统会自动关闭。", after);
    }

    private ModelAndView fill(ModelAndView page, UUID id) {
        Found found = search.require(id);
        return page.addObject("finding", found)
                .addObject("clause", clauses.require(found.clause()))
                .addObject("steps", handle.stepsOf(id))
                .addObject(
                        "own", found.agency().equals(user.officer().agencyId().toString()));
    }

    private static ModelAndView done(UUID id, String text, RedirectAttributes after) {
        after.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/desk/standards/findings/" + id);
    }
}
