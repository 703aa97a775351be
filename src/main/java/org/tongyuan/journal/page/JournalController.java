package org.tongyuan.journal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Recorded;
import org.tongyuan.journal.page.JournalSearch.Filter;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** The journal for those who may read it: filters stand in the address. */
@Controller
class JournalController {

    private static final int PAGE = 50;

    private final JournalSearch search;
    private final Words words;

    JournalController(JournalSearch search, Words words) {
        this.search = search;
        this.words = words;
    }

    /** One row of the list. */
    record Row(
            long position,
            Instant occurred,
            Instant recorded,
            String actorKind,
            String actorId,
            String act,
            String subjectKind,
            String subjectName,
            String subjectId,
            int chainIndex,
            String details,
            String hash) {}

    @GetMapping("/admin/journal")
    @Requires(Permission.JOURNAL_READ)
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var filter = new Filter(kind, subject, actor, act, from, to, before);
        List<Recorded> found = search.find(filter, PAGE + 1);
        List<Recorded> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", shown.stream().map(this::row).toList());
        model.addAttribute("previous", before == null ? null : address(filter, null));
        model.addAttribute(
                "next", found.size() > PAGE ? address(filter, shown.getLast().position()) : null);
        return "journal/entries";
    }

    private Row row(Recorded recorded) {
        Entry entry = recorded.entry();
        String details = entry.details().entrySet().stream()
                .filter(e -> !e.getKey().startsWith("seal:"))
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("；"));
        return new Row(
                recorded.position(),
                entry.occurred(),
                recorded.recorded(),
                kindOf(entry.actor()),
                entry.actor().id(),
                act(entry.act()),
                entry.subject().kind(),
                named("subject.", entry.subject().kind()),
                entry.subject().id(),
                recorded.chainIndex(),
                details,
                recorded.hash());
    }

    private static String kindOf(Actor actor) {
        return switch (actor.kind()) {
            case CITIZEN -> "申请人";
            case STAFF -> "工作人员";
            case APPLICATION -> "应用";
            case SYSTEM -> "系统";
        };
    }

    /** With its code, by which it can be looked for. */
    private String act(String act) {
        String name = named("act.", act);
        return name.equals(act) ? act : name + "（" + act + "）";
    }

    /** Modules name their acts in their messages ({@code act.CASE_ACCEPTED}); otherwise the code itself stands. */
    private String named(String prefix, String code) {
        return words.has(prefix + code) ? words.of(prefix + code) : code;
    }

    private static String address(Filter filter, @Nullable Long before) {
        var uri = UriComponentsBuilder.fromPath("/admin/journal");
        add(uri, "kind", filter.kind());
        add(uri, "subject", filter.subject());
        add(uri, "actor", filter.actor());
        add(uri, "act", filter.act());
        add(uri, "from", filter.from());
        add(uri, "to", filter.to());
        add(uri, "before", before);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            uri.queryParam(name, value);
        }
    }
}
