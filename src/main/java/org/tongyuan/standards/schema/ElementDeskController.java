package org.tongyuan.standards.schema;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.EditedElements;
import org.tongyuan.standards.element.Elements;
import org.tongyuan.standards.element.Version;

/** The catalogue of data elements for those who keep it: new versions, ends of use, and who is told of them. */
@Controller
@RequestMapping("/desk/standards/elements")
class ElementDeskController {

    private static final String ONE = "standards/element/desk-one";
    private static final int CHANGES = 30;

    private final Elements elements;
    private final EditedElements edited;
    private final Schemas schemas;
    private final ReviseElement revise;
    private final CurrentUser user;

    ElementDeskController(
            Elements elements, EditedElements edited, Schemas schemas, ReviseElement revise, CurrentUser user) {
        this.elements = elements;
        this.edited = edited;
        this.schemas = schemas;
        this.revise = revise;
        this.user = user;
    }

    @GetMapping
    @Requires(Permission.STANDARD_EDIT)
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("elements", elements.search(q, null));
        model.addAttribute("changes", edited.newestChanges(CHANGES));
        model.addAttribute("watching", edited.watches(EditedElements.ALL, account()));
        return "standards/element/desk-list";
    }

    @GetMapping("/{id}")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView one(@PathVariable String id) {
        DataElement element = revise.newest(id);
        return fill(new ModelAndView(ONE, "form", ElementForm.of(element)), element);
    }

    @PostMapping("/{id}/versions")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView revise(
            @PathVariable String id,
            @Valid @ModelAttribute("form") ElementForm form,
            BindingResult errors,
            RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        DataElement before = revise.newest(id);
        form.check(errors);
        if (!errors.hasErrors() && !form.major()) {
            List<String> breaks = Compatibility.reasons(before, form.after(before, before.version()));
            if (!breaks.isEmpty()) {
                int next = Version.read(before.version()).major() + 1;
                errors.rejectValue(
                        "major",
                        "breaking",
                        "原来正确的报文会不再正确（" + String.join("；", breaks) + "）。请撤回这些改动，或者选“发布为新的主版本 " + next + ".0”");
            }
        }
        if (errors.hasErrors()) {
            return fill(FormErrors.redisplay(ONE, errors), before);
        }
        DataElement written = revise.revise(id, form, user.officer());
        after.addFlashAttribute("done", "已发布 " + written.version() + " 版，已告知关注它的人。");
        return back(id);
    }

    @PostMapping("/{id}/deprecation")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView deprecate(
            @PathVariable String id,
            @ModelAttribute("ending") EndingForm ending,
            BindingResult errors,
            RedirectAttributes after) {
        var deprecation = ending.deprecation(revise.earliestEnd(), s -> revise.maySucceed(id, s), errors);
        if (deprecation.isEmpty()) {
            DataElement element = revise.newest(id);
            return fill(FormErrors.redisplay(ONE, errors).addObject("form", ElementForm.of(element)), element);
        }
        revise.deprecate(id, deprecation.get(), user.officer());
        after.addFlashAttribute("done", "已登记停用，已告知关注它的人。");
        return back(id);
    }

    @PostMapping("/watches")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView watch(
            @RequestParam String id, @RequestParam boolean on, @RequestParam String to, RedirectAttributes after) {
        if (on) {
            edited.watch(id, account());
        } else {
            edited.unwatch(id, account());
        }
        after.addFlashAttribute("done", on ? "以后有变化会给你发消息。" : "不再给你发这些消息。");
        return to.equals("list") ? new ModelAndView("redirect:/desk/standards/elements") : back(id);
    }

    private UUID account() {
        return user.officer().accountId();
    }

    private static ModelAndView back(String id) {
        return new ModelAndView("redirect:/desk/standards/elements/" + id);
    }

    private ModelAndView fill(ModelAndView page, DataElement element) {
        return page.addObject("element", element)
                .addObject("versions", elements.versions(element.id()))
                .addObject("users", schemas.using(element.id()))
                .addObject("deprecation", edited.deprecation(element.id()).orElse(null))
                .addObject("watching", edited.watches(element.id(), account()))
                .addObject("nextMajor", Version.read(element.version()).major() + 1);
    }
}
