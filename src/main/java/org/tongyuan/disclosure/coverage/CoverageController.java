package org.tongyuan.disclosure.coverage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.catalogue.Category;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;

/** What each agency should have in the catalogue, has, lacks and is late with. */
@Controller
@RequestMapping("/desk/disclosure/coverage")
class CoverageController {

    private final Coverage coverage;
    private final AssignDuties assignDuties;
    private final CoverageRights rights;
    private final DisclosureCatalogue catalogue;
    private final CurrentUser user;
    private final LegalTime time;

    CoverageController(
            Coverage coverage,
            AssignDuties assignDuties,
            CoverageRights rights,
            DisclosureCatalogue catalogue,
            CurrentUser user,
            LegalTime time) {
        this.coverage = coverage;
        this.assignDuties = assignDuties;
        this.rights = rights;
        this.catalogue = catalogue;
        this.user = user;
        this.time = time;
    }

    /** A line of the board. */
    record Row(Agency agency, Coverage.Standing standing) {}

    /** A category with how the agency stands with it; {@code kept} is null when it is no duty. */
    record Line(Category category, Coverage.@Nullable Line kept) {}

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String board(Model model) {
        var standings = coverage.standings(time.today());
        var rows = new ArrayList<Row>();
        for (Agency agency : rights.seen(user.officer())) {
            var none = new Coverage.Standing(agency.id(), 0, 0, 0, 0, 0, 0, null);
            rows.add(new Row(agency, standings.getOrDefault(agency.id(), none)));
        }
        model.addAttribute("rows", rows);
        return "disclosure/coverage/board";
    }

    @GetMapping("/{agency}")
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable UUID agency, Model model) {
        var of = rights.mustSee(user.officer(), agency);
        var kept = coverage.of(agency, time.today());
        model.addAttribute("agency", of);
        model.addAttribute(
                "lines", categoriesOf(of).stream().map(c -> line(c, kept)).toList());
        model.addAttribute(
                "entries", kept.stream().filter(l -> l.duty().entry() != null).toList());
        model.addAttribute("mayAssign", rights.assigns(user.officer()));
        return "disclosure/coverage/agency";
    }

    @PostMapping("/{agency}")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String assign(@PathVariable UUID agency, HttpServletRequest request, RedirectAttributes flash) {
        var of = rights.mustSee(user.officer(), agency);
        var typed = Typed.of(request);
        var chosen = new LinkedHashSet<String>();
        for (Category category : categoriesOf(of)) {
            if (typed.containsKey("due-" + category.code())) {
                chosen.add(category.code());
            }
        }
        assignDuties.assign(agency, chosen, user.officer());
        flash.addFlashAttribute("done", "应当公开的类别已保存。");
        return "redirect:/desk/disclosure/coverage/" + agency;
    }

    private static Line line(Category category, List<Coverage.Line> kept) {
        return new Line(
                category,
                kept.stream()
                        .filter(l ->
                                l.duty().entry() == null && l.duty().category().equals(category.code()))
                        .findFirst()
                        .orElse(null));
    }

    private List<Category> categoriesOf(Agency agency) {
        return catalogue.categoriesOf(rights.levelOf(agency));
    }
}
