package org.tongyuan.cases.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.ClockEvent;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.calendar.year.BuiltInYears;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.Procedure;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.recount.Happening;
import org.tongyuan.recount.Holidays;
import org.tongyuan.recount.Life;

/**
 * All acts of all procedures in random order on random days, some of them recorded late: whatever is tried, the case stays in its table,
 * loses no clock, a refused act changes nothing, and every date equals a count of single days from the history.
 */
class CaseActsPropertyTest {

    private static final WorkCalendar CALENDAR = BuiltInYears.calendar();
    private static final Holidays HOLIDAYS = Holidays.read();
    private static final Set<Act> ENDS =
            EnumSet.of(Act.WITHDRAW, Act.TELL_NOT_ADMISSIBLE, Act.TELL_NOT_REQUIRED, Act.REJECT_FALSEHOOD, Act.SETTLE);
    /** What applicants undertake has tests of its own: these items let nothing follow and replace no proof. */
    private static final Set<Act> UNDERTAKEN = EnumSet.of(
            Act.SIGN_DEFERRAL,
            Act.SUPPLY_DEFERRED,
            Act.EXTEND_DEFERRAL,
            Act.REMIND_DEFERRED,
            Act.REFUSE_DEFERRED,
            Act.GIVE_UNDERTAKING,
            Act.CHECK_UNDERTAKING,
            Act.STATE_ON_UNDERTAKING);

    private static final List<Act> HEARING =
            List.of(Act.HOLD_HEARING, Act.SCHEDULE_HEARING, Act.REQUEST_HEARING, Act.TELL_HEARING);
    private static final Map<Act, Integer> DONE = new EnumMap<>(Act.class);
    private static final Map<Act, Integer> REFUSED = new EnumMap<>(Act.class);

    @BeforeContainer
    static void nothing_was_done_yet() {
        DONE.clear();
        REFUSED.clear();
    }

    /** A property that never got to an act would say nothing about it. */
    @AfterContainer
    static void every_act_was_done_and_refused() {
        var all = EnumSet.allOf(Act.class);
        all.remove(Act.SUBMIT);
        all.removeAll(UNDERTAKEN);
        assertThat(DONE.keySet()).containsAll(all);
        all.removeIf(act -> act.bySystem() && act != Act.SUPERSEDE);
        assertThat(REFUSED.keySet()).containsAll(all);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void never_leave_the_table_never_lose_a_clock_and_never_miscount(
            @ForAll ProcedureProfile profile,
            @ForAll long seed,
            @ForAll @IntRange(max = 364) int startDay,
            @ForAll @Size(min = 10, max = 50) List<@IntRange(max = 1_000_000) Integer> moves) {
        var item = RandomItem.of(profile, new Random(seed));
        var law = new CaseLaw(item, SampleItem.LIMITS, CALENDAR);
        var day = LocalDate.of(2025, 1, 1).plusDays(startDay);
        boolean renewal = profile == ProcedureProfile.LICENCE && seed % 3 == 0;
        var file = submit(law, day, renewal ? day.plusDays(30 + Math.floorMod(seed, 40)) : null);
        var life = new Trial(file, law, new Life(RandomItem.matter(item), HOLIDAYS, day));
        for (int move : moves) {
            var random = new Random(move);
            day = day.plusDays(random.nextInt(5) == 0 ? random.nextInt(25) : random.nextInt(3));
            life.move(random, day);
        }
    }

    /** One case, and its life as the recount tells it. */
    private static final class Trial {

        private final Case file;
        private final CaseLaw law;
        private final Life life;
        private final List<String> told = new ArrayList<>(List.of("SUBMIT"));

        Trial(Case file, CaseLaw law, Life life) {
            this.file = file;
            this.law = law;
            this.life = life;
        }

        void move(Random random, LocalDate today) {
            settle(at(today));
            var acts = new RandomActs(file, law, random);
            acts.prepare();
            Act act = choose(random, today);
            By by = by(random, today);
            settle(by.at());
            var before = file.now();
            try {
                var happened = acts.perform(act, by);
                happened(happened);
                assertThat(Procedure.of(before.head().profile()).find(before.state(), act))
                        .contains(file.now().state());
                DONE.merge(act, 1, Integer::sum);
            } catch (RuleBroken | NotFound refused) {
                assertThat(file.now()).as("%s was refused", act).isEqualTo(before);
                REFUSED.merge(act, 1, Integer::sum);
            }
            consistent(before);
        }

        private void settle(Instant until) {
            var byLaw = new ByLaw(file, law);
            int rounds = 0;
            for (var due = byLaw.next(until); due.isPresent(); due = byLaw.next(until)) {
                var before = file.now();
                var by = new By(
                        Actor.system("law"), null, file.notBefore(due.get().at()));
                happened(RandomActs.happens(file, byLaw, due.get(), by));
                assertThat(Procedure.of(before.head().profile())
                                .find(before.state(), due.get().act()))
                        .contains(file.now().state());
                DONE.merge(due.get().act(), 1, Integer::sum);
                consistent(before);
                assertThat(++rounds).as("settling comes to an end").isLessThan(20);
            }
        }

        private void happened(Happening happening) {
            life.happens(happening);
            told.add(happening.act());
        }

        /** Mostly what the case allows and goes on with it, else anything. */
        private Act choose(Random random, LocalDate today) {
            var possible = new ArrayList<>(file.now().possible(today));
            possible.removeAll(UNDERTAKEN);
            if (possible.contains(Act.TELL_NOT_REQUIRED) && random.nextInt(12) == 0) {
                return Act.TELL_NOT_REQUIRED;
            }
            if (random.nextInt(10) > 0) {
                possible.removeAll(ENDS);
            }
            var hearing = possible.stream().filter(HEARING::contains).toList();
            if (!hearing.isEmpty() && random.nextInt(3) == 0) {
                return hearing.getFirst();
            }
            if (file.now().decision() != null && random.nextInt(8) == 0) {
                return Act.SUPERSEDE;
            }
            return possible.isEmpty() || random.nextInt(6) == 0
                    ? Act.values()[random.nextInt(Act.values().length)]
                    : possible.get(random.nextInt(possible.size()));
        }

        /** Now, or recorded late: it occurred on an earlier day, sometimes before the last act. */
        private By by(Random random, LocalDate today) {
            Instant now = at(today);
            if (random.nextInt(5) > 0) {
                return new By(Actor.system("test"), "经办人", now);
            }
            var occurred = at(today.minusDays(1 + random.nextInt(6)));
            return new By(Actor.system("test"), "经办人", occurred, new Late(now, "停电", "纸质登记"), null);
        }

        private void consistent(CaseSnapshot before) {
            var now = file.now();
            assertThat(file.additions().acts())
                    .extracting(row -> row.act().name())
                    .isEqualTo(told);
            assertThat(now.state().ended()).isEqualTo(now.dates().endedOn() != null);
            if (now.state().ended() || now.state() == CaseState.DECIDED) {
                assertThat(now.clocks().running())
                        .as("clocks in %s", now.state())
                        .allMatch(clock -> !now.state().ended() && clock.kind() == ClockKind.DELIVERY);
                assertThat(now.steps().open()).isEmpty();
                assertThat(now.proceedings().running()).isEmpty();
            }
            assertThat(beginnings(now)).containsAll(beginnings(before));
            assertThat(stored(now)).isEqualTo(life.limits());
            for (CaseStep step : now.steps().open()) {
                assertThat(now.clocks().of(step.clockKey()).filter(CaseClock::running))
                        .isEqualTo(step.limitDays() > 0 ? now.clocks().of(step.clockKey()) : Optional.empty());
            }
            ruled(now);
        }

        /** What the law gives to licences alone. */
        private static void ruled(CaseSnapshot now) {
            if (now.head().profile() != ProcedureProfile.LICENCE) {
                assertThat(now.dates().deemed()).isFalse();
                assertThat(now.proceedings().hearing()).isNull();
                assertThat(now.proceedings().extension()).isNull();
                assertThat(now.proceedings().specials()).allMatch(special -> special.basis() != null);
            }
        }

        private static List<String> beginnings(CaseSnapshot c) {
            return c.clocks().all().stream()
                    .map(clock -> clock.kind() + " " + clock.clock().limitId() + " "
                            + clock.clock().events().stream()
                                    .filter(e -> e.kind() == ClockEvent.Kind.START)
                                    .findFirst()
                                    .orElseThrow())
                    .toList();
        }

        private static Map<String, Life.Due> stored(CaseSnapshot c) {
            var all = new LinkedHashMap<String, Life.Due>();
            c.clocks().all().forEach(clock -> all.put(clock.key(), new Life.Due(clock.dueOn(), clock.running())));
            return all;
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(LegalTime.ZONE).toInstant();
    }

    private static Case submit(CaseLaw law, LocalDate day, @Nullable LocalDate renewBefore) {
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
                at(day),
                false,
                null,
                renewBefore);
        return Case.submit(head, law, List.of(), new By(Actor.system("test"), null, at(day)));
    }
}
