package org.tongyuan.cases.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.calendar.year.BuiltInYears;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** Acceptance with deferred materials (容缺受理): the clocks run, the date decides nothing, an officer does. */
class DeferralsTest {

    private static final WorkCalendar CALENDAR = BuiltInYears.calendar();
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    private final CaseLaw licence = law(SampleItem.promising(List.of(), ItemVersion.Terms.NONE));

    private static By on(LocalDate day) {
        return new By(
                Actor.system("test"),
                "测试",
                day.atTime(10, 0).atZone(LegalTime.ZONE).toInstant());
    }

    private static CaseLaw law(ItemVersion item) {
        return new CaseLaw(item, SampleItem.LIMITS, CALENDAR);
    }

    private static Case submit(CaseLaw law, Finding... findings) {
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
                on(TUESDAY).at(),
                false,
                null,
                null);
        return Case.submit(head, law, List.of(findings), on(TUESDAY));
    }

    private static Decision decision(DecisionKind kind, LocalDate day) {
        return new Decision(kind, day, List.of("理由"), List.of(), List.of(), null);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private static Finding found(String material, MaterialState state) {
        return Finding.of(material, state);
    }

    private Deferrals deferrals(Case c, LocalDate day) {
        return new Deferrals(c, licence, on(day));
    }

    /** Accepted on Tuesday with the plan to follow within five working days. */
    private Case accepted() {
        var c = submit(licence, found("plan", MaterialState.LACKS));
        deferrals(c, TUESDAY).sign(Set.of("plan"), 5, Signing.WINDOW);
        c.accept(licence, on(TUESDAY));
        return c;
    }

    private static Deferral deferral(Case c) {
        return java.util.Objects.requireNonNull(c.now().proceedings().promises().deferral());
    }

    @Test
    void without_an_undertaking_a_deferrable_material_is_as_needed_as_any() {
        var c = submit(licence, found("plan", MaterialState.LACKS));
        refused("case.accept.incomplete", () -> c.accept(licence, on(TUESDAY)));
    }

    @Test
    void only_what_the_guide_marks_may_follow_and_within_the_most_days() {
        var c = submit(licence, found("plan", MaterialState.LACKS));
        refused("case.defer.not-deferrable", () -> deferrals(c, TUESDAY).sign(Set.of("id"), 5, Signing.ONLINE));
        refused("case.defer.days", () -> deferrals(c, TUESDAY).sign(Set.of("plan"), 11, Signing.ONLINE));
        refused("case.defer.nothing", () -> deferrals(c, TUESDAY).sign(Set.of(), 5, Signing.ONLINE));
    }

    @Test
    void everything_else_must_be_right() {
        var c = submit(licence, found("plan", MaterialState.LACKS), found("id", MaterialState.LACKS));
        deferrals(c, TUESDAY).sign(Set.of("plan"), 5, Signing.WINDOW);
        refused("case.accept.incomplete", () -> c.accept(licence, on(TUESDAY)));
    }

    @Test
    void the_clocks_of_the_decision_run_from_acceptance() {
        var now = accepted().now();
        assertThat(now.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(now.clocks().of(ClockKind.STATUTORY).orElseThrow().dueOn())
                .isEqualTo(CALENDAR.plusWorkingDays(TUESDAY, 20));
        assertThat(Deferrals.dueOn(now)).isEqualTo(CALENDAR.plusWorkingDays(TUESDAY, 5));
        assertThat(now.checklist().checks())
                .filteredOn(check -> check.key().equals("plan"))
                .allMatch(check -> check.state() == MaterialState.DEFERRED);
    }

    @Test
    void what_turns_out_to_be_there_is_not_deferred() {
        var c = submit(licence);
        deferrals(c, TUESDAY).sign(Set.of("plan"), 5, Signing.ONLINE);
        c.check(licence, List.of(found("plan", MaterialState.HAS)));
        c.accept(licence, on(TUESDAY));
        assertThat(deferral(c).owed()).isEmpty();
        assertThat(c.now().clocks().of(ClockKind.DEFERRAL)).isEmpty();
    }

    @Test
    void the_date_may_not_lie_beyond_the_limit_of_the_decision() {
        var accepted = accepted();
        // 20 working days from 3 March end on 31 March; ten more from 25 March would end later.
        refused(
                "case.defer.beyond-limit",
                () -> deferrals(accepted, LocalDate.of(2026, 3, 25)).extend(10, "还在办理"));
    }

    @Test
    void nothing_is_granted_before_it_came_and_was_looked_at() {
        var c = accepted();
        refused(
                "case.decide.deferred",
                () -> c.decide(licence, decision(DecisionKind.GRANT, TUESDAY), null, on(TUESDAY)));
        deferrals(c, TUESDAY.plusDays(1)).supply(Set.of("plan"));
        assertThat(deferral(c).fulfilledOn()).isEqualTo(TUESDAY.plusDays(1));
        refused(
                "case.decide.deferred-unchecked",
                () -> c.decide(
                        licence, decision(DecisionKind.GRANT, TUESDAY.plusDays(1)), null, on(TUESDAY.plusDays(1))));
        deferrals(c, TUESDAY.plusDays(2)).look(List.of(found("plan", MaterialState.HAS)));
        c.decide(licence, decision(DecisionKind.GRANT, TUESDAY.plusDays(2)), null, on(TUESDAY.plusDays(2)));
        assertThat(c.now().state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void what_came_and_is_wrong_is_owed_again_by_the_same_date() {
        var c = accepted();
        var due = Deferrals.dueOn(c.now());
        deferrals(c, TUESDAY.plusDays(1)).supply(Set.of("plan"));
        deferrals(c, TUESDAY.plusDays(2)).look(List.of(new Finding("plan", MaterialState.DEFECTIVE, null, "没有盖章")));
        assertThat(deferral(c).owed())
                .singleElement()
                .satisfies(later -> assertThat(later.defect()).isEqualTo("没有盖章"));
        assertThat(deferral(c).fulfilledOn()).isNull();
        assertThat(Deferrals.dueOn(c.now())).isEqualTo(due);
    }

    @Test
    void a_reminder_comes_before_the_date_and_nothing_with_it() {
        var c = accepted();
        var remindOn = deferral(c).remindOn();
        assertThat(remindOn).isEqualTo(LocalDate.of(2026, 3, 6));
        var byLaw = new ByLaw(c, licence);
        assertThat(byLaw.next(on(LocalDate.of(2026, 3, 5)).at())).isEmpty();
        assertThat(byLaw.next(on(LocalDate.of(2026, 3, 6)).at()).orElseThrow().act())
                .isEqualTo(Act.REMIND_DEFERRED);
        byLaw.remindDeferred(on(LocalDate.of(2026, 3, 6)));
        assertThat(byLaw.next(on(LocalDate.of(2026, 3, 20)).at())).isEmpty();
        assertThat(c.now().state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void the_date_decides_nothing_and_an_officer_may_refuse_after_it() {
        var c = accepted();
        var due = LocalDate.of(2026, 3, 10);
        assertThat(Deferrals.dueOn(c.now())).isEqualTo(due);
        assertThat(c.now().possible(due)).doesNotContain(Act.REFUSE_DEFERRED);
        refused("case.defer.not-lapsed", () -> deferrals(c, due).refuse(decision(DecisionKind.REFUSE, due)));
        var after = due.plusDays(1);
        assertThat(c.now().deferralLapsed(after)).isTrue();
        assertThat(c.now().possible(after)).contains(Act.REFUSE_DEFERRED, Act.EXTEND_DEFERRAL, Act.SUPPLY_DEFERRED);
        deferrals(c, after).refuse(decision(DecisionKind.REFUSE, after));
        assertThat(c.now().state()).isEqualTo(CaseState.DECIDED);
        assertThat(deferral(c).brokenOn()).isEqualTo(after);
    }

    @Test
    void more_time_is_given_once() {
        var c = accepted();
        var after = LocalDate.of(2026, 3, 11);
        deferrals(c, after).extend(3, "制图单位还在修改");
        assertThat(Deferrals.dueOn(c.now())).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(c.now().deferralLapsed(after)).isFalse();
        refused("case.defer.extended-already", () -> deferrals(c, after).extend(3, "再延"));
        assertThat(c.now().deferralLapsed(LocalDate.of(2026, 3, 17))).isTrue();
        assertThat(c.now().clocks().of(ClockKind.STATUTORY).orElseThrow().dueOn())
                .isEqualTo(CALENDAR.plusWorkingDays(TUESDAY, 20));
    }

    @Test
    void no_officer_can_find_a_material_deferred() {
        var c = submit(licence);
        refused("case.material.signed-for", () -> c.check(licence, List.of(found("plan", MaterialState.DEFERRED))));
    }
}
