package org.tongyuan.disclosure.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.inventory.SiteProbes.Day;
import org.tongyuan.disclosure.inventory.SiteProbes.Probe;
import org.tongyuan.disclosure.inventory.SiteStanding.Tally;

/** What the pages show of the inventory. */
@Component
class WebSitePages {

    private static final int LAST = 50;

    private final WebSites sites;
    private final SiteProbes probes;
    private final SiteSettings settings;
    private final Publishers publishers;

    WebSitePages(WebSites sites, SiteProbes probes, SiteSettings settings, Publishers publishers) {
        this.sites = sites;
        this.probes = probes;
        this.settings = settings;
        this.publishers = publishers;
    }

    /** A site with how it stands; {@code unchangedDays} are natural days since its home page last became another, -1 when not known. */
    record Row(WebSite of, String sponsor, SiteStanding standing, Tally tally, long unchangedDays) {}

    /** One site with its probes. */
    record One(Row row, List<Day> days, List<Probe> last) {}

    SiteSettings settings() {
        return settings;
    }

    /** The worst first. */
    List<Row> rows() {
        var tallies = probes.since(from());
        return sites.all().stream()
                .map(site -> row(site, tallies.getOrDefault(site.id(), Tally.NONE)))
                .sorted(Comparator.comparing(Row::standing)
                        .thenComparing(row -> row.of().about().name()))
                .toList();
    }

    /** How many sites stand so. */
    record Count(SiteStanding standing, long sites) {}

    static List<Count> counts(List<Row> rows) {
        return Arrays.stream(SiteStanding.values())
                .map(one -> new Count(
                        one, rows.stream().filter(row -> row.standing() == one).count()))
                .toList();
    }

    WebSite require(UUID id) {
        return sites.require(id);
    }

    One one(UUID id) {
        var site = sites.require(id);
        var tally = probes.since(from()).getOrDefault(id, Tally.NONE);
        return new One(row(site, tally), probes.days(id, from()), probes.last(id, from(), LAST));
    }

    private Row row(WebSite site, Tally tally) {
        var now = Instant.now();
        var changed = site.seen().changedAt();
        return new Row(
                site,
                publishers.require(site.about().sponsorId()).name(),
                SiteStanding.of(site, tally, now, settings),
                tally,
                changed == null ? -1 : Duration.between(changed, now).toDays());
    }

    private Instant from() {
        return Instant.now().minus(Duration.ofDays(settings.days()));
    }

    List<Agency> agencies() {
        return publishers.all();
    }
}
