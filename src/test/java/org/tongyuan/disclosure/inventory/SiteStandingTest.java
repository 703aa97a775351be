package org.tongyuan.disclosure.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongyuan.disclosure.inventory.SiteStanding.Tally;
import org.tongyuan.disclosure.inventory.WebSite.Closing;

class SiteStandingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final SiteSettings SETTINGS =
            new SiteSettings(Duration.ofSeconds(15), 7, 5, 20, 90, false, "http://localhost");

    @Test
    void is_broken_from_five_percent_on() {
        assertThat(of(1, new Tally(140, 6, null))).isEqualTo(SiteStanding.FINE);
        assertThat(of(1, new Tally(140, 7, null))).isEqualTo(SiteStanding.BROKEN);
    }

    @Test
    void is_broken_after_a_day_without_an_answer() {
        assertThat(of(1, new Tally(1000, 49, NOW.minus(Duration.ofHours(23))))).isEqualTo(SiteStanding.FINE);
        assertThat(of(1, new Tally(1000, 49, NOW.minus(Duration.ofHours(24))))).isEqualTo(SiteStanding.BROKEN);
    }

    @Test
    void is_stale_when_its_home_page_did_not_change_for_long() {
        assertThat(of(90, new Tally(100, 0, null))).isEqualTo(SiteStanding.FINE);
        assertThat(of(91, new Tally(100, 0, null))).isEqualTo(SiteStanding.STALE);
    }

    @Test
    void is_unwatched_without_probes_and_closed_whatever_they_say() {
        assertThat(of(91, Tally.NONE)).isEqualTo(SiteStanding.UNWATCHED);
        var closed = site(1).closed(new Closing(LocalDate.of(2026, 1, 1), "并入"));
        assertThat(SiteStanding.of(closed, new Tally(10, 10, NOW), NOW, SETTINGS))
                .isEqualTo(SiteStanding.CLOSED);
    }

    private static SiteStanding of(int unchangedDays, Tally tally) {
        return SiteStanding.of(site(unchangedDays), tally, NOW, SETTINGS);
    }

    private static WebSite site(int unchangedDays) {
        return new WebSite(
                UUID.randomUUID(),
                new WebSite.About("网站", null, "http://a.example/", UUID.randomUUID(), false, LocalDate.of(2020, 1, 1)),
                null,
                new WebSite.Seen("x", NOW.minus(Duration.ofDays(unchangedDays)), NOW, true),
                0);
    }
}
