package org.tongyuan.disclosure.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.Region;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.platform.RuleBroken;

/**
 * A piece of information that an agency publishes by itself, with its state; what it says stands in its versions.
 *
 * @param indexNo given at the first publication, null before
 * @param working the version that is worked on, or was last
 * @param live the version that the public sees or last saw, null before the first publication
 * @param publishAt when it goes public by itself, only while SCHEDULED
 * @param outOfTime whether it was begun under a test clock: the tick leaves it alone
 */
record PublicRecord(
        UUID id,
        @Nullable String indexNo,
        UUID agencyId,
        String regionCode,
        RegionLevel level,
        RecordState state,
        int working,
        @Nullable Integer live,
        PublicationClock clock,
        @Nullable Instant publishAt,
        boolean outOfTime,
        Instant lastOccurred,
        int acts,
        int version) {

    static PublicRecord begin(
            UUID id, UUID agency, Region place, PublicationClock clock, boolean outOfTime, Instant at) {
        return new PublicRecord(
                id,
                null,
                agency,
                place.code(),
                place.level(),
                RecordState.DRAFT,
                1,
                null,
                clock,
                null,
                outOfTime,
                at,
                0,
                0);
    }

    PublicRecord to(RecordState next) {
        if (!state.mayBecome(next)) {
            throw new RuleBroken("disclosure.not-in-this-state", state.label());
        }
        return with(next, working, live, clock, null);
    }

    PublicRecord scheduled(Instant at) {
        return to(RecordState.SCHEDULED).with(RecordState.SCHEDULED, working, live, clock, at);
    }

    PublicRecord timed(PublicationClock now) {
        return with(state, working, live, now, publishAt);
    }

    PublicRecord revised(PublicationClock from) {
        return to(RecordState.DRAFT).with(RecordState.DRAFT, working + 1, live, from, null);
    }

    PublicRecord published(String index, LocalDate on) {
        var done = to(RecordState.PUBLISHED);
        return new PublicRecord(
                id,
                index,
                agencyId,
                regionCode,
                level,
                done.state,
                working,
                working,
                clock.stop(on, RecordState.PUBLISHED.label()),
                null,
                outOfTime,
                lastOccurred,
                acts,
                version);
    }

    /** A text that was never public cannot be withdrawn; one that is may be at any time, even while it is being revised. */
    PublicRecord ended(RecordState how, LocalDate on) {
        if (live == null || state == RecordState.WITHDRAWN || state == how) {
            throw new RuleBroken("disclosure.not-public");
        }
        return with(how, working, live, clock.stop(on, how.label()), null);
    }

    /** It stays with the agency; a version that is public already is not touched. */
    PublicRecord keptBack(LocalDate on) {
        var done = to(live == null ? RecordState.NOT_PUBLIC : RecordState.RETURNED);
        return live == null ? done.with(done.state, working, null, clock.stop(on, done.state.label()), null) : done;
    }

    PublicRecord after(Instant occurred) {
        return new PublicRecord(
                id,
                indexNo,
                agencyId,
                regionCode,
                level,
                state,
                working,
                live,
                clock,
                publishAt,
                outOfTime,
                occurred,
                acts + 1,
                version);
    }

    void mustBe(RecordState... wanted) {
        for (RecordState one : wanted) {
            if (state == one) {
                return;
            }
        }
        throw new RuleBroken("disclosure.not-in-this-state", state.label());
    }

    private PublicRecord with(
            RecordState next, int number, @Nullable Integer shown, PublicationClock now, @Nullable Instant at) {
        return new PublicRecord(
                id,
                indexNo,
                agencyId,
                regionCode,
                level,
                next,
                number,
                shown,
                now,
                at,
                outOfTime,
                lastOccurred,
                acts,
                version);
    }
}
