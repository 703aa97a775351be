package org.tongyuan.cases.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongyuan.cases.certificate.RandomCertificate.DAYS;
import static org.tongyuan.cases.certificate.RandomCertificate.FIRST;
import static org.tongyuan.cases.certificate.RandomCertificate.forfeiture;
import static org.tongyuan.cases.certificate.RandomCertificate.suspension;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongyuan.cases.record.Permit;
import org.tongyuan.cases.record.Standing;

class CertificateTest {

    private static Certificate licence(
            @Nullable LocalDate until, Permit.State state, LocalDate since, Suspension... s) {
        return RandomCertificate.with(
                new Permit("许1", LocalDate.of(2026, 3, 1), until, state, since, "理由", null, null), List.of(s));
    }

    @Test
    void stands_every_day_as_a_calendar_painted_day_by_day_says() {
        var random = new Random(716);
        for (int life = 0; life < 3000; life++) {
            var c = RandomCertificate.of(random);
            Standing[] painted = painted(c);
            for (int i = 0; i < DAYS; i++) {
                assertThat(c.on(FIRST.plusDays(i)))
                        .as("%s on %s", c, FIRST.plusDays(i))
                        .isEqualTo(painted[i]);
            }
        }
    }

    /** An independent recount: layer over layer on a wall calendar. */
    private static Standing[] painted(Certificate c) {
        var wall = new Standing[DAYS];
        Arrays.fill(wall, Standing.VALID);
        paint(wall, FIRST, c.permit().validFrom().minusDays(1), Standing.PENDING);
        for (Suspension s : c.suspensions()) {
            var last = s.until();
            if (s.lifted() != null
                    && (last == null || s.lifted().on().minusDays(1).isBefore(last))) {
                last = s.lifted().on().minusDays(1);
            }
            paint(wall, s.from(), last, Standing.SUSPENDED);
        }
        if (c.permit().validUntil() != null) {
            paint(wall, c.permit().validUntil().plusDays(1), null, Standing.EXPIRED);
        }
        for (Forfeiture f : c.forfeitures()) {
            if (f.annulled() == null) {
                paint(wall, f.effectiveOn(), null, Standing.FORFEITED);
            }
        }
        if (c.permit().state() != Permit.State.VALID) {
            paint(
                    wall,
                    c.permit().since(),
                    null,
                    Standing.valueOf(c.permit().state().name()));
        }
        return wall;
    }

    private static void paint(Standing[] wall, LocalDate from, @Nullable LocalDate to, Standing as) {
        for (int i = 0; i < DAYS; i++) {
            var day = FIRST.plusDays(i);
            if (!day.isBefore(from) && (to == null || !day.isAfter(to))) {
                wall[i] = as;
            }
        }
    }

    @Test
    void what_it_stands_as_began_on_the_day_it_names() {
        var random = new Random(50);
        for (int life = 0; life < 1000; life++) {
            var c = RandomCertificate.of(random);
            for (int i = 1; i < DAYS; i++) {
                var day = FIRST.plusDays(i);
                if (c.on(day) == Standing.PENDING) {
                    assertThat(c.since(day)).isAfter(day);
                } else {
                    assertThat(c.on(c.since(day))).as("%s on %s", c, day).isIn(c.on(day), Standing.SUSPENDED);
                    assertThat(c.since(day)).isBeforeOrEqualTo(day);
                }
            }
        }
    }

    @Test
    void is_used_on_its_last_day_and_not_on_the_next() {
        var last = LocalDate.of(2026, 6, 30);
        var c = licence(last, Permit.State.VALID, LocalDate.of(2026, 3, 1));
        assertThat(c.usable(last)).isTrue();
        assertThat(c.daysLeft(last)).isZero();
        assertThat(c.on(last.plusDays(1))).isEqualTo(Standing.EXPIRED);
        assertThat(c.usable(last.plusDays(1))).isFalse();
        assertThat(c.since(last.plusDays(9))).isEqualTo(last.plusDays(1));
    }

    @Test
    void a_renewed_one_is_used_while_its_own_term_still_runs() {
        var last = LocalDate.of(2026, 6, 30);
        var c = licence(last, Permit.State.RENEWED, LocalDate.of(2026, 5, 10));
        assertThat(c.on(LocalDate.of(2026, 5, 10))).isEqualTo(Standing.RENEWED);
        assertThat(c.usable(last)).isTrue();
        assertThat(c.usable(last.plusDays(1))).isFalse();
    }

    @Test
    void a_revoked_one_says_since_when_why_and_by_which_article() {
        var on = LocalDate.of(2026, 4, 2);
        var c = licence(null, Permit.State.REVOKED, on);
        assertThat(c.on(on.minusDays(1))).isEqualTo(Standing.VALID);
        assertThat(c.usable(on)).isFalse();
        assertThat(c.since(on.plusDays(5))).isEqualTo(on);
        assertThat(c.reason(on)).isEqualTo("理由");
        assertThat(c.basis(on)).isEqualTo("《中华人民共和国行政许可法》第六十九条");
    }

    @Test
    void a_suspended_one_holds_again_from_the_day_it_is_lifted() {
        var from = LocalDate.of(2026, 4, 2);
        var c = licence(null, Permit.State.VALID, LocalDate.of(2026, 3, 1), suspension(from, null, from.plusDays(10)));
        assertThat(c.on(from)).isEqualTo(Standing.SUSPENDED);
        assertThat(c.usable(from.plusDays(9))).isFalse();
        assertThat(c.on(from.plusDays(10))).isEqualTo(Standing.VALID);
        assertThat(c.basis(from)).contains("行政处罚法");
    }

    @Test
    void one_that_a_penalty_took_away_says_so_in_two_kinds_of_words() {
        var from = LocalDate.of(2026, 4, 2);
        var permit =
                new Permit("许1", from.minusDays(30), null, Permit.State.VALID, from.minusDays(30), null, null, null);
        var c = RandomCertificate.with(
                permit, List.of(suspension(from.minusDays(3), null, null)), List.of(forfeiture(from, false)));
        assertThat(c.on(from.minusDays(1))).isEqualTo(Standing.SUSPENDED);
        assertThat(c.on(from)).isEqualTo(Standing.FORFEITED);
        assertThat(c.since(from.plusDays(9))).isEqualTo(from);
        assertThat(c.reason(from)).isEqualTo("某人违法经营");
        assertThat(c.publicReason(from)).isEqualTo("违法经营");
        assertThat(c.basis(from)).isEqualTo("《中华人民共和国食品安全法》第一百二十四条");
        assertThat(c.usable(from)).isFalse();
        var fell = RandomCertificate.with(permit, List.of(), List.of(forfeiture(from, true)));
        assertThat(fell.on(from)).isEqualTo(Standing.VALID);
    }

    @Test
    void the_reason_for_the_file_is_not_for_everybody() {
        var on = LocalDate.of(2026, 4, 2);
        var c = licence(null, Permit.State.REVOKED, on);
        assertThat(c.reason(on)).isEqualTo("理由");
        assertThat(c.publicReason(on)).isNull();
    }
}
