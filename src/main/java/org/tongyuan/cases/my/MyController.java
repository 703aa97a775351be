package org.tongyuan.cases.my;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.application.Applicants;
import org.tongyuan.cases.application.Draft;
import org.tongyuan.cases.application.Drafts;
import org.tongyuan.items.Items;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The citizen's own page: what they must do now on top, then drafts, then every case. */
@Controller
class MyController {

    /** A draft to go on with. */
    record DraftLine(Draft draft, String itemName) {}

    private final MyCases cases;
    private final Drafts drafts;
    private final Applicants applicants;
    private final Persons persons;
    private final Items items;
    private final CurrentUser user;

    MyController(MyCases cases, Drafts drafts, Applicants applicants, Persons persons, Items items, CurrentUser user) {
        this.cases = cases;
        this.drafts = drafts;
        this.applicants = applicants;
        this.persons = persons;
        this.items = items;
        this.user = user;
    }

    @GetMapping("/my")
    @Requires(Permission.APPLY)
    String mine(Model model) {
        SignedIn.Citizen citizen = user.citizen();
        List<MyCases.Line> all = cases.of(applicants.idsOf(citizen), citizen.personId());
        model.addAttribute("name", citizen.name());
        model.addAttribute("self", citizen.personId());
        model.addAttribute(
                "toCorrect", all.stream().filter(MyCases.Line::toCorrect).toList());
        model.addAttribute("open", all.stream().filter(l -> l.endedOn() == null).toList());
        model.addAttribute(
                "ended", all.stream().filter(l -> l.endedOn() != null).toList());
        model.addAttribute(
                "people",
                persons.byIds(all.stream().map(MyCases.Line::applicantId).collect(Collectors.toSet())).values().stream()
                        .collect(Collectors.toMap(Person::id, Person::name)));
        model.addAttribute(
                "drafts",
                drafts.openOf(citizen).stream()
                        .map(d -> new DraftLine(
                                d, items.require(d.itemVersionId()).name()))
                        .toList());
        return "cases/my/list";
    }
}
