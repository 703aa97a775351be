package org.tongyuan.disclosure.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The desk's list of records on their way to the public, by the day by which they have to be there. */
@Controller
class PublicationListController {

    private final RecordSearch search;
    private final RecordRights rights;
    private final Publishers publishers;
    private final DisclosureCatalogue catalogue;
    private final Shown shown;
    private final CurrentUser user;

    PublicationListController(
            RecordSearch search,
            RecordRights rights,
            Publishers publishers,
            DisclosureCatalogue catalogue,
            Shown shown,
            CurrentUser user) {
        this.search = search;
        this.rights = rights;
        this.publishers = publishers;
        this.catalogue = catalogue;
        this.shown = shown;
        this.user = user;
    }

    /** Days as the list shows them. */
    @org.springframework.stereotype.Component
    record Shown(Calendars calendars, LegalTime time) {
        DueText due(RecordSearch.Line line) {
            return line.state().isOpen()
                    ? DueText.of(line.dueOn(), line.awaitingYear(), time.today(), calendars.national())
                    : new DueText(null, "", "neutral");
        }
    }

    /** A line with its words. */
    record Row(RecordSearch.Line of, String agency, String category, DueText due) {}

    /** A choice of state with how many there are. */
    record Pill(String value, String label, int count) {}

    @GetMapping("/desk/disclosure/records")
    @Requires(Permission.DISCLOSURE_READ)
    String list(
            @RequestParam(required = false) @Nullable RecordState state,
            @RequestParam(required = false) @Nullable UUID agency,
            Model model) {
        var officer = user.officer();
        boolean all = rights.seesAll(officer);
        UUID of = all ? agency : officer.agencyId();
        var found = search.find(of, state);
        Map<UUID, String> names = publishers.all().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        model.addAttribute(
                "records",
                found.stream()
                        .limit(RecordSearch.MOST)
                        .map(line -> row(line, names))
                        .toList());
        model.addAttribute("more", found.size() > RecordSearch.MOST);
        model.addAttribute("state", state == null ? "" : state.name());
        model.addAttribute("agency", of == null ? "" : of.toString());
        model.addAttribute("pills", pills(of));
        model.addAttribute("all", all);
        model.addAttribute("agencies", all ? publishers.all() : List.of());
        model.addAttribute("mayWrite", officer.may(Permission.DISCLOSURE_EDIT));
        return "disclosure/publication/list";
    }

    private Row row(RecordSearch.Line line, Map<UUID, String> names) {
        String agency = names.containsKey(line.agencyId())
                ? names.get(line.agencyId())
                : publishers.require(line.agencyId()).name();
        return new Row(line, agency, catalogue.categoryName(line.category()), shown.due(line));
    }

    private List<Pill> pills(@Nullable UUID agency) {
        var counts = search.counts(agency);
        int open = counts.entrySet().stream()
                .filter(e -> e.getKey().isOpen())
                .mapToInt(Map.Entry::getValue)
                .sum();
        var pills = Arrays.stream(RecordState.values())
                .map(s -> new Pill(s.name(), s.label(), counts.getOrDefault(s, 0)))
                .filter(p -> p.count() > 0)
                .collect(Collectors.toList());
        pills.addFirst(new Pill("", "未公开的", open));
        return pills;
    }
}
