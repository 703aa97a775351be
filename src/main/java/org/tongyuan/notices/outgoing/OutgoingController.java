package org.tongyuan.notices.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.notices.outgoing.Outbox.Outgoing;
import org.tongyuan.notices.outgoing.Outbox.State;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Site;

/**
 * What left the house. Texts may carry codes by which a case is followed: they are shown in the demonstration only, where no
 * telephone would receive them.
 */
@Controller
class OutgoingController {

    private static final int PAGE = 50;

    private final Outbox outbox;
    private final Persons persons;
    private final Site site;

    OutgoingController(Outbox outbox, Persons persons, Site site) {
        this.outbox = outbox;
        this.persons = persons;
        this.site = site;
    }

    /** One message as shown. */
    record Row(
            Instant created,
            String channel,
            String phone,
            String title,
            @Nullable String text,
            String state,
            String tone,
            int attempts,
            @Nullable Instant sent,
            @Nullable String error) {}

    @GetMapping("/admin/outgoing")
    @Requires(Permission.SYSTEM)
    String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
        List<Outgoing> found = outbox.newest(before, PAGE + 1);
        List<Outgoing> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, Person> people =
                persons.byIds(shown.stream().map(Outgoing::personId).collect(Collectors.toSet()));
        model.addAttribute(
                "rows",
                shown.stream().map(o -> row(o, people.get(o.personId()))).toList());
        model.addAttribute("withText", site.isDemo());
        model.addAttribute("previous", before == null ? null : "/admin/outgoing");
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? "/admin/outgoing?before=" + shown.getLast().id()
                        : null);
        return "notices/outgoing";
    }

    private Row row(Outgoing o, @Nullable Person person) {
        return new Row(
                o.created(),
                "短信",
                person == null ? "" : person.phoneMasked(),
                o.title(),
                site.isDemo() ? o.text() : null,
                o.state().label(),
                tone(o.state()),
                o.attempts(),
                o.sent(),
                o.lastError());
    }

    private static String tone(State state) {
        return switch (state) {
            case WAITING -> "info";
            case SENT -> "good";
            case FAILED -> "late";
            case NO_ADDRESS -> "warn";
        };
    }
}
