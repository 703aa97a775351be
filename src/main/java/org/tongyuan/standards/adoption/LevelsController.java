package org.tongyuan.standards.adoption;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.standards.adoption.LevelPages.Option;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.Standards;

/** A standard between the levels: what it is made from, with the difference, what is made from it, and where it came from. */
@Controller
class LevelsController {

    private static final int LONGEST = 200;
    private static final String DESK = "/desk/standards/register/{code}/levels";

    private final Standards standards;
    private final LevelPages pages;
    private final AdoptStandard adoptStandard;
    private final CurrentUser user;

    LevelsController(Standards standards, LevelPages pages, AdoptStandard adoptStandard, CurrentUser user) {
        this.standards = standards;
        this.pages = pages;
        this.adoptStandard = adoptStandard;
        this.user = user;
    }

    @GetMapping("/standards/{code}/levels")
    @Requires(Permission.ANYONE)
    String everybody(@PathVariable String code, Model model) {
        pages.fill(standards.require(code), model);
        return "standards/levels";
    }

    @GetMapping(DESK)
    @Requires(Permission.STANDARD_EDIT)
    String desk(@PathVariable String code, Model model) {
        return fill(code, Map.of("base", "", "kind", "", "note", ""), Map.of(), model);
    }

    @PostMapping(DESK)
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView adopt(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes flash) {
        var errors = new LinkedHashMap<String, String>();
        if (base.isBlank() || standards.find(base).isEmpty()) {
            errors.put("base", "请选择上级标准");
        }
        var chosen = kinds().stream().filter(k -> k.value().equals(kind)).findFirst();
        if (chosen.isEmpty()) {
            errors.put("kind", "请选择采用方式");
        }
        FormErrors.tooLong("note", note, LONGEST, errors);
        if (!errors.isEmpty()) {
            fill(code, Map.of("base", base, "kind", kind, "note", note), errors, model);
            return new ModelAndView("standards/desk-levels", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        adoptStandard.adopt(code, base, AdoptionKind.valueOf(kind), note.strip(), user.officer());
        flash.addFlashAttribute("done", "已登记采用关系。");
        return new ModelAndView("redirect:/desk/standards/register/" + code + "/levels");
    }

    @PostMapping(DESK + "/release")
    @Requires(Permission.STANDARD_EDIT)
    String release(@PathVariable String code, @RequestParam String base, RedirectAttributes flash) {
        adoptStandard.release(code, base, user.officer());
        flash.addFlashAttribute("done", "已解除采用关系。");
        return "redirect:/desk/standards/register/" + code + "/levels";
    }

    private String fill(String code, Map<String, String> typed, Map<String, String> errors, Model model) {
        Standard standard = standards.require(code);
        pages.fill(standard, model);
        model.addAttribute(
                "above",
                standards.all().stream()
                        .filter(base -> base.isInUse() && isAbove(base, standard))
                        .map(base -> new Option(base.slug(), base.code() + " " + base.title()))
                        .toList());
        model.addAttribute("kinds", kinds());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "standards/desk-levels";
    }

    private static boolean isAbove(Standard base, Standard standard) {
        try {
            standard.mustBeBelow(base);
            return true;
        } catch (RuleBroken e) {
            return false;
        }
    }

    private static List<Option> kinds() {
        return List.of(
                new Option(AdoptionKind.TAKEN_OVER.name(), "沿用：条款和上级相同"),
                new Option(AdoptionKind.TIGHTENED.name(), "收紧：要求比上级严"),
                new Option(AdoptionKind.SUPPLEMENTED.name(), "补充：上级没有的要求"));
    }
}
