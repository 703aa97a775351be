package org.tongyuan.standards.framework;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;
import org.tongyuan.standards.framework.FrameworkForms.NodeForm;

/** The frameworks for whoever keeps them: the tree of each, and a new node. */
@Controller
@Requires(Permission.STANDARD_EDIT)
class FrameworkDeskController {

    private static final String VIEW = "standards/desk-framework";

    private final Frameworks frameworks;
    private final EditFramework editFramework;
    private final CurrentUser caller;
    private final Words words;

    FrameworkDeskController(Frameworks frameworks, EditFramework editFramework, CurrentUser caller, Words words) {
        this.frameworks = frameworks;
        this.editFramework = editFramework;
        this.caller = caller;
        this.words = words;
    }

    @GetMapping("/desk/standards/frameworks")
    String list(Model model) {
        model.addAttribute("frameworks", frameworks.all());
        return "standards/desk-frameworks";
    }

    @GetMapping("/desk/standards/frameworks/{code}")
    String one(@PathVariable String code, Model model) {
        model.addAttribute("form", NodeForm.empty());
        return fill(code, Map.of(), model);
    }

    @PostMapping("/desk/standards/frameworks/{code}/nodes")
    ModelAndView add(
            @PathVariable String code,
            @Valid @ModelAttribute("form") NodeForm form,
            BindingResult shape,
            Model model,
            RedirectAttributes after) {
        if (shape.hasErrors()) {
            fill(code, FormErrors.of(shape), model);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            editFramework.add(code, form, caller.officer());
        } catch (RuleBroken e) {
            fill(code, Map.of("number", words.of(e)), model);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.CONFLICT);
        }
        after.addFlashAttribute("done", "已新增类别 " + form.number() + " " + form.title() + "。");
        return new ModelAndView("redirect:/desk/standards/frameworks/" + code);
    }

    private String fill(String code, Map<String, String> errors, Model model) {
        model.addAttribute("framework", frameworks.find(code).orElseThrow(() -> new NotFound("framework " + code)));
        model.addAttribute("nodes", frameworks.nodes(code));
        model.addAttribute("errors", errors);
        return VIEW;
    }
}
