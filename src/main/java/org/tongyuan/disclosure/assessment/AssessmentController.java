package org.tongyuan.disclosure.assessment;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Published results, for everybody. */
@Controller
class AssessmentController {

    private final AssessmentPages pages;

    AssessmentController(AssessmentPages pages) {
        this.pages = pages;
    }

    @GetMapping("/disclosure/assessments")
    @Requires(Permission.ANYONE)
    String list(Model model) {
        model.addAttribute("rounds", pages.published());
        return "disclosure/assessment/list";
    }

    @GetMapping("/disclosure/assessments/{number}")
    @Requires(Permission.ANYONE)
    String one(@PathVariable String number, Model model) {
        model.addAttribute("sheet", pages.publishedSheet(number));
        return "disclosure/assessment/result";
    }
}
