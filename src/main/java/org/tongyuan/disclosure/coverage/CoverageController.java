package org.tongyuan.disclosure.coverage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;

/** What each agency should have in the catalogue, has, lacks and is late with. */
@Controller
@RequestMapping("/desk/disclosure/coverage")
class CoverageController {

    static final String USUAL = "政府网站、公开查阅点";
    private static final int LONGEST = 200;

    private final Duties duties;
    private final AssignDuties assignDuties;
    private final DisclosureCatalogue catalogue;
    private final Publishers publishers;
    private final CurrentUser user;
    private final LegalTime time;

    CoverageController(
            Duties duties,
            AssignDuties assignDuties,
            DisclosureCatalogue catalogue,
            Publishers publishers,
            CurrentUser user,
            LegalTime time) {
        this.duties = duties;
        this.assignDuties = assignDuties;
        this.catalogue = catalogue;
        this.publishers = publishers;
        this.user = user;
        this.time = time;
    }

    /** A line of the board. */
    record Row(Agency agency, Duties.Standing standing) {}

    /** A category with what is known of it. */
    record Line(Category category, boolean due, String carriers, int records, String latest) {}

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String board(Model model) {
        var standings = duties.standings(time.today());
        var rows = new ArrayList<Row>();
        for (Agency agency : publishers.all()) {
            if (sees(agency.id())) {
                rows.add(new Row(
                        agency,
                        standings.getOrDefault(agency.id(), new Duties.Standing(agency.id(), 0, 0, 0, 0, 0, null))));
            }
        }
        model.addAttribute("rows", rows);
        return "disclosure/coverage/board";
    }

    @GetMapping("/{agency}")
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable UUID agency, Model model) {
        return fill(agency, Map.of(), model);
    }

    @PostMapping("/{agency}")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String assign(
            @PathVariable UUID agency,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        mustSee(agency);
        var typed = Typed.of(request);
        var carriers = new LinkedHashMap<String, String>();
        var errors = new LinkedHashMap<String, String>();
        for (Category category : categoriesOf(agency)) {
            if (typed.containsKey("due-" + category.code())) {
                String where = typed.getOrDefault("carriers-" + category.code(), "");
                if (where.isEmpty() || where.length() > LONGEST) {
                    errors.put("carriers-" + category.code(), category.name() + "：请填写公开渠道，不超过 " + LONGEST + " 字");
                }
                carriers.put(category.code(), where);
            }
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", typed);
            return fill(agency, errors, model);
        }
        assignDuties.assign(agency, carriers, user.officer());
        flash.addFlashAttribute("done", "应当公开的类别已保存。");
        return "redirect:/desk/disclosure/coverage/" + agency;
    }

    private String fill(UUID agency, Map<String, String> errors, Model model) {
        mustSee(agency);
        var known = duties.of(agency).stream().collect(Collectors.toMap(Duties.Duty::category, Function.identity()));
        model.addAttribute("agency", publishers.require(agency));
        model.addAttribute(
                "lines", categoriesOf(agency).stream().map(c -> line(c, known)).toList());
        model.addAttribute("errors", errors);
        model.addAttribute(
                "mayAssign",
                user.officer().may(Permission.DISCLOSURE_APPROVE)
                        && publishers.isInCharge(user.officer().agencyId()));
        return "disclosure/coverage/agency";
    }

    private static Line line(Category category, Map<String, Duties.Duty> known) {
        var duty = known.get(category.code());
        return duty == null
                ? new Line(category, false, USUAL, 0, "")
                : new Line(category, true, duty.carriers(), duty.records(), String.valueOf(duty.latest()));
    }

    private List<Category> categoriesOf(UUID agency) {
        return catalogue.categoriesOf(
                publishers.regionOf(publishers.require(agency)).level());
    }

    private boolean sees(UUID agency) {
        UUID own = user.officer().agencyId();
        return own.equals(agency) || publishers.isInCharge(own);
    }

    private void mustSee(UUID agency) {
        if (!sees(agency)) {
            throw new NotFound("coverage of " + agency);
        }
    }
}
