package org.tongyuan.disclosure.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.catalogue.Facet.Choice;
import org.tongyuan.platform.LegalTime;

/** What the desk shows of entries. */
@Component
class EntryPages {

    private final CatalogueEntries entries;
    private final CatalogueOnDay onDay;
    private final EntryWords words;
    private final EntryRights rights;
    private final Agencies agencies;
    private final LegalTime time;

    EntryPages(
            CatalogueEntries entries,
            CatalogueOnDay onDay,
            EntryWords words,
            EntryRights rights,
            Agencies agencies,
            LegalTime time) {
        this.entries = entries;
        this.onDay = onDay;
        this.words = words;
        this.rights = rights;
        this.agencies = agencies;
        this.time = time;
    }

    /** A line of the list: what holds today, or will, or did. */
    record Row(CatalogueEntry entry, String first, String second, String category, String region, String agencies) {}

    void list(String category, SignedIn.Officer officer, Model model) {
        LocalDate today = time.today();
        var all = entries.all().stream()
                .filter(e -> category.isEmpty() || e.category().equals(category))
                .toList();
        var inForce = onDay.on(today).stream()
                .filter(e -> category.isEmpty() || e.category().equals(category))
                .toList();
        var shown = inForce.stream().map(e -> e.entry().id()).collect(Collectors.toSet());
        model.addAttribute(
                "rows",
                inForce.stream()
                        .map(e -> row(e.entry(), e.terms(), e.agencies()))
                        .toList());
        model.addAttribute(
                "planned",
                all.stream()
                        .filter(e -> !e.hasEnded() && !shown.contains(e.id()))
                        .map(this::row)
                        .toList());
        model.addAttribute(
                "ended",
                all.stream()
                        .filter(e -> e.hasEnded() && !shown.contains(e.id()))
                        .map(this::row)
                        .toList());
        model.addAttribute("category", category);
        model.addAttribute("categories", words.categories());
        model.addAttribute("mayKeep", !rights.regionsOf(officer).isEmpty());
    }

    private Row row(CatalogueEntry e, Terms terms, List<UUID> charged) {
        return new Row(
                e,
                terms.first(),
                terms.second(),
                words.category(e.category()),
                agencies.region(e.region()).name(),
                charged.isEmpty() ? "有这一类别责任的机关" : words.agencies(charged));
    }

    private Row row(CatalogueEntry e) {
        var said = e.last().said();
        return new Row(
                e,
                said.first(),
                said.second().isEmpty() ? "（沿用上级事项名称）" : said.second(),
                words.category(e.category()),
                agencies.region(e.region()).name(),
                words.agencies(e.last().agencies()));
    }

    EntryForm fresh(String parent, SignedIn.Officer officer) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("from", time.today().toString());
        rights.regionsOf(officer).stream().findFirst().ifPresent(r -> typed.put("region", r.code()));
        onDay.on(time.today()).stream()
                .filter(e -> e.entry().id().toString().equals(parent))
                .findFirst()
                .ifPresent(e -> {
                    typed.put("parent", parent);
                    typed.put("category", e.category());
                });
        return new EntryForm(typed);
    }

    EntryForm of(CatalogueEntry entry) {
        return EntryForm.of(entry, time.today());
    }

    void form(EntryForm form, @Nullable CatalogueEntry entry, SignedIn.Officer officer, Model model) {
        UUID parent = entry == null ? form.parent() : entry.parent();
        var regions = rights.regionsOf(officer);
        var inForce = onDay.byId(time.today());
        var upper = parent == null ? null : inForce.get(parent);
        model.addAttribute("entry", entry);
        model.addAttribute("upper", upper);
        model.addAttribute("upperRows", upper == null ? List.of() : words.rows(upper.terms()));
        model.addAttribute("categories", words.categories());
        model.addAttribute(
                "regions",
                regions.stream().map(r -> new Choice(r.code(), r.name())).toList());
        model.addAttribute("agencies", chargeable(entry));
        model.addAttribute(
                "mayKeep", entry == null ? !regions.isEmpty() : rights.keeps(officer, entry) && !entry.hasEnded());
        model.addAttribute("mayAdd", !regions.isEmpty());
        model.addAttribute("today", time.today());
        if (entry != null) {
            var now = inForce.get(entry.id());
            model.addAttribute("rows", now == null ? List.of() : words.rows(now.terms()));
            model.addAttribute("charged", now == null ? "" : words.agencies(now.agencies()));
            model.addAttribute("region", agencies.region(entry.region()).name());
            model.addAttribute("categoryName", words.category(entry.category()));
            model.addAttribute(
                    "below",
                    inForce.values().stream()
                            .filter(e -> entry.id().equals(e.entry().parent()))
                            .toList());
        }
    }

    private List<Agency> chargeable(@Nullable CatalogueEntry entry) {
        return words.publishers().stream()
                .filter(a -> entry == null || entry.holdsIn(words.regionOf(a)))
                .toList();
    }
}
