package org.tongyuan.standards.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.tongyuan.standards.register.RelatedPages;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.Standards;

/** The places of one standard in the frameworks, for the standards office. */
@Controller
@RequestMapping("/desk/standards/register/{code}/places")
@Requires(Permission.STANDARD_EDIT)
class PlaceController implements RelatedPages {

    private static final int LONGEST = 200;

    private final Standards standards;
    private final Frameworks frameworks;
    private final PlaceStandard placeStandard;
    private final CurrentUser user;

    PlaceController(Standards standards, Frameworks frameworks, PlaceStandard placeStandard, CurrentUser user) {
        this.standards = standards;
        this.frameworks = frameworks;
        this.placeStandard = placeStandard;
        this.user = user;
    }

    @GetMapping
    String list(@PathVariable String code, Model model) {
        return fill(code, Map.of("node", "", "relation", "", "note", ""), Map.of(), model);
    }

    /** {@code node}: framework and number with a colon between them, as the select gives it. */
    @PostMapping
    ModelAndView place(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String node,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes flash) {
        var errors = new LinkedHashMap<String, String>();
        int colon = node.indexOf(':');
        if (colon < 0) {
            errors.put("node", "请选择体系和类别");
        }
        if (!List.of("ADOPTED", "MADE").contains(relation)) {
            errors.put("relation", "请选择采用关系");
        }
        FormErrors.tooLong("note", note, LONGEST, errors);
        if (!errors.isEmpty()) {
            fill(code, Map.of("node", node, "relation", relation, "note", note), errors, model);
            return new ModelAndView("standards/desk-places", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        placeStandard.place(
                code, node.substring(0, colon), node.substring(colon + 1), relation, note.strip(), user.officer());
        flash.addFlashAttribute("done", "已放入标准体系。");
        return new ModelAndView("redirect:/desk/standards/register/" + code + "/places");
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable String code,
            @RequestParam String framework,
            @RequestParam String node,
            RedirectAttributes flash) {
        placeStandard.remove(code, framework, node, user.officer());
        flash.addFlashAttribute("done", "已移出标准体系。");
        return "redirect:/desk/standards/register/" + code + "/places";
    }

    private String fill(String code, Map<String, String> typed, Map<String, String> errors, Model model) {
        Standard standard = standards.require(code);
        model.addAttribute("standard", standard);
        model.addAttribute("places", frameworks.placesOf(standard.id()));
        model.addAttribute("nodes", frameworks.options());
        model.addAttribute("relations", Frameworks.RELATIONS);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "standards/desk-places";
    }

    @Override
    public List<RelatedPage> of(Standard standard, boolean desk) {
        if (!desk) {
            return List.of();
        }
        int places = frameworks.placesOf(standard.id()).size();
        return List.of(new RelatedPage(
                "在标准体系中的位置",
                "/desk/standards/register/" + standard.slug() + "/places",
                places == 0 ? "还没有放入体系" : places + " 处"));
    }
}
