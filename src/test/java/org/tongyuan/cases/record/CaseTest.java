package org.tongyuan.cases.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.SpecialDay;
import org.tongyuan.calendar.TabulatedCalendar;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.calendar.year.BuiltInYears;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.Checklist;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

class CaseTest {

    private static final WorkCalendar CALENDAR = BuiltInYears.calendar();
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    private final CaseLaw licence = law(SampleItem.of(ProcedureProfile.LICENCE));

    private static CaseLaw law(ItemVersion item) {
        return new CaseLaw(item, SampleItem.LIMITS, CALENDAR);
    }

    private static By on(LocalDate day) {
        return new By(
                Actor.system("test"),
                "测试",
                day.atTime(10, 0).atZone(LegalTime.ZONE).toInstant());
    }

    private static Case submit(CaseLaw law, LocalDate day, Finding... findings) {
        var item = law.item();
        var head = new CaseHead(
                new UUID(3, 3),
                "N1",
                item.id(),
                item.code(),
                item.name(),
                item.profile(),
                item.agencyId(),
                item.regionCode(),
                new UUID(4, 4),
                null,
                Actor.system("test"),
                CaseHead.Channel.WINDOW,
                on(day).at(),
                false,
                null,
                null);
        return Case.submit(head, law, List.of(findings), on(day));
    }

    private boolean deemedAcceptedOn(Case c, LocalDate day) {
        return new ByLaw(c, licence)
                .next(on(day).at())
                .filter(due -> due.act() == Act.DEEM_ACCEPTED)
                .isPresent();
    }

    private static Decision decision(DecisionKind kind, LocalDate day) {
        return new Decision(kind, day, List.of("理由"), List.of(), List.of(), null);
    }

    private static LocalDate due(Case c, ClockKind kind) {
        return c.now().clocks().of(kind).orElseThrow().dueOn();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    @Test
    void a_licence_runs_on_two_clocks_side_by_side() {
        var c = submit(licence, TUESDAY);
        assertThat(due(c, ClockKind.CORRECTION)).isEqualTo(CALENDAR.plusWorkingDays(TUESDAY, 5));
        c.accept(licence, on(TUESDAY.plusDays(1)));
        assertThat(due(c, ClockKind.STATUTORY)).isEqualTo(CALENDAR.plusWorkingDays(TUESDAY.plusDays(1), 20));
        assertThat(due(c, ClockKind.PROMISED)).isEqualTo(CALENDAR.plusWorkingDays(TUESDAY.plusDays(1), 10));
        assertThat(c.now().clocks().nextDue()).isEqualTo(due(c, ClockKind.PROMISED));
    }

    @Test
    void a_service_without_statutory_limit_has_no_statutory_clock() {
        var law = law(SampleItem.of(ProcedureProfile.PUBLIC_SERVICE));
        var c = submit(law, TUESDAY);
        assertThat(c.now().clocks().all()).isEmpty();
        c.accept(law, on(TUESDAY));
        assertThat(c.now().clocks().of(ClockKind.STATUTORY)).isEmpty();
        assertThat(c.now().clocks().of(ClockKind.PROMISED)).isPresent();
    }

    @Test
    void the_items_own_limit_goes_before_the_licence_laws() {
        var law = law(SampleItem.of(
                ProcedureProfile.LICENCE, new ItemVersion.Limit(7, DayKind.WORKING, "特别法"), null, List.of()));
        var c = submit(law, TUESDAY);
        c.accept(law, on(TUESDAY));
        assertThat(due(c, ClockKind.STATUTORY)).isEqualTo(CALENDAR.plusWorkingDays(TUESDAY, 7));
    }

    @Test
    void five_days_without_a_word_accept_a_licence_as_of_its_receipt() {
        var c = submit(licence, TUESDAY);
        var last = due(c, ClockKind.CORRECTION);
        assertThat(deemedAcceptedOn(c, last)).isFalse();
        assertThat(deemedAcceptedOn(c, last.plusDays(1))).isTrue();
        new ByLaw(c, licence).deemAccepted(on(last.plusDays(1)));
        assertThat(c.now().dates().acceptedOn()).isEqualTo(TUESDAY);
        assertThat(c.now().dates().deemed()).isTrue();
        assertThat(due(c, ClockKind.STATUTORY)).isEqualTo(CALENDAR.plusWorkingDays(TUESDAY, 20));
    }

    @Test
    void nothing_else_is_ever_deemed_accepted() {
        for (ProcedureProfile profile : ProcedureProfile.values()) {
            var c = submit(law(SampleItem.of(profile)), TUESDAY);
            assertThat(deemedAcceptedOn(c, TUESDAY.plusDays(200))).isEqualTo(profile == ProcedureProfile.LICENCE);
        }
    }

    @Test
    void a_notice_needs_something_to_correct() {
        var c = submit(licence, TUESDAY);
        refused("case.correction.nothing", () -> c.notifyCorrection(licence, 15, on(TUESDAY)));
    }

    @Test
    void after_a_complete_correction_acceptance_counts_from_the_day_it_came() {
        var c = submit(licence, TUESDAY, Finding.of("id", MaterialState.LACKS));
        refused("case.accept.incomplete", () -> c.accept(licence, on(TUESDAY)));
        c.notifyCorrection(licence, 15, on(TUESDAY.plusDays(1)));
        assertThat(c.now().clocks().of(ClockKind.CORRECTION).orElseThrow().running())
                .isFalse();
        var came = TUESDAY.plusDays(7);
        c.receiveCorrection(licence, c.now().checklist().mended(), on(came));
        refused("case.refuse.complete", () -> c.end(ending(Act.REFUSE_TO_ACCEPT, came), on(came)));
        assertThat(due(c, ClockKind.CORRECTION)).isEqualTo(CALENDAR.plusWorkingDays(came, 5));
        c.accept(licence, on(came.plusDays(2)));
        assertThat(c.now().dates().acceptedOn()).isEqualTo(came);
        assertThat(c.now().dates().deemed()).isFalse();
    }

    @Test
    void what_is_still_incomplete_is_refused_with_reasons_and_not_accepted() {
        var c = submit(licence, TUESDAY, Finding.of("id", MaterialState.LACKS));
        c.notifyCorrection(licence, 15, on(TUESDAY));
        c.receiveCorrection(licence, c.now().checklist(), on(TUESDAY.plusDays(1)));
        refused("case.accept.still-incomplete", () -> c.accept(licence, on(TUESDAY.plusDays(1))));
        refused("case.act-not-possible", () -> c.notifyCorrection(licence, 15, on(TUESDAY.plusDays(1))));
        c.end(ending(Act.REFUSE_TO_ACCEPT, TUESDAY.plusDays(1)), on(TUESDAY.plusDays(1)));
        assertThat(c.now().state()).isEqualTo(CaseState.REFUSED);
        assertThat(c.now().clocks().running()).isEmpty();
    }

    @Test
    void a_lapsed_correction_is_closed_in_writing_and_not_before() {
        var c = submit(licence, TUESDAY, Finding.of("id", MaterialState.LACKS));
        c.notifyCorrection(licence, 5, on(TUESDAY));
        var last = due(c, ClockKind.SUPPLY);
        refused("case.close.not-lapsed", () -> c.end(ending(Act.CLOSE_LAPSED, last), on(last)));
        c.end(ending(Act.CLOSE_LAPSED, last.plusDays(1)), on(last.plusDays(1)));
        assertThat(c.now().state()).isEqualTo(CaseState.TERMINATED);
    }

    @Test
    void stages_follow_each_other_and_steps_stand_side_by_side() {
        var law = law(SampleItem.of(
                ProcedureProfile.CONFIRMATION,
                null,
                null,
                List.of(SampleItem.stage("s1", true, "a", "b"), SampleItem.stage("s2", false, "c", "d"))));
        var c = submit(law, TUESDAY);
        c.accept(law, on(TUESDAY));
        assertThat(c.now().steps().open()).extracting(CaseStep::key).containsExactly("a", "b");
        refused("case.step.not-open", () -> c.completeStep(law, "c", true, null, on(TUESDAY)));
        c.completeStep(law, "a", true, null, on(TUESDAY));
        refused(
                "case.decide.steps-open",
                () -> c.decide(law, decision(DecisionKind.GRANT, TUESDAY), null, on(TUESDAY)));
        c.completeStep(law, "b", true, null, on(TUESDAY));
        assertThat(c.now().steps().open()).extracting(CaseStep::key).containsExactly("c", "d");
        c.completeStep(law, "d", true, null, on(TUESDAY));
        assertThat(c.now().steps().finished()).isTrue();
        assertThat(c.now().clocks().running()).isEmpty();
        c.decide(law, decision(DecisionKind.GRANT, TUESDAY), null, on(TUESDAY));
        assertThat(c.now().state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void a_disagreement_needs_an_opinion() {
        var law = law(SampleItem.of(ProcedureProfile.BENEFIT, null, null, List.of(SampleItem.stage("s1", true, "a"))));
        var c = submit(law, TUESDAY);
        c.accept(law, on(TUESDAY));
        refused("case.step.opinion-missing", () -> c.completeStep(law, "a", false, " ", on(TUESDAY)));
    }

    @Test
    void a_granted_licence_is_delivered_within_its_own_limit_and_a_refusal_has_none() {
        for (DecisionKind kind : DecisionKind.values()) {
            var c = submit(licence, TUESDAY);
            c.accept(licence, on(TUESDAY));
            c.decide(licence, decision(kind, TUESDAY.plusDays(3)), null, on(TUESDAY.plusDays(3)));
            assertThat(c.now().clocks().of(ClockKind.STATUTORY).orElseThrow().running())
                    .isFalse();
            assertThat(c.now().clocks().of(ClockKind.DELIVERY).map(CaseClock::dueOn))
                    .isEqualTo(
                            kind == DecisionKind.GRANT
                                    ? java.util.Optional.of(CALENDAR.plusWorkingDays(TUESDAY.plusDays(3), 10))
                                    : java.util.Optional.empty());
        }
    }

    @Test
    void delivery_is_not_signed_before_the_decision_nor_after_today() {
        var c = submit(licence, TUESDAY);
        c.accept(licence, on(TUESDAY));
        c.decide(licence, decision(DecisionKind.GRANT, TUESDAY.plusDays(3)), null, on(TUESDAY.plusDays(3)));
        refused("case.deliver.day", () -> c.deliver(delivery(TUESDAY), on(TUESDAY.plusDays(4))));
        refused("case.deliver.day", () -> c.deliver(delivery(TUESDAY.plusDays(9)), on(TUESDAY.plusDays(4))));
        c.deliver(delivery(TUESDAY.plusDays(3)), on(TUESDAY.plusDays(4)));
        assertThat(c.now().dates().endedOn()).isEqualTo(TUESDAY.plusDays(4));
    }

    @Test
    void time_never_goes_backwards() {
        var c = submit(licence, TUESDAY);
        refused("case.time-backwards", () -> c.accept(licence, on(TUESDAY.minusDays(1))));
    }

    @Test
    void a_case_that_reaches_into_an_unpublished_year_waits_for_its_calendar() {
        var c = submit(licence, LocalDate.of(2026, 12, 20));
        c.accept(licence, on(LocalDate.of(2026, 12, 20)));
        var clock = c.now().clocks().of(ClockKind.STATUTORY).orElseThrow();
        assertThat(clock.dueOn()).isNull();
        assertThat(clock.awaitingYear()).isEqualTo(2027);
        assertThat(c.now().clocks().awaitingYear()).isEqualTo(2027);
    }

    @Test
    void when_the_awaited_year_is_known_the_case_gets_its_date() {
        var day = LocalDate.of(2026, 12, 20);
        var c = submit(licence, day);
        c.accept(licence, on(day));
        assertThat(c.compute(CALENDAR)).isFalse();
        // A test arrangement of 2027: only January 1 to 3 are rest days besides the weekends of January.
        var newYear = List.of(
                new SpecialDay(LocalDate.of(2027, 1, 1), true, "元旦"),
                new SpecialDay(LocalDate.of(2027, 1, 2), true, "元旦"),
                new SpecialDay(LocalDate.of(2027, 1, 3), true, "元旦"));
        var known = TabulatedCalendar.of(Map.of(
                2026, CALENDAR.specialDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), 2027, newYear));
        assertThat(c.compute(known)).isTrue();
        // 9 working days of December 21 to 31, then January 4 to 8, 11 to 15 and 18.
        assertThat(due(c, ClockKind.STATUTORY)).isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(c.now().clocks().awaitingYear()).isNull();
        assertThat(c.compute(known)).isFalse();
    }

    @Test
    void reads_its_checklist_from_the_item_it_began_with() {
        assertThat(submit(licence, TUESDAY).now().checklist()).isEqualTo(Checklist.of(licence.item()));
    }

    private static Ending ending(Act act, LocalDate day) {
        return new Ending(act, day, "理由", null, List.of());
    }

    private static Delivery delivery(LocalDate signed) {
        return new Delivery(Delivery.Way.WINDOW, "张伟", signed, null);
    }
}
