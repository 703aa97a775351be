package org.tongyuan.cases.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.calendar.year.BuiltInYears;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseHead;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.Decision;
import org.tongyuan.cases.record.Interruptions;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.recount.Holidays;

/**
 * Random joint cases: their due days, those of their branches, and who is late, counted again a day at a time from the announced holidays
 * alone.
 */
class JointCasePropertyTest {

    private static final Holidays HOLIDAYS = Holidays.read();
    private static final WorkCalendar CALENDAR = BuiltInYears.calendar();

    /** What befalls a branch, in days from the beginning; a pause of no length is none. */
    record Plan(boolean licence, int limit, int acceptedAfter, int pausedAfter, int pausedFor, int decidedAfter) {}

    @Provide
    Arbitrary<List<Plan>> plans() {
        var plan = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(3, 30),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 60))
                .as(Plan::new);
        return plan.list().ofMinSize(2).ofMaxSize(6);
    }

    @Provide
    Arbitrary<LocalDate> beginnings() {
        return Arbitraries.integers()
                .between(0, 365 * 10)
                .map(day -> LocalDate.of(2014, 1, 6).plusDays(day));
    }

    /** One branch with its case and the days on which something happens to it. */
    private static final class Life {
        final Plan plan;
        final int place;
        final CaseLaw law;
        final Case file;
        final LocalDate accepted;
        final LocalDate paused;
        final LocalDate resumed;
        final LocalDate decided;

        Life(Plan plan, int place, LocalDate start) {
            this.plan = plan;
            this.place = place;
            var limit = new ItemVersion.Limit(plan.limit(), DayKind.WORKING, "单行法");
            var profile = plan.licence() ? ProcedureProfile.LICENCE : ProcedureProfile.CONFIRMATION;
            var item = plan.licence()
                    ? SampleItem.of(profile, limit, null, List.of())
                    : SampleItem.of(profile, null, limit, List.of());
            this.law = new CaseLaw(item, SampleItem.LIMITS, CALENDAR);
            this.file = submitted(place, item, start);
            this.accepted = start.plusDays(plan.acceptedAfter());
            this.paused = accepted.plusDays(plan.pausedAfter());
            this.resumed = paused.plusDays(plan.pausedFor());
            this.decided = (pauses() ? resumed : accepted).plusDays(plan.decidedAfter());
        }

        /** A special procedure that begins after the limit has passed pauses nothing; the product refuses it. */
        boolean pauses() {
            LocalDate due = recount(accepted, plan.limit(), List.of());
            return plan.licence() && plan.pausedFor() > 0 && due != null && !paused.isAfter(due);
        }

        Set<LocalDate> days() {
            var days = new HashSet<>(Set.of(accepted, decided));
            if (pauses()) {
                days.addAll(Set.of(paused, resumed));
            }
            return days;
        }

        /** Days that do not count: after the day of the pause, to the day on which it ends. */
        boolean stands(LocalDate day) {
            return pauses() && day.isAfter(paused) && !day.isAfter(resumed);
        }
    }

    @Property(tries = 300)
    void due_days_and_lateness_are_those_of_an_independent_recount(
            @ForAll("plans") List<Plan> plans,
            @ForAll("beginnings") LocalDate start,
            @ForAll @IntRange(max = 15) int extension) {
        var lives = new ArrayList<Life>();
        for (Plan plan : plans) {
            lives.add(new Life(plan, lives.size(), start));
        }
        var joint = lived(lives, start, extension);

        LocalDate accepted = lives.stream()
                .map(l -> l.accepted)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(joint.acceptedOn()).isEqualTo(accepted);
        LocalDate decided = lives.stream()
                .map(l -> l.decided)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(joint.state()).isEqualTo(JointCase.State.DECIDED);
        assertThat(joint.decidedOn()).isEqualTo(decided);

        var late = new ArrayList<Integer>();
        for (Life life : lives) {
            LocalDate due = recount(life.accepted, life.plan.limit(), List.of(life));
            assertThat(joint.branches().get(life.place).dueOn())
                    .as("branch %d", life.place)
                    .isEqualTo(due);
            if (due != null && life.decided.isAfter(due)) {
                late.add(life.place);
            }
        }
        boolean licence = lives.stream().anyMatch(l -> l.plan.licence());
        LocalDate whole = recount(accepted, licence ? 45 + extension : 7, lives);
        assertThat(joint.dueOn()).as("the whole").isEqualTo(whole);
        boolean wholeLate = whole != null && decided.isAfter(whole);
        assertThat(joint.isLate(decided)).isEqualTo(wholeLate);
        if (late.isEmpty() && wholeLate) {
            lives.stream().filter(l -> l.decided.isAfter(whole)).forEach(l -> late.add(l.place));
        }
        assertThat(joint.lateBranches(decided)).extracting(Branch::place).containsExactlyElementsOf(late);
    }

    /** The head of the government extends the joint limit, when there is one, on the day on which it begins. */
    private static JointCase lived(List<Life> lives, LocalDate start, int extension) {
        var joint = JointCase.begin(new JointCase.Head(
                new UUID(3, 3),
                "YJS-990122-2026-00001",
                "test",
                "一件事",
                7,
                "承诺",
                new UUID(6, 6),
                null,
                SampleItem.AGENCY,
                "990122",
                start,
                true));
        for (Life life : lives) {
            joint = joint.follow(Branch.of(life.place, life.file.now()), start, SampleItem.LIMITS, CALENDAR);
        }
        var days = lives.stream()
                .flatMap(l -> l.days().stream())
                .distinct()
                .sorted()
                .toList();
        for (LocalDate day : days) {
            for (Life life : lives) {
                if (day.equals(life.accepted)) {
                    life.file.accept(life.law, by(day));
                    joint = told(joint, life, day);
                }
                if (life.pauses() && day.equals(life.paused)) {
                    new Interruptions(life.file, life.law, by(day))
                            .pause(new Interruptions.Announcement(PauseGround.EXPERT_REVIEW, null, 10, day));
                    joint = told(joint, life, day);
                }
                if (life.pauses() && day.equals(life.resumed)) {
                    new Interruptions(life.file, life.law, by(day)).resume("评审通过");
                    joint = told(joint, life, day);
                }
                if (day.equals(life.decided)) {
                    life.file.decide(
                            life.law,
                            new Decision(DecisionKind.GRANT, day, List.of(), List.of(), List.of(), null),
                            null,
                            by(day));
                    joint = told(joint, life, day);
                }
            }
            if (extension > 0 && joint.isExtensible()) {
                joint = joint.extended(extension, day, "项目复杂", SampleItem.LIMITS, CALENDAR);
            }
        }
        return joint;
    }

    private static JointCase told(JointCase joint, Life life, LocalDate day) {
        var now = life.file.now();
        return joint.follow(Branch.of(life.place, now), Branch.turnedOn(now, day), SampleItem.LIMITS, CALENDAR);
    }

    /** The day on which so many working days are over, none of them while one of these stands still. */
    private static @Nullable LocalDate recount(LocalDate from, int days, List<Life> lives) {
        int counted = 0;
        LocalDate day = from;
        while (counted < days) {
            day = day.plusDays(1);
            if (!HOLIDAYS.known(day)) {
                return null;
            }
            LocalDate today = day;
            if (HOLIDAYS.works(day) && lives.stream().noneMatch(l -> l.stands(today))) {
                counted++;
            }
        }
        return day;
    }

    private static By by(LocalDate day) {
        return new By(
                Actor.system("test"),
                "经办人",
                day.atTime(9, 0).atZone(LegalTime.ZONE).toInstant());
    }

    private static Case submitted(int place, ItemVersion item, LocalDate day) {
        var head = new CaseHead(
                new UUID(8, place),
                "N" + place,
                item.id(),
                item.code(),
                item.name(),
                item.profile(),
                new UUID(1, place),
                item.regionCode(),
                new UUID(6, 6),
                null,
                Actor.system("test"),
                CaseHead.Channel.WINDOW,
                by(day).at(),
                false,
                null,
                null);
        return Case.submit(head, new CaseLaw(item, SampleItem.LIMITS, CALENDAR), List.of(), by(day));
    }
}
