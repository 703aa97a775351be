package org.tongyuan.disclosure.inventory;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a site stands, the worst first. */
enum SiteStanding {
    BROKEN("打不开", "late"),
    STALE("长期不更新", "warn"),
    UNWATCHED("未监测", "info"),
    FINE("正常", "good"),
    CLOSED("已关停", "neutral");

    private static final Duration DOWN = Duration.ofHours(24);

    private final String label;
    private final String tone;

    SiteStanding(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    /**
     * What the probes of the days that count say.
     *
     * @param failingSince the first of the failures that no success followed; null when the last one succeeded
     */
    record Tally(int all, int failed, @Nullable Instant failingSince) {
        static final Tally NONE = new Tally(0, 0, null);

        /** In whole percent, rounded down; a site that was never looked at has none. */
        public int percent() {
            return all == 0 ? 0 : failed * 100 / all;
        }
    }

    static SiteStanding of(WebSite site, Tally tally, Instant now, SiteSettings settings) {
        if (!site.isOpen()) {
            return CLOSED;
        }
        if (tally.all() == 0) {
            return UNWATCHED;
        }
        var since = tally.failingSince();
        if ((since != null && !since.isAfter(now.minus(DOWN)))
                || tally.failed() * 100 >= settings.percent() * tally.all()) {
            return BROKEN;
        }
        var changed = site.seen().changedAt();
        return changed != null && changed.isBefore(now.minus(Duration.ofDays(settings.staleDays()))) ? STALE : FINE;
    }
}
