package org.tongyuan.cases.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TabulatedCalendar;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.cases.opinion.Opinion.About;
import org.tongyuan.cases.opinion.Opinion.Answer;
import org.tongyuan.cases.opinion.Opinion.Signature;
import org.tongyuan.cases.opinion.Opinion.Verdict;
import org.tongyuan.platform.RuleBroken;

class OpinionTest {

    private static final UUID MARKET = new UUID(0, 1);
    private static final UUID HEALTH = new UUID(0, 2);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final Instant THAT_DAY = Instant.parse("2026-03-16T15:59:59Z");

    /** Monday to Friday. */
    /** Monday to Friday. */
    private static final WorkCalendar WEEKS = TabulatedCalendar.of(Map.of(2026, List.of()));

    private static Opinion asked(@Nullable LocalDate endedOn) {
        return new Opinion(
                new UUID(1, 1),
                new About(new UUID(2, 1), "N1", "item", new UUID(3, 1), endedOn),
                MARKET,
                "market",
                new Signature("a", "asker", null, THAT_DAY),
                HEALTH,
                "health",
                "question",
                List.of(),
                MONDAY,
                null,
                null);
    }

    private static Answer answer(Instant at) {
        return new Answer(Verdict.AGREED, null, new Signature("b", "赵敏", "孙丽", at));
    }

    private static SignedIn.Officer officer(UUID agency, Role role) {
        return new SignedIn.Officer(
                new UUID(4, 1), "officer", agency, "agency", false, null, Set.of(role), role.permissions());
    }

    @Test
    void the_answer_is_due_after_working_days_but_never_after_the_case() {
        assertThat(Opinion.answerBy(MONDAY, 5, WEEKS, null)).isEqualTo(MONDAY.plusDays(7));
        assertThat(Opinion.answerBy(MONDAY, 5, WEEKS, MONDAY.plusDays(30))).isEqualTo(MONDAY.plusDays(7));
        assertThat(Opinion.answerBy(MONDAY, 5, WEEKS, MONDAY.plusDays(2))).isEqualTo(MONDAY.plusDays(2));
        assertThat(Opinion.answerBy(MONDAY, 5, WEEKS, MONDAY.minusDays(2)))
                .as("an overdue case leaves the day itself")
                .isEqualTo(MONDAY);
    }

    @Test
    void it_ends_once() {
        var answered = asked(null).answered(answer(THAT_DAY));
        assertThat(answered.standing()).isEqualTo("同意");
        assertThatThrownBy(() -> answered.answered(answer(THAT_DAY))).isInstanceOf(RuleBroken.class);
        var by = new Signature("a", "asker", null, THAT_DAY);
        assertThatThrownBy(() -> answered.withdrawn(by)).isInstanceOf(RuleBroken.class);
        var withdrawn = asked(null).withdrawn(by);
        assertThat(withdrawn.standing()).isEqualTo("已撤回");
        assertThatThrownBy(() -> withdrawn.answered(answer(THAT_DAY))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void what_is_open_when_the_case_ends_is_over_with_it() {
        var lapsed = asked(MONDAY);
        assertThat(lapsed.open()).isFalse();
        assertThat(lapsed.standing()).isEqualTo("已失效");
        assertThat(lapsed.lateOn(MONDAY.plusYears(1)))
                .as("over on the last day")
                .isFalse();
        assertThatThrownBy(() -> lapsed.answered(answer(THAT_DAY))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void it_is_late_from_the_day_after_in_shanghai() {
        assertThat(asked(null).lateOn(MONDAY)).isFalse();
        assertThat(asked(null).lateOn(MONDAY.plusDays(1))).isTrue();
        assertThat(asked(null).answered(answer(THAT_DAY)).lateOn(MONDAY.plusYears(1)))
                .isFalse();
        assertThat(asked(null).answered(answer(THAT_DAY.plusSeconds(1))).lateOn(MONDAY))
                .as("after midnight")
                .isTrue();
    }

    @Test
    void those_who_handle_the_case_ask_and_those_who_review_or_decide_answer() {
        assertThat(OpinionRights.asksFor(MARKET, officer(MARKET, Role.REVIEWER)))
                .isTrue();
        assertThat(OpinionRights.asksFor(MARKET, officer(HEALTH, Role.REVIEWER)))
                .isFalse();
        assertThat(OpinionRights.asksFor(MARKET, officer(MARKET, Role.SUPERVISOR)))
                .isFalse();
        assertThat(OpinionRights.answersFor(HEALTH, officer(HEALTH, Role.APPROVER)))
                .isTrue();
        assertThat(OpinionRights.answersFor(HEALTH, officer(HEALTH, Role.WINDOW_OFFICER)))
                .isFalse();
        assertThat(OpinionRights.answersFor(HEALTH, officer(MARKET, Role.APPROVER)))
                .isFalse();
    }

    @Test
    void a_stand_in_signs_for_the_one_who_is_away() {
        assertThat(answer(THAT_DAY).by().words()).isEqualTo("孙丽（由赵敏代）");
    }
}
