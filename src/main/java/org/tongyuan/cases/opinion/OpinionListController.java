package org.tongyuan.cases.opinion;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** What was asked of one's agency and by it; the centre's manager and the supervisor see the whole hall, and what is late. */
@Controller
class OpinionListController {

    private static final int MOST = 200;

    private final OpinionPages pages;

    OpinionListController(OpinionPages pages) {
        this.pages = pages;
    }

    /** Which of them: asked of us, by us, late ones, or all that one may see. */
    enum View {
        ASKED("请我单位答复"),
        ASKING("我单位征求的"),
        OVERDUE("逾期未答复"),
        ALL("全部");

        private final String label;

        View(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @GetMapping("/desk/opinions")
    @Requires(Permission.CASE_READ)
    String list(@RequestParam(defaultValue = "ASKED") View view, Model model) {
        var officer = pages.officer();
        boolean hall = CaseRights.seesWholeHall(officer);
        var found = pages.list(filter(view, officer.agencyId(), hall), MOST + 1);
        model.addAttribute("view", view);
        model.addAttribute("views", View.values());
        model.addAttribute("hall", hall);
        model.addAttribute("opinions", found.stream().limit(MOST).toList());
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute("today", pages.today());
        return "cases/opinion/list";
    }

    private Opinions.Filter filter(View view, UUID own, boolean hall) {
        return switch (view) {
            case ASKED -> new Opinions.Filter(own, null, null, false, null);
            case ASKING -> new Opinions.Filter(null, own, null, false, null);
            case OVERDUE -> new Opinions.Filter(null, null, hall ? null : own, true, pages.today());
            case ALL -> new Opinions.Filter(null, null, hall ? null : own, false, null);
        };
    }
}
