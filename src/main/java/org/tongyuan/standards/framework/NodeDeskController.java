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
import org.springframework.web.bind.annotation.RequestMapping;
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
import org.tongyuan.standards.framework.FrameworkForms.PlaceForm;
import org.tongyuan.standards.register.Standard;

/** One node of a framework for whoever keeps it: what it is called, how many standards it should have, and which stand there. */
@Controller
@RequestMapping("/desk/standards/frameworks/{code}/nodes/{number}")
@Requires(Permission.STANDARD_EDIT)
class NodeDeskController {

    private static final String VIEW = "standards/desk-node";

    private final Frameworks frameworks;
    private final EditFramework editFramework;
    private final PlaceStandard placeStandard;
    private final CurrentUser caller;
    private final Words words;

    NodeDeskController(
            Frameworks frameworks,
            EditFramework editFramework,
            PlaceStandard placeStandard,
            CurrentUser caller,
            Words words) {
        this.frameworks = frameworks;
        this.editFramework = editFramework;
        this.placeStandard = placeStandard;
        this.caller = caller;
        this.words = words;
    }

    @GetMapping
    String one(@PathVariable String code, @PathVariable String number, Model model) {
        fill(code, number, Map.of(), model);
        return VIEW;
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String code,
            @PathVariable String number,
            @Valid @ModelAttribute("form") NodeForm form,
            BindingResult shape,
            Model model,
            RedirectAttributes after) {
        if (shape.hasErrors()) {
            return again(code, number, FormErrors.of(shape), HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        editFramework.change(code, new NodeForm(number, form.title(), form.should()), caller.officer());
        after.addFlashAttribute("done", "类别已修改。");
        return back(code, number);
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable String code, @PathVariable String number, Model model, RedirectAttributes after) {
        try {
            editFramework.remove(code, number, caller.officer());
        } catch (RuleBroken e) {
            return again(code, number, Map.of("places", words.of(e)), HttpStatus.CONFLICT, model);
        }
        after.addFlashAttribute("done", "已删除类别 " + number + "。");
        return new ModelAndView("redirect:/desk/standards/frameworks/" + code);
    }

    @PostMapping("/places")
    ModelAndView place(
            @PathVariable String code,
            @PathVariable String number,
            @Valid @ModelAttribute("placing") PlaceForm placing,
            BindingResult shape,
            Model model,
            RedirectAttributes after) {
        if (shape.hasErrors()) {
            return again(code, number, FormErrors.of(shape), HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            String slug = Standard.slugOf(placing.standard());
            placeStandard.place(slug, code, number, placing.relation(), placing.note(), caller.officer());
        } catch (NotFound e) {
            var unknown = new RuleBroken("framework.standard.unknown", placing.standard());
            return again(code, number, Map.of("standard", words.of(unknown)), HttpStatus.CONFLICT, model);
        } catch (RuleBroken e) {
            return again(code, number, Map.of("standard", words.of(e)), HttpStatus.CONFLICT, model);
        }
        after.addFlashAttribute("done", "标准已放入类别 " + number + "。");
        return back(code, number);
    }

    @PostMapping("/places/{standard}/removal")
    ModelAndView takeAway(
            @PathVariable String code,
            @PathVariable String number,
            @PathVariable String standard,
            RedirectAttributes after) {
        placeStandard.remove(standard, code, number, caller.officer());
        after.addFlashAttribute("done", "标准已从类别 " + number + " 移出；登记簿里的标准不变。");
        return back(code, number);
    }

    private void fill(String code, String number, Map<String, String> errors, Model model) {
        var framework = frameworks.find(code).orElseThrow(() -> new NotFound("framework " + code));
        var line = frameworks.nodes(code).stream()
                .filter(n -> n.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("node " + number + " of " + code));
        model.addAttribute("framework", framework);
        model.addAttribute("node", line);
        model.addAttribute(
                "places",
                frameworks.places(code).stream()
                        .filter(p -> p.node().equals(number))
                        .toList());
        model.addAttribute("relations", Frameworks.RELATIONS);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new NodeForm(number, line.title(), Integer.toString(line.should())));
        }
        if (!model.containsAttribute("placing")) {
            model.addAttribute("placing", PlaceForm.empty());
        }
        model.addAttribute("errors", errors);
    }

    private ModelAndView again(String code, String number, Map<String, String> errors, HttpStatus status, Model model) {
        fill(code, number, errors, model);
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    private static ModelAndView back(String code, String number) {
        return new ModelAndView("redirect:/desk/standards/frameworks/" + code + "/nodes/" + number);
    }
}
