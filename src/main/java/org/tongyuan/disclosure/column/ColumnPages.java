package org.tongyuan.disclosure.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Facet;
import org.tongyuan.disclosure.catalogue.Facet.Choice;
import org.tongyuan.disclosure.catalogue.Publishers;

/** What the desk shows of columns. */
@Component
class ColumnPages {

    private final SiteColumns columns;
    private final ColumnStandard standard;
    private final CheckLimits limits;
    private final KeepColumn keep;
    private final DisclosureCatalogue catalogue;
    private final Publishers publishers;

    ColumnPages(
            SiteColumns columns,
            ColumnStandard standard,
            CheckLimits limits,
            KeepColumn keep,
            DisclosureCatalogue catalogue,
            Publishers publishers) {
        this.columns = columns;
        this.standard = standard;
        this.limits = limits;
        this.keep = keep;
        this.catalogue = catalogue;
        this.publishers = publishers;
    }

    /** A line of the list. */
    record Row(Freshness fresh, String owner, boolean stale, long daysLeft) {

        /** How urgent: late, within a week, or neither. */
        public String tone() {
            if (stale) {
                return "late";
            }
            return daysLeft <= 7 ? "warn" : "good";
        }
    }

    void list(LocalDate today, SignedIn.Officer officer, Model model) {
        var open = columns.on(today).stream()
                .map(f -> new Row(
                        f, publishers.require(f.column().ownerId()).name(), f.isStale(today), f.daysLeft(today)))
                .sorted(java.util.Comparator.comparing(r -> r.fresh().staleOn()))
                .toList();
        var all = columns.all();
        model.addAttribute("rows", open);
        model.addAttribute("planned", columns.openedAfter(today));
        model.addAttribute("ended", all.stream().filter(c -> !c.isOpen()).toList());
        model.addAttribute(
                "missing",
                standard.all().stream()
                        .filter(s -> all.stream().noneMatch(c -> c.code().equals(s.code())))
                        .toList());
        model.addAttribute("mayKeep", keep.keeps(officer));
    }

    /** The standard's words for a column that is to be opened. */
    Map<String, String> suggested(String code, SignedIn.Officer officer) {
        return standard.find(code)
                .map(s -> Map.of(
                        "code", s.code(),
                        "name", s.name(),
                        "about", s.about(),
                        "kind", s.kind().name(),
                        "owner", officer.agencyId().toString(),
                        "limitDays", Integer.toString(s.days() == 0 ? limits.most(s.kind()) : s.days()),
                        "category", s.shows().category(),
                        "topic", s.shows().topic(),
                        "genre", s.shows().genre()))
                .orElse(Map.of());
    }

    void form(Model model) {
        model.addAttribute("kinds", ColumnKind.values());
        model.addAttribute("agencies", agencies());
        model.addAttribute(
                "categories",
                catalogue.categories().stream()
                        .map(c -> new Choice(c.code(), c.name()))
                        .toList());
        model.addAttribute("topics", catalogue.choices(Facet.TOPIC));
        model.addAttribute("genres", catalogue.choices(Facet.GENRE));
    }

    /** One column with how fresh it is. */
    void one(SiteColumn column, LocalDate today, Model model) {
        var fresh = columns.of(column, today);
        model.addAttribute("fresh", fresh);
        model.addAttribute(
                "row",
                new Row(
                        fresh,
                        publishers.require(column.ownerId()).name(),
                        fresh.isStale(today),
                        fresh.daysLeft(today)));
    }

    private List<Choice> agencies() {
        var choices = new ArrayList<Choice>();
        publishers.all().forEach(a -> choices.add(new Choice(idOf(a.id()), a.name())));
        return choices;
    }

    private static String idOf(UUID id) {
        return id.toString();
    }
}
