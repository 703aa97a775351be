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
import org.tongyuan.cases.record.Undertaking.Regime;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.UndertakingTerms;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** Notification and undertaking (告知承诺): two regimes, a later check, and nobody is revoked unheard. */
class UndertakingsTest {

    private static final WorkCalendar CALENDAR = BuiltInYears.calendar();
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    private static final UndertakingTerms LISTED =
            new UndertakingTerms("清和县人民政府", "清政发〔2026〕1号", LocalDate.of(2026, 1, 5), null);

    private final CaseLaw plain = law(SampleItem.promising(List.of(), ItemVersion.Terms.NONE));
    private final CaseLaw listed =
            law(SampleItem.promising(List.of(SampleItem.stage("审查", true, "现场核查")), terms(LISTED)));

    private static ItemVersion.Terms terms(UndertakingTerms undertaking) {
        return new ItemVersion.Terms(
                false, false, false, true, true, null, null, ItemVersion.Purpose.NEW, null, null, undertaking);
    }

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

    private static Undertaking undertaking(Case c) {
        return java.util.Objects.requireNonNull(c.now().proceedings().promises().undertaking());
    }

    private static Undertakings undertakings(Case c, CaseLaw law, LocalDate day) {
        return new Undertakings(c, law, on(day));
    }

    private static Permit permit(LocalDate day) {
        return new Permit("P-1", day, null, Permit.State.VALID, day, null, null, null);
    }

    /** Granted at once on the undertaking. */
    private Case granted() {
        var c = submit(listed);
        undertakings(c, listed, TUESDAY).give(Regime.LICENCE, Set.of(), Signing.ONLINE);
        c.accept(listed, on(TUESDAY));
        c.decide(listed, decision(DecisionKind.GRANT, TUESDAY), permit(TUESDAY), on(TUESDAY));
        return c;
    }

    @Test
    void a_proof_may_be_replaced_by_an_undertaking_and_nothing_else() {
        var c = submit(plain, Finding.of("proof", MaterialState.LACKS));
        refused(
                "case.undertaking.not-a-proof",
                () -> undertakings(c, plain, TUESDAY).give(Regime.PROOF, Set.of("plan"), Signing.WINDOW));
        refused(
                "case.undertaking.nothing",
                () -> undertakings(c, plain, TUESDAY).give(Regime.PROOF, Set.of(), Signing.WINDOW));
        undertakings(c, plain, TUESDAY).give(Regime.PROOF, Set.of("proof"), Signing.WINDOW);
        c.accept(plain, on(TUESDAY));
        assertThat(c.now().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(undertaking(c).text()).contains("无违法证明", "也可以选择以书面承诺代替");
    }

    @Test
    void the_applicant_may_bring_the_proof_instead() {
        var c = submit(plain, Finding.of("proof", MaterialState.HAS));
        c.accept(plain, on(TUESDAY));
        assertThat(c.now().proceedings().promises().undertaking()).isNull();
    }

    @Test
    void a_licence_needs_an_entry_in_the_authoritys_list() {
        var c = submit(plain);
        refused(
                "case.undertaking.not-listed",
                () -> undertakings(c, plain, TUESDAY).give(Regime.LICENCE, Set.of(), Signing.ONLINE));
    }

    @Test
    void nothing_is_undertaken_in_a_high_risk_field() {
        var risky = law(SampleItem.promising(List.of(), terms(new UndertakingTerms(null, null, null, "危险化学品安全管理条例"))));
        var c = submit(risky);
        refused(
                "case.undertaking.high-risk",
                () -> undertakings(c, risky, TUESDAY).give(Regime.PROOF, Set.of("proof"), Signing.ONLINE));
    }

    @Test
    void a_listed_licence_is_granted_at_once_and_checked_later() {
        var c = granted();
        assertThat(c.now().state()).isEqualTo(CaseState.DECIDED);
        assertThat(undertaking(c).checkBy()).isEqualTo(TUESDAY.plusMonths(2));
        assertThat(undertaking(c).listEntry()).contains("清政发〔2026〕1号");
        undertakings(c, listed, TUESDAY.plusDays(20)).check(true, "现场与承诺一致");
        assertThat(undertaking(c).kept()).isTrue();
        refused(
                "case.undertaking.closed",
                () -> undertakings(c, listed, TUESDAY.plusDays(21)).check(false, "又去看了"));
    }

    @Test
    void without_the_undertaking_the_steps_and_checks_of_the_licence_are_needed() {
        var c = submit(listed);
        c.accept(listed, on(TUESDAY));
        refused(
                "case.decide.steps-open",
                () -> c.decide(listed, decision(DecisionKind.GRANT, TUESDAY), permit(TUESDAY), on(TUESDAY)));
    }

    @Test
    void a_false_undertaking_is_heard_before_it_is_revoked() {
        var c = granted();
        var found = LocalDate.of(2026, 3, 23);
        undertakings(c, listed, found).check(false, "没有消毒间");
        assertThat(undertaking(c).stateBy()).isEqualTo(CALENDAR.plusWorkingDays(found, 5));
        refused("case.undertaking.not-heard", () -> new Aftermath(c, on(found)).revokeForFraud(listed, "承诺不实", null));
        assertThat(c.now().possible(found)).contains(Act.STATE_ON_UNDERTAKING);
        undertakings(c, listed, found.plusDays(1)).state("消毒间正在装修");
        new Aftermath(c, on(found.plusDays(2))).revokeForFraud(listed, "承诺不实", null);
        var p = c.now().proceedings();
        assertThat(p.permit())
                .isNotNull()
                .satisfies(permit -> assertThat(permit.state()).isEqualTo(Permit.State.REVOKED));
        assertThat(p.falsehood())
                .isNotNull()
                .satisfies(f ->
                        assertThat(f.barredUntil()).isEqualTo(found.plusDays(2).plusMonths(36)));
    }

    @Test
    void who_says_nothing_in_time_was_heard_and_who_convinces_is_cleared() {
        var silent = granted();
        var found = LocalDate.of(2026, 3, 23);
        undertakings(silent, listed, found).check(false, "没有消毒间");
        new Aftermath(silent, on(LocalDate.of(2026, 3, 31))).takeBack(Act.REVOKE, "承诺不实");
        var heard = granted();
        undertakings(heard, listed, found).check(false, "没有消毒间");
        undertakings(heard, listed, found.plusDays(1)).state("消毒间在二楼");
        undertakings(heard, listed, found.plusDays(2)).check(true, "复查属实");
        assertThat(undertaking(heard).kept()).isTrue();
        assertThat(undertaking(heard).statement()).isEqualTo("消毒间在二楼");
    }

    @Test
    void a_false_undertaking_found_before_the_decision_is_not_granted() {
        var c = submit(plain, Finding.of("proof", MaterialState.LACKS));
        undertakings(c, plain, TUESDAY).give(Regime.PROOF, Set.of("proof"), Signing.WINDOW);
        c.accept(plain, on(TUESDAY));
        undertakings(c, plain, TUESDAY).check(false, "有违法记录");
        refused(
                "case.decide.undertaking-false",
                () -> c.decide(plain, decision(DecisionKind.GRANT, TUESDAY), permit(TUESDAY), on(TUESDAY)));
        refused("case.undertaking.not-heard", () -> new Aftermath(c, on(TUESDAY)).reject(plain, "虚假", List.of()));
    }
}
