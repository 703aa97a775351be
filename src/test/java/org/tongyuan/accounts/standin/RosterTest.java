package org.tongyuan.accounts.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongyuan.accounts.Role;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** All days are of March 2026; people are A, B, C. */
class RosterTest {

    private static final UUID AGENCY = new UUID(1, 1);

    private final List<Arrangement> arrangements = new ArrayList<>();
    private final List<Leave> leaves = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "9, 13, 2, 6, false",
        "9, 13, 14, 20, false",
        "9, 13, 13, 20, true",
        "9, 13, 2, 9, true",
        "9, 13, 10, 11, true",
    })
    void nobody_stands_in_on_days_on_which_they_are_away(int from, int to, int away, int back, boolean refused) {
        leaves.add(leave("B", away, back));
        tried(() -> roster().mustTake(standIn("A", "B", from, to, false)), refused ? "stand-in.away" : null);
    }

    @ParameterizedTest
    @CsvSource({"2, 6, false", "9, 13, true", "13, 20, true"})
    void nobody_takes_leave_while_they_stand_in(int from, int to, boolean refused) {
        arrangements.add(standIn("A", "B", 9, 13, false));
        tried(() -> roster().mustTake(leave("B", from, to)), refused ? "leave.stands-in" : null);
    }

    @Test
    void a_pair_may_stand_in_for_each_other_as_long_as_they_are_not_away_together() {
        arrangements.add(standIn("A", "B", 1, 31, true));
        roster().mustTake(standIn("B", "A", 1, 31, true));
        arrangements.add(standIn("B", "A", 1, 31, true));
        roster().mustTake(leave("A", 2, 6));
        leaves.add(leave("A", 2, 6));
        roster().mustTake(leave("B", 9, 13));
        tried(() -> roster().mustTake(leave("B", 6, 9)), "leave.stands-in");
    }

    @Test
    void nobody_is_stood_in_for_through_two_others() {
        arrangements.add(standIn("A", "B", 9, 13, false));
        tried(() -> roster().mustTake(standIn("B", "C", 13, 20, false)), "stand-in.chain-before");
        tried(() -> roster().mustTake(standIn("C", "A", 2, 9, false)), "stand-in.chain");
        roster().mustTake(standIn("B", "C", 14, 20, false));
        roster().mustTake(standIn("C", "A", 2, 6, false));
    }

    @Test
    void a_leave_that_would_make_a_chain_is_refused_too() {
        arrangements.add(standIn("A", "B", 1, 31, true));
        arrangements.add(standIn("B", "C", 9, 13, false));
        roster().mustTake(leave("A", 2, 6));
        tried(() -> roster().mustTake(leave("A", 10, 10)), "stand-in.chain");
    }

    @Test
    void a_piece_of_work_has_one_stand_in_at_a_time() {
        arrangements.add(standIn("A", "B", 9, 13, false, Permission.CASE_REVIEW));
        roster().mustTake(standIn("A", "C", 9, 13, false, Permission.CASE_DECIDE));
        tried(() -> roster().mustTake(standIn("A", "C", 9, 13, false, Permission.CASE_REVIEW)), "stand-in.twice");
        tried(() -> roster().mustTake(standIn("A", "C", 13, 13, true)), "stand-in.twice");
        roster().mustTake(standIn("A", "C", 14, 20, false));
    }

    @Test
    void what_was_ended_is_in_nobodys_way() {
        arrangements.add(ended(standIn("A", "B", 9, 13, false)));
        roster().mustTake(standIn("A", "C", 9, 13, false));
        roster().mustTake(leave("B", 9, 13));
        leaves.add(new Leave(UUID.randomUUID(), id("C"), "C", Leave.Kind.ANNUAL, days(9, 13), true));
        roster().mustTake(standIn("A", "C", 9, 13, false));
    }

    @Test
    void leave_is_not_taken_twice_for_the_same_day() {
        leaves.add(leave("A", 9, 13));
        tried(() -> roster().mustTake(leave("A", 13, 13)), "leave.twice");
        roster().mustTake(leave("A", 14, 14));
        roster().mustTake(leave("B", 9, 13));
    }

    @ParameterizedTest
    @CsvSource({
        "8, NOT_YET",
        "9, ''",
        "13, ''",
        "14, RUN_OUT",
    })
    void a_refusal_says_when(int today, String why) {
        assertThat(refusal(standIn("A", "B", 9, 13, false), Permission.CASE_REVIEW, today))
                .isEqualTo(why);
    }

    @Test
    void a_refusal_says_what_is_missing() {
        var always = standIn("A", "B", 9, 13, false);
        var whileAway = standIn("A", "B", 9, 13, true);
        assertThat(refusal(ended(always), Permission.CASE_REVIEW, 10)).isEqualTo("ENDED");
        assertThat(refusal(standIn("A", "B", 9, 13, false, Permission.CASE_REVIEW), Permission.CASE_DECIDE, 10))
                .isEqualTo("OUT_OF_SCOPE");
        assertThat(refusal(always, Permission.CASE_DECIDE, 10)).isEqualTo("ROLE_LOST");
        assertThat(refusal(whileAway, Permission.CASE_REVIEW, 10)).isEqualTo("NOT_AWAY");
        leaves.add(leave("A", 10, 10));
        assertThat(refusal(whileAway, Permission.CASE_REVIEW, 10)).isEmpty();
        leaves.add(leave("B", 10, 10));
        assertThat(refusal(whileAway, Permission.CASE_REVIEW, 10)).isEqualTo("DEPUTY_AWAY");
    }

    @Test
    void what_is_named_brings_what_it_needs_and_nothing_that_is_not_work_on_cases() {
        assertThat(Lendable.within(Role.APPROVER.permissions(), EnumSet.of(Permission.CASE_DECIDE)))
                .containsExactlyInAnyOrder(Permission.DESK, Permission.CASE_READ, Permission.CASE_DECIDE);
        assertThat(Lendable.within(Role.APPROVER.permissions(), Set.of()))
                .contains(Permission.CASE_REVIEW, Permission.CASE_DECIDE)
                .doesNotContain(Permission.ITEM_REVIEW, Permission.PERSONAL_DATA_REVEAL, Permission.STAFF);
        assertThat(Lendable.within(Role.ADMINISTRATOR.permissions(), Set.of())).isEmpty();
    }

    private String refusal(Arrangement a, Permission asked, int today) {
        var a1 = new Colleague(id("A"), "A", AGENCY, null, EnumSet.of(Role.REVIEWER), false);
        var b1 = new Colleague(id("B"), "B", AGENCY, null, EnumSet.of(Role.WINDOW_OFFICER), false);
        return Refusal.of(a, a1, b1, leaves, asked, LocalDate.of(2026, 3, today))
                .map(Refusal::name)
                .orElse("");
    }

    private void tried(Runnable act, @Nullable String broken) {
        if (broken == null) {
            act.run();
            return;
        }
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(broken));
    }

    private Roster roster() {
        return new Roster(arrangements, leaves);
    }

    private static UUID id(String who) {
        return new UUID(0, who.charAt(0));
    }

    private static Days days(int from, int to) {
        return new Days(LocalDate.of(2026, 3, from), LocalDate.of(2026, 3, to));
    }

    private static Leave leave(String who, int from, int to) {
        return new Leave(UUID.randomUUID(), id(who), who, Leave.Kind.ANNUAL, days(from, to), false);
    }

    private static Arrangement standIn(
            String a, String b, int from, int to, boolean whileAway, Permission... permissions) {
        return new Arrangement(
                UUID.randomUUID(),
                AGENCY,
                new Arrangement.Person(id(a), a),
                new Arrangement.Person(id(b), b),
                days(from, to),
                whileAway,
                Set.of(permissions),
                "",
                Instant.EPOCH,
                null);
    }

    private static Arrangement ended(Arrangement a) {
        return new Arrangement(
                a.id(),
                a.agencyId(),
                a.principal(),
                a.deputy(),
                a.days(),
                a.whileAway(),
                a.permissions(),
                "",
                Instant.EPOCH,
                new Arrangement.Ended(Instant.EPOCH, "x"));
    }
}
