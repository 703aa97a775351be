package org.tongyuan.cases.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.list.CaseScope;
import org.tongyuan.cases.outside.OutsidePlaces;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/**
 * Looks up what somebody at the desk says or shows: a case's number, a name, or the number of an identity card. It is posted, and people
 * stand in addresses by id only, so that no name or number is left behind in a browser's history or a proxy's log.
 */
@Controller
class ApplicantDesk {

    /** More people of one name than this have to show their number. */
    private static final int NAMESAKES = 300;

    private final Cases cases;
    private final OutsidePlaces outside;
    private final Persons persons;
    private final DeskLines lines;
    private final CurrentUser user;

    ApplicantDesk(Cases cases, OutsidePlaces outside, Persons persons, DeskLines lines, CurrentUser user) {
        this.cases = cases;
        this.outside = outside;
        this.persons = persons;
        this.lines = lines;
        this.user = user;
    }

    @PostMapping("/desk/lookup")
    @Requires(Permission.DESK)
    String lookUp(@RequestParam(defaultValue = "") String what, RedirectAttributes flash) {
        String asked = what.strip();
        if (!asked.isEmpty() && cases.idOf(asked).isPresent()) {
            return redirect("desk", "cases", asked);
        }
        if (!asked.isEmpty() && !outside.numbered(asked, user.officer()).isEmpty()) {
            return redirect("desk")
                    + UriComponentsBuilder.newInstance()
                            .queryParam("number", "{n}")
                            .encode()
                            .buildAndExpand(asked);
        }
        var found = people(asked);
        if (found.isEmpty()) {
            flash.addFlashAttribute("unknown", asked);
            return redirect("desk");
        }
        String of = redirect("desk", "applicants", found.getFirst().id().toString());
        return found.size() == 1 ? of : of + "?namesakes=true";
    }

    private List<Person> people(String asked) {
        var number = IdentityText.read(asked, null);
        if (number.isPresent()) {
            return persons.byIdNumber(number.get().type(), number.get().number()).stream()
                    .toList();
        }
        return asked.isEmpty() ? List.of() : persons.named(asked, 2);
    }

    private static String redirect(String... segments) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/")
                        .pathSegment(segments)
                        .encode()
                        .toUriString();
    }

    /** What the officer may see of a person's cases, or of everybody's who has the same name. */
    @GetMapping("/desk/applicants/{id}")
    @Requires(Permission.DESK)
    String cases(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean namesakes,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        var officer = user.officer();
        var person = persons.require(id);
        var people = namesakes ? persons.named(person.name(), NAMESAKES) : List.of(person);
        var page = lines.of(people, CaseScope.of(officer), cursor);
        model.addAttribute("person", person);
        model.addAttribute("namesakes", namesakes ? people.size() : 0);
        model.addAttribute("tooMany", people.size() == NAMESAKES);
        model.addAttribute("lines", page.lines());
        model.addAttribute("first", cursor == null ? null : address(id, namesakes, null));
        model.addAttribute("next", page.next() == null ? null : address(id, namesakes, page.next()));
        return "cases/desk/applicant";
    }

    private static String address(UUID id, boolean namesakes, @Nullable String cursor) {
        var to = UriComponentsBuilder.fromPath("/desk/applicants/" + id);
        if (namesakes) {
            to.queryParam("namesakes", true);
        }
        if (cursor != null) {
            to.queryParam("cursor", cursor);
        }
        return to.build().encode().toUriString();
    }
}
