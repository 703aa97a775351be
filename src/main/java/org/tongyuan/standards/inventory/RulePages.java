package org.tongyuan.standards.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.inventory.ExistingRule.Decision;
import org.tongyuan.standards.inventory.ExistingRule.Kind;
import org.tongyuan.standards.inventory.ExistingRules.Filter;
import org.tongyuan.standards.register.RelatedPages;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.Standards;

/** What the pages of the inventory show. */
@Component
class RulePages implements RelatedPages {

    /** For a select. */
    record Option(String value, String label) {}

    /** A rule with the names of what it points to; {@code standard} is null when it became none. */
    record Line(ExistingRule rule, String owner, @Nullable Standard standard, boolean late) {}

    private final ExistingRules rules;
    private final Standards standards;
    private final Agencies agencies;
    private final LegalTime time;

    RulePages(ExistingRules rules, Standards standards, Agencies agencies, LegalTime time) {
        this.rules = rules;
        this.standards = standards;
        this.agencies = agencies;
        this.time = time;
    }

    void fill(Filter filter, int page, String address, Model model) {
        var found = rules.search(filter, time.today(), page);
        boolean more = found.size() > ExistingRules.PAGE;
        var names = agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        var became = standards.byIds(found.stream()
                .map(ExistingRule::standard)
                .filter(Objects::nonNull)
                .toList());
        model.addAttribute(
                "rules",
                found.stream()
                        .limit(ExistingRules.PAGE)
                        .map(r -> new Line(
                                r,
                                String.valueOf(names.getOrDefault(r.owner(), "")),
                                became.get(r.standard()),
                                r.isLate(time.today())))
                        .toList());
        model.addAttribute("figures", rules.figures());
        model.addAttribute("filter", filter);
        model.addAttribute("decisions", Decision.values());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("previous", page == 0 ? null : address(address, filter, page - 1));
        model.addAttribute("following", more ? address(address, filter, page + 1) : null);
    }

    Line line(ExistingRule rule) {
        var owner = rule.owner();
        var standard = rule.standard();
        return new Line(
                rule,
                owner == null ? "" : agencies.require(owner).name(),
                standard == null ? null : standards.require(standard),
                rule.isLate(time.today()));
    }

    List<Option> owners() {
        return agencies.all().stream()
                .filter(a -> a.regionCode().startsWith(agencies.home().code()))
                .map(a -> new Option(a.id().toString(), a.name()))
                .toList();
    }

    /** Those of our own county, whatever their state: a rule often becomes a standard that is still being written. */
    List<Option> standards() {
        return standards.search("", "COUNTY", "").stream()
                .map(s -> new Option(s.slug(), s.code() + " " + s.title()))
                .toList();
    }

    LocalDate today() {
        return time.today();
    }

    private static String address(String path, Filter filter, int page) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("q", "{q}")
                .queryParam("decision", "{decision}")
                .queryParam("kind", "{kind}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(filter.words(), filter.decision(), filter.kind())
                .toUriString();
    }

    @Override
    public List<RelatedPage> of(Standard standard, boolean desk) {
        return rules.turnedInto(standard.id()).stream()
                .map(r -> new RelatedPage(
                        "由《" + r.title() + "》转来",
                        desk ? "/desk/standards/rules/" + r.id() : "/standards/rules?decision=STANDARDIZE",
                        r.documentNumber()))
                .toList();
    }
}
