package org.tongyuan.agencies.directory;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.journal.CurrentActor;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** The windows of the service centres, kept by an administrator. */
@Controller
@Requires(Permission.AGENCY_EDIT)
class WindowController {

    /** A new window. */
    record WindowForm(
            @Nullable UUID centreId,

            @Pattern(regexp = "[A-Z]?[0-9]{1,3}", message = "窗口号为 1 至 3 位数字，前面可加一个大写字母")
            String number,

            @Pattern(regexp = ".*\\S.*", message = "请填写窗口名称") @Size(max = 40, message = "窗口名称不超过 40 个字")
            String name) {
        WindowForm {
            number = given(number);
            name = given(name);
        }
    }

    private static final String VIEW = "agencies/windows";

    private final Windows windows;
    private final EditAgencies edit;
    private final CurrentActor caller;

    WindowController(Windows windows, EditAgencies edit, CurrentActor caller) {
        this.windows = windows;
        this.edit = edit;
        this.caller = caller;
    }

    @ModelAttribute
    void lists(Model model) {
        model.addAttribute(
                "windows", windows.all().stream().filter(Windows.Row::open).toList());
        List<Map<String, String>> centres = windows.centres().stream()
                .map(c -> Map.of("value", c.id().toString(), "label", c.name()))
                .toList();
        model.addAttribute("centres", centres);
    }

    @GetMapping("/admin/agencies/windows")
    ModelAndView list() {
        return new ModelAndView(VIEW, "form", new WindowForm(null, "", ""));
    }

    @PostMapping("/admin/agencies/windows")
    ModelAndView open(@Valid @ModelAttribute("form") WindowForm form, BindingResult errors, RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        FormErrors.mustBeGiven(form.centreId(), "centreId", "请选择政务服务中心", errors);
        if (errors.hasErrors()) {
            return FormErrors.redisplay(VIEW, errors);
        }
        edit.openWindow(Objects.requireNonNull(form.centreId()), form.number(), form.name(), caller.actor());
        return done(after, form.number() + " 号窗口已登记。");
    }

    @PostMapping("/admin/agencies/windows/{id}/end")
    ModelAndView close(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String why, RedirectAttributes after) {
        edit.closeWindow(id, given(why), caller.actor());
        return done(after, "窗口已撤销。");
    }

    private static ModelAndView done(RedirectAttributes after, String text) {
        after.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/admin/agencies/windows");
    }
}
