package org.tongyuan.cases.outside;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.tongyuan.accounts.RegisteredApplications;
import org.tongyuan.cases.CaseState;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** Outside systems for the administrator: which there are, who reports for them, and what their words mean here. */
@Controller
@RequestMapping("/admin/outside-systems")
@Requires(Permission.OUTSIDE_EDIT)
class OutsideSystemController {

    private static final String FORM = "cases/outside/system-form";
    private static final String LIST = "redirect:/admin/outside-systems";

    private final OutsideSystems systems;
    private final EditOutsideSystems edit;
    private final RegisteredApplications applications;

    OutsideSystemController(OutsideSystems systems, EditOutsideSystems edit, RegisteredApplications applications) {
        this.systems = systems;
        this.edit = edit;
        this.applications = applications;
    }

    /** A state of ours with what stands in its field. */
    record WordField(String name, String label, String value) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("systems", systems.all());
        return "cases/outside/systems";
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return form(OutsideSystemForm.blank(), Map.of(), Map.of(), null);
    }

    @PostMapping
    ModelAndView register(
            @Valid @ModelAttribute("form") OutsideSystemForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        var messages = new LinkedHashMap<String, String>();
        var words = checked(form, errors, typed, messages);
        if (!messages.isEmpty()) {
            return form(form, typed, messages, null);
        }
        edit.register(form, words);
        after.addFlashAttribute("done", "外部系统已登记。");
        return new ModelAndView(LIST);
    }

    @GetMapping("/{code}")
    ModelAndView show(@PathVariable String code) {
        var system = systems.require(code);
        return form(OutsideSystemForm.of(system), OutsideSystemForm.typed(system), Map.of(), system);
    }

    @PostMapping("/{code}")
    ModelAndView change(
            @PathVariable String code,
            @Valid @ModelAttribute("form") OutsideSystemForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        var messages = new LinkedHashMap<String, String>();
        var words = checked(form, errors, typed, messages);
        if (!messages.isEmpty()) {
            return form(form, typed, messages, systems.require(code));
        }
        edit.change(code, form, words);
        after.addFlashAttribute("done", "已保存。新的状态对应从下一次报送起使用。");
        return new ModelAndView(LIST);
    }

    @PostMapping("/{code}/end")
    String end(
            @PathVariable String code, @RequestParam(required = false) @Nullable String why, RedirectAttributes after) {
        edit.end(code, given(why));
        after.addFlashAttribute("done", "外部系统已停用，不再接收它的报送；已有的办件仍然可以查看。");
        return LIST;
    }

    private static SequencedMap<String, CaseState> checked(
            OutsideSystemForm form, BindingResult errors, Map<String, String> typed, Map<String, String> messages) {
        FormErrors.mustBeReadable(errors);
        form.check(errors);
        messages.putAll(FormErrors.of(errors));
        return OutsideSystemForm.words(typed, messages);
    }

    private ModelAndView form(
            OutsideSystemForm form,
            Map<String, String> typed,
            Map<String, String> errors,
            @Nullable OutsideSystem system) {
        var view = new ModelAndView(FORM, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("form", form);
        view.addObject("system", system);
        view.addObject("errors", errors.isEmpty() ? null : errors);
        view.addObject("kinds", options(OutsideSystem.Kind.values()));
        view.addObject(
                "clients",
                applications.withScope(String.valueOf(Permission.OUTSIDE_REPORT.scope())).stream()
                        .map(a -> Map.of("value", a.clientId(), "label", a.name() + "（" + a.clientId() + "）"))
                        .toList());
        view.addObject(
                "words",
                Arrays.stream(CaseState.values())
                        .map(s -> new WordField(
                                OutsideSystemForm.field(s), s.label(), given(typed.get(OutsideSystemForm.field(s)))))
                        .toList());
        return view;
    }

    private static List<Map<String, String>> options(OutsideSystem.Kind... kinds) {
        return Arrays.stream(kinds)
                .map(k -> Map.of("value", k.name(), "label", k.label()))
                .toList();
    }
}
