package org.tongyuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.year.BuiltInYears;

/** Random lives of clocks against a walk from day to day that knows nothing of stretches and tables. */
class ClockSimulationTest {

    private static final LocalDate NEW_YEAR_S_EVE = LocalDate.of(2025, 12, 31);

    private final TabulatedCalendar all = BuiltInYears.calendar();
    private final TabulatedCalendar until2025 = until(2025);

    @Test
    void random_event_sequences_agree_with_a_walk_from_day_to_day() {
        var random = new Random(20261123);
        int due = 0;
        int paused = 0;
        for (int i = 0; i < 30_000; i++) {
            var clock = randomClock(random, LocalDate.of(2011, 1, 1), 5400);
            var walk = new Walk(clock);
            var found = clock.deadline(all);
            assertSame(clock, walk, found);
            due += found instanceof Deadline.Due ? 1 : 0;
            paused += found instanceof Deadline.Paused ? 1 : 0;
        }
        assertThat(due).isGreaterThan(10_000);
        assertThat(paused).isGreaterThan(3000);
    }

    @Test
    void a_clock_that_needs_an_unknown_year_waits_for_it_and_never_promises_too_late_a_date() {
        var random = new Random(2027);
        int waiting = 0;
        for (int i = 0; i < 20_000; i++) {
            var clock = randomClock(random, LocalDate.of(2025, 10, 15), 77);
            var walk = new Walk(clock);
            if (!(clock.deadline(until2025) instanceof Deadline.AwaitingCalendar awaiting)) {
                assertSame(clock, walk, clock.deadline(until2025));
                continue;
            }
            waiting++;
            if (awaiting.year() != 2026 || awaiting.daysCounted() != walk.countedIn2025) {
                throw new AssertionError(clock + " " + awaiting + " counted " + walk.countedIn2025);
            }
            var due = walk.due;
            var needsNextYear = due == null ? walk.pausedSince : due;
            if (needsNextYear == null
                    || !needsNextYear.isAfter(NEW_YEAR_S_EVE)
                    || (due != null && awaiting.earliest().isAfter(due))) {
                throw new AssertionError(clock + " " + awaiting + " due " + due);
            }
            assertSame(clock, walk, clock.deadline(all));
        }
        assertThat(waiting).isGreaterThan(2000);
    }

    private static void assertSame(Clock clock, Walk walk, Deadline found) {
        boolean same = switch (found) {
            case Deadline.Due due -> due.date().equals(walk.due);
            case Deadline.Paused paused ->
                walk.due == null && paused.since().equals(walk.pausedSince) && paused.remaining() == walk.left;
            case Deadline.AwaitingCalendar _, Deadline.Stopped _ -> false;
        };
        if (!same) {
            throw new AssertionError(clock + "\ndue " + walk.due + " paused " + walk.pausedSince + "\n" + found);
        }
    }

    private static Clock randomClock(Random random, LocalDate first, int days) {
        var kind = random.nextBoolean() ? DayKind.WORKING : DayKind.NATURAL;
        var day = first.plusDays(random.nextInt(days));
        var clock = Clock.start("X", "期限", 1 + random.nextInt(40), kind, "", day, "收到申请");
        for (int n = random.nextInt(8); n > 0; n--) {
            day = day.plusDays(random.nextInt(12));
            clock = switch (random.nextInt(10)) {
                case 0, 1, 2 -> clock.pause(day, "鉴定");
                case 3, 4, 5, 6 -> clock.resume(day, "收到鉴定意见");
                case 7 -> clock.restart(day, "收到补正材料");
                default -> clock.extend(1 + random.nextInt(10), day, "负责人批准");
            };
        }
        return clock;
    }

    private static TabulatedCalendar until(int last) {
        var years = new TreeMap<Integer, List<SpecialDay>>();
        var calendar = BuiltInYears.calendar();
        for (int year = 2011; year <= last; year++) {
            years.put(year, calendar.specialDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        return TabulatedCalendar.of(years);
    }

    /** One day after the other: what happened on earlier days decides whether this day counts. */
    private final class Walk {

        private final Clock clock;
        private final int total;
        private int counted;
        private int pauses;
        private int left;
        private int countedIn2025;
        private @Nullable LocalDate reached;
        private @Nullable LocalDate due;
        private @Nullable LocalDate pausedSince;

        Walk(Clock clock) {
            this.clock = clock;
            var events = new ArrayList<>(clock.events());
            events.sort(Comparator.comparing(ClockEvent::on));
            total = clock.length()
                    + events.stream()
                            .filter(e -> e.kind() == ClockEvent.Kind.EXTEND)
                            .mapToInt(ClockEvent::days)
                            .sum();
            var first = events.getFirst().on();
            var last = events.getLast().on();
            for (var day = first; ; day = day.plusDays(1)) {
                if (day.isAfter(first)) {
                    count(day);
                }
                for (var event : events) {
                    if (event.on().equals(day)) {
                        happen(event);
                    }
                }
                if (!day.isBefore(last) && (reached != null || pauses > 0)) {
                    break;
                }
            }
            left = total - counted;
            due = reached == null ? null : rolled(reached);
            pausedSince = reached == null ? pausedSince : null;
        }

        private void count(LocalDate day) {
            boolean counts = clock.kind() == DayKind.NATURAL || all.isWorkingDay(day);
            if (reached == null && pauses == 0 && counts) {
                counted++;
                countedIn2025 += day.isAfter(NEW_YEAR_S_EVE) ? 0 : 1;
                reached = counted == total ? day : null;
            }
        }

        private void happen(ClockEvent event) {
            switch (event.kind()) {
                case RESTART -> {
                    counted = 0;
                    countedIn2025 = 0;
                    pauses = 0;
                    reached = null;
                }
                case PAUSE -> {
                    pausedSince = pauses == 0 ? event.on() : pausedSince;
                    pauses++;
                }
                case RESUME -> pauses = Math.max(0, pauses - 1);
                case START, EXTEND, STOP -> {
                    // Extensions are in the total from the beginning.
                }
            }
        }

        private LocalDate rolled(LocalDate day) {
            var rolled = day;
            while (clock.kind() == DayKind.NATURAL && !all.isWorkingDay(rolled)) {
                rolled = rolled.plusDays(1);
            }
            return rolled;
        }
    }
}
