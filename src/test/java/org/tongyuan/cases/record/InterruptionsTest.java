package org.tongyuan.cases.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.year.BuiltInYears;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** Special procedures, hearings and extensions where they meet. Days are those of March and April 2026. */
class InterruptionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final CaseLaw law = law(null);
    private final Case file = accepted(law);

    private static CaseLaw law(ItemVersion.@Nullable Limit statutory) {
        var item = SampleItem.of(ProcedureProfile.LICENCE, statutory, null, List.of());
        return new CaseLaw(item, SampleItem.LIMITS, BuiltInYears.calendar());
    }

    private static Case accepted(CaseLaw law) {
        var item = law.item();
        var head = new CaseHead(
                new UUID(8, 8),
                "N8",
                item.id(),
                item.code(),
                item.name(),
                item.profile(),
                item.agencyId(),
                item.regionCode(),
                new UUID(6, 6),
                null,
                Actor.system("test"),
                CaseHead.Channel.WINDOW,
                on(MONDAY).at(),
                false,
                null,
                null);
        var opened = Case.submit(head, law, List.of(), on(MONDAY));
        opened.accept(law, on(MONDAY));
        return opened;
    }

    private static By on(LocalDate day) {
        return new By(
                Actor.system("test"),
                "经办人",
                day.atTime(9, 0).atZone(LegalTime.ZONE).toInstant());
    }

    private static By late(LocalDate day, LocalDate recorded) {
        return new By(
                Actor.system("test"), "经办人", on(day).at(), new Late(on(recorded).at(), "停电", "回证"), null);
    }

    private static Interruptions.Announcement review(LocalDate told) {
        return new Interruptions.Announcement(PauseGround.EXPERT_REVIEW, null, 10, told);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(act)
                .satisfies(broken -> assertThat(broken.messageKey()).isEqualTo(key));
    }

    private LocalDate statutory() {
        return file.now().clocks().of(ClockKind.STATUTORY).orElseThrow().dueOn();
    }

    @Test
    void a_hearing_asked_for_during_another_special_procedure_is_granted_and_the_clock_stands_until_both_are_over() {
        new Hearings(file, law, on(MONDAY)).tell(false);
        new Interruptions(file, law, on(MONDAY.plusDays(1))).pause(review(MONDAY.plusDays(1)));
        new Hearings(file, law, on(MONDAY.plusDays(3))).request();
        new Interruptions(file, law, on(MONDAY.plusDays(7))).resume("专家同意");
        assertThat(file.now().paused()).isTrue();
        assertThat(statutory()).isNull();
        refused("case.resume.hearing", () -> new Interruptions(file, law, on(MONDAY.plusDays(8))).resume("再次"));
        var session = new Hearing.Session(LocalDateTime.of(2026, 3, 20, 9, 0), "二楼", "主持人", "记录人");
        new Hearings(file, law, on(MONDAY.plusDays(8))).schedule(session);
        new Hearings(file, law, on(LocalDate.of(2026, 3, 20))).hold("张三", "笔录");
        assertThat(file.now().paused()).isFalse();
        // One of twenty days was used up on Tuesday, the 3rd; nineteen are left after the 20th, with Qingming on April
        // 6.
        assertThat(statutory()).isEqualTo(LocalDate.of(2026, 4, 17));
    }

    @Test
    void a_limit_that_has_passed_takes_nobodys_hearing_away_and_a_hearing_brings_no_passed_limit_back() {
        var passed = statutory();
        var after = passed.plusDays(3);
        refused("case.pause.late", () -> new Interruptions(file, law, on(after)).pause(review(after)));
        new Hearings(file, law, on(after)).tell(false);
        new Hearings(file, law, on(after.plusDays(1))).request();
        assertThat(file.now().proceedings().hearing()).matches(hearing -> hearing != null && hearing.awaitingSession());
        assertThat(statutory()).isEqualTo(passed);
    }

    @Test
    void a_decision_by_law_or_for_false_statements_ends_the_special_procedure() {
        new Interruptions(file, law, on(MONDAY)).pause(review(MONDAY));
        new Aftermath(file, on(MONDAY.plusDays(1))).reject(law, "假证明", List.of());
        assertThat(file.now().state()).isEqualTo(CaseState.DECIDED);
        assertThat(file.now().paused()).isFalse();
    }

    @Test
    void a_pause_recorded_late_counts_from_the_service_of_its_notice_and_nothing_occurs_before_it() {
        var served = MONDAY.plusDays(4);
        var recorded = MONDAY.plusDays(9);
        new Interruptions(file, law, late(MONDAY.plusDays(1), recorded)).pause(review(served));
        refused(
                "case.time-backwards",
                () -> new Interruptions(file, law, late(MONDAY.plusDays(2), recorded)).resume("结束"));
        new Interruptions(file, law, late(served.plusDays(3), recorded)).resume("结束");
        // Four days until Friday, the 6th; sixteen are left after Monday, the 9th.
        assertThat(statutory()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void the_ten_days_of_the_licence_law_do_not_lengthen_a_special_laws_limit_in_months() {
        var special = law(new ItemVersion.Limit(3, DayKind.MONTHS, "特别法第十条"));
        var c = accepted(special);
        refused("case.extend.special-law", () -> new Interruptions(c, special, on(MONDAY)).extend(10, "疑难"));
        assertThat(c.now().clocks().of(ClockKind.STATUTORY).orElseThrow().dueOn())
                .isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @Test
    void what_is_refused_because_time_went_backwards_changes_nothing() {
        new Hearings(file, law, on(MONDAY.plusDays(3))).tell(false);
        var before = file.now();
        refused("case.time-backwards", () -> new Hearings(file, law, on(MONDAY)).waive());
        refused("case.time-backwards", () -> new Involved(file, law, on(MONDAY)).tell("邻居", null, 5));
        assertThat(file.now()).isEqualTo(before);
    }
}
