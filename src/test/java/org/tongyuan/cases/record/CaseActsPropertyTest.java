package org.tongyuan.cases.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.calendar.year.BuiltInYears;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.cases.rules.Procedure;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** Random acts on random days: whatever is tried, the case stays in its table and its dates agree with a count day by day. */
class CaseActsPropertyTest {

    private static final List<Act> STRAIGHT = Arrays.stream(Act.values())
            .filter(act -> act.compareTo(Act.CLOSE_LAPSED) <= 0)
            .toList();

    private static final WorkCalendar CALENDAR = BuiltInYears.calendar();

    @Property(tries = 600)
    void never_leave_the_table_and_never_miscount(
            @ForAll ProcedureProfile profile,
            @ForAll @IntRange(max = 300) int startDay,
            @ForAll @Size(max = 14) List<@IntRange(max = 1000) Integer> moves) {
        var law = new CaseLaw(
                SampleItem.of(
                        profile,
                        null,
                        new ItemVersion.Limit(6, DayKind.WORKING, "承诺"),
                        List.of(SampleItem.stage("s1", true, "a", "b"), SampleItem.stage("s2", false, "c"))),
                SampleItem.LIMITS,
                CALENDAR);
        var day = LocalDate.of(2025, 1, 1).plusDays(startDay);
        Case c = submit(law, day);
        for (int move : moves) {
            day = day.plusDays(move % 7);
            var byLaw = new ByLaw(c, law);
            for (var due = byLaw.next(by(day).at()); due.isPresent(); due = byLaw.next(by(day).at())) {
                happens(byLaw, due.get());
            }
            Act act = STRAIGHT.get(move % STRAIGHT.size());
            CaseState before = c.now().state();
            try {
                perform(c, act, law, day, move);
                assertThat(Procedure.of(profile).next(before, act))
                        .isEqualTo(c.now().state());
            } catch (RuleBroken refused) {
                assertThat(c.now().state()).isEqualTo(before);
            }
            consistent(c, law);
        }
    }

    private static void perform(Case c, Act act, CaseLaw law, LocalDate day, int move) {
        switch (act) {
            case SUBMIT, DEEM_ACCEPTED -> throw new RuleBroken("nobody can call it");
            case NOTIFY_CORRECTION -> {
                c.check(law, List.of(Finding.of("id", move % 2 == 0 ? MaterialState.LACKS : MaterialState.HAS)));
                c.notifyCorrection(law, 3, by(day));
            }
            case RECEIVE_CORRECTION ->
                c.receiveCorrection(
                        law,
                        move % 2 == 0 ? c.now().checklist().mended() : c.now().checklist(),
                        by(day));
            case ACCEPT -> c.accept(law, by(day));
            case COMPLETE_STEP -> c.completeStep(law, List.of("a", "b", "c").get(move % 3), true, null, by(day));
            case DECIDE ->
                c.decide(
                        law,
                        new Decision(DecisionKind.values()[move % 2], day, List.of("理由"), List.of(), List.of(), null),
                        null,
                        by(day));
            case DELIVER -> c.deliver(new Delivery(Delivery.Way.MAIL, "某人", day, null), by(day));
            case TELL_NOT_REQUIRED, TELL_NOT_ADMISSIBLE, REFUSE_TO_ACCEPT, WITHDRAW, CLOSE_LAPSED ->
                c.end(new Ending(act, day, "理由", null, List.of()), by(day));
            default -> throw new IllegalArgumentException(act.name());
        }
    }

    private static void happens(ByLaw byLaw, ByLaw.Due due) {
        By law = new By(Actor.system("law"), null, due.at());
        switch (due.act()) {
            case DEEM_ACCEPTED -> byLaw.deemAccepted(law);
            case NOTE_DELAY -> byLaw.noteDelay(due.clock(), law);
            default -> throw new IllegalArgumentException(due.act().name());
        }
    }

    private static void consistent(Case c, CaseLaw law) {
        var now = c.now();
        assertThat(now.state().ended()).isEqualTo(now.dates().endedOn() != null);
        if (now.state().ended()) {
            assertThat(now.clocks().running()).isEmpty();
            assertThat(now.steps().open()).isEmpty();
        }
        if (now.dates().deemed()) {
            assertThat(law.item().profile()).isEqualTo(ProcedureProfile.LICENCE);
        }
        var accepted = now.dates().acceptedOn();
        if (accepted != null) {
            assertThat(now.clocks().of(ClockKind.PROMISED).orElseThrow().dueOn())
                    .isEqualTo(countedFrom(accepted, 6));
            assertThat(now.clocks()
                            .of(ClockKind.STATUTORY)
                            .map(CaseClock::dueOn)
                            .orElse(null))
                    .isEqualTo(law.item().profile() == ProcedureProfile.LICENCE ? countedFrom(accepted, 20) : null);
        }
        for (CaseStep step : now.steps().all()) {
            if (step.open()) {
                assertThat(now.clocks().all())
                        .filteredOn(clock -> clock.key().equals(step.clockKey()))
                        .singleElement()
                        .satisfies(clock -> assertThat(clock.running()).isTrue());
            }
        }
    }

    /** Day by day, without the calendar's own arithmetic. */
    private static LocalDate countedFrom(LocalDate trigger, int days) {
        var day = trigger;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= CALENDAR.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private static By by(LocalDate day) {
        return new By(
                Actor.system("test"),
                null,
                day.atTime(9, 0).atZone(LegalTime.ZONE).toInstant());
    }

    private static Case submit(CaseLaw law, LocalDate day) {
        var item = law.item();
        var head = new CaseHead(
                new UUID(5, 5),
                "N2",
                item.id(),
                item.code(),
                item.name(),
                item.profile(),
                item.agencyId(),
                item.regionCode(),
                new UUID(6, 6),
                null,
                Actor.system("test"),
                CaseHead.Channel.WEB,
                by(day).at(),
                false,
                null,
                null);
        return Case.submit(head, law, List.of(), by(day));
    }
}
