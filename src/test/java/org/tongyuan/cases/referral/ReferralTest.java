package org.tongyuan.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.referral.Referral.Ending;
import org.tongyuan.cases.referral.Referral.Outcome;
import org.tongyuan.cases.referral.Referral.Side;
import org.tongyuan.platform.RuleBroken;

class ReferralTest {

    private static final UUID HALL = new UUID(0, 1);
    private static final UUID MARKET = new UUID(0, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 17);
    private static final Instant ON_TIME = Instant.parse("2026-03-17T15:59:59Z");

    private static SignedIn.Officer officer(int id, UUID agency, Role role) {
        return new SignedIn.Officer(
                new UUID(1, id), "officer " + id, agency, "agency", false, null, Set.of(role), role.permissions());
    }

    private static final SignedIn.Officer WINDOW = officer(1, HALL, Role.WINDOW_OFFICER);
    private static final SignedIn.Officer REVIEWER = officer(2, MARKET, Role.REVIEWER);

    private static Referral to(@Nullable UUID account) {
        return new Referral(
                new UUID(2, 1),
                Referral.About.ofCase(new UUID(3, 1)),
                new Side(HALL, "hall", WINDOW.accountId(), WINDOW.name()),
                new Side(MARKET, "market", account, account == null ? null : "named"),
                "why",
                Instant.parse("2026-03-16T01:00:00Z"),
                DUE,
                null);
    }

    private static Ending ending(Outcome outcome, Instant at) {
        return new Ending(outcome, at, REVIEWER.accountId(), REVIEWER.name(), null);
    }

    @Test
    void it_ends_once() {
        var taken = to(null).ended(ending(Outcome.ACCEPTED, ON_TIME));
        assertThat(taken.accepted()).isTrue();
        assertThatThrownBy(() -> taken.ended(ending(Outcome.RETURNED, ON_TIME))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void it_is_late_from_the_day_after_it_was_due_in_shanghai() {
        assertThat(to(null).lateOn(DUE)).isFalse();
        assertThat(to(null).lateOn(DUE.plusDays(1))).isTrue();
        var taken = to(null).ended(ending(Outcome.ACCEPTED, ON_TIME));
        assertThat(taken.lateOn(DUE.plusYears(1))).as("taken on the last day").isFalse();
        var late = to(null).ended(ending(Outcome.ACCEPTED, ON_TIME.plusSeconds(1)));
        assertThat(late.lateOn(DUE)).as("taken after midnight").isTrue();
    }

    @Test
    void anybody_on_duty_there_accepts_unless_somebody_is_named() {
        assertThat(ReferralRights.isReceiver(REVIEWER, to(null))).isTrue();
        assertThat(ReferralRights.isReceiver(REVIEWER, to(REVIEWER.accountId())))
                .isTrue();
        assertThat(ReferralRights.isReceiver(officer(3, MARKET, Role.APPROVER), to(REVIEWER.accountId())))
                .isFalse();
        assertThat(ReferralRights.isReceiver(WINDOW, to(null))).isFalse();
        assertThat(ReferralRights.isReceiver(officer(4, MARKET, Role.SUPERVISOR), to(null)))
                .as("who only looks on")
                .isFalse();
    }

    @Test
    void only_the_responsible_desk_hands_on_and_while_there_is_none_whoever_handles_cases() {
        var now = new Responsible(WINDOW.accountId(), WINDOW.name(), HALL, "hall", ON_TIME, true);
        assertThat(ReferralRights.mayPassOn(WINDOW, now)).isTrue();
        assertThat(ReferralRights.mayPassOn(officer(5, HALL, Role.WINDOW_OFFICER), now))
                .as("a colleague while they are away")
                .isTrue();
        assertThat(ReferralRights.mayPassOn(REVIEWER, now)).isFalse();
        assertThat(ReferralRights.mayPassOn(REVIEWER, null)).isTrue();
        assertThat(ReferralRights.mayPassOn(officer(6, HALL, Role.CENTRE_MANAGER), null))
                .isFalse();
    }
}
