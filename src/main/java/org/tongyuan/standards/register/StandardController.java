package org.tongyuan.standards.register;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The register of standards for everybody. */
@Controller
class StandardController {

    private final Standards standards;
    private final Agencies agencies;
    private final List<RelatedPages> related;

    StandardController(Standards standards, Agencies agencies, List<RelatedPages> related) {
        this.standards = standards;
        this.agencies = agencies;
        this.related = related;
    }

    @GetMapping("/standards")
    @Requires(Permission.ANYONE)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String state,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("level", level);
        model.addAttribute("state", state);
        model.addAttribute("levels", Standard.LEVELS);
        model.addAttribute("states", StandardState.values());
        model.addAttribute("standards", standards.search(q.strip(), level, state));
        return "standards/list";
    }

    @GetMapping("/standards/{code}")
    @Requires(Permission.ANYONE)
    String one(@PathVariable String code, Model model) {
        var standard = standards.require(code);
        var agency = standard.responsibleAgency();
        model.addAttribute("standard", standard);
        model.addAttribute(
                "agency", agency == null ? "" : agencies.require(agency).name());
        model.addAttribute("moves", standards.moves(standard));
        model.addAttribute(
                "related",
                related.stream().flatMap(r -> r.of(standard, false).stream()).toList());
        return "standards/standard";
    }
}
