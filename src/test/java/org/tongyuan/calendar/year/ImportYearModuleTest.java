package org.tongyuan.calendar.year;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.RuleBroken;

/** Every test rolls back, so that 2027 stays unknown to the others. */
@TongyuanTest
@Transactional
@RecordApplicationEvents
class ImportYearModuleTest {

    /** Not the State Council's arrangement, which is not published: for tests only. */
    static final String TEST_2027 = """
        来源,仅供测试
        2027-01-01~2027-01-03,元旦,休
        2027-02-05~2027-02-11,春节,休
        2027-02-20,春节,班
        2027-10-01~2027-10-07,国庆节,休
        """;

    private static final Actor ADMIN = new Actor(Actor.Kind.STAFF, "admin");

    @Autowired
    ImportYear importYear;

    @Autowired
    WithdrawYear withdrawYear;

    @Autowired
    Years years;

    @Autowired
    Calendars calendars;

    @Autowired
    TimeLimits limits;

    @Autowired
    Journal journal;

    @Autowired
    ApplicationEvents events;

    private int inForce() {
        return years.inForce(2027).map(Years.Version::version).orElse(0);
    }

    private static YearArrangement arrangement(String text) {
        return requireNonNull(YearFile.parse(text).arrangement());
    }

    @Test
    void a_case_accepted_on_2026_12_20_gets_its_date_when_2027_is_imported() {
        var clock = Clock.start(limits.require("LIC_DECIDE"), LocalDate.of(2026, 12, 20), "受理");
        assertThat(clock.deadline(calendars.national()))
                .isInstanceOfSatisfying(
                        Deadline.AwaitingCalendar.class,
                        a -> assertThat(a.year()).isEqualTo(2027));

        assertThat(importYear.importYear(arrangement(TEST_2027), 0, ADMIN)).isTrue();

        // 9 working days of December 21 to 31, then January 4 to 8, 11 to 15 and 18.
        assertThat(clock.deadline(calendars.national()))
                .isInstanceOfSatisfying(
                        Deadline.Due.class, d -> assertThat(d.date()).isEqualTo(LocalDate.of(2027, 1, 18)));
        assertThat(events.stream(CalendarChanged.class)).contains(new CalendarChanged(2027, inForce()));
        assertThat(journal.of(new Subject("calendar-year", "2027")))
                .last()
                .satisfies(r -> assertThat(r.entry().act()).isEqualTo("CALENDAR_YEAR_IMPORTED"));
    }

    @Test
    void the_same_again_changes_nothing_and_a_change_is_a_new_version_with_history() {
        importYear.importYear(arrangement(TEST_2027), 0, ADMIN);
        assertThat(importYear.importYear(arrangement(TEST_2027), 0, ADMIN)).isFalse();
        int first = inForce();

        var amended = arrangement(TEST_2027 + "2027-02-12,春节,休\n");
        assertThat(importYear.importYear(amended, first, ADMIN)).isTrue();
        assertThat(inForce()).isEqualTo(first + 1);
        assertThat(years.days(2027, first)).hasSize(18);
        assertThat(years.days(2027, first + 1)).hasSize(19);
        assertThat(calendars.national().isWorkingDay(LocalDate.of(2027, 2, 12))).isFalse();
    }

    @Test
    void what_was_previewed_before_somebody_else_s_import_is_refused() {
        importYear.importYear(arrangement(TEST_2027), 0, ADMIN);
        var mine = arrangement(TEST_2027 + "2027-02-12,春节,休\n");
        assertThatThrownBy(() -> importYear.importYear(mine, 0, ADMIN))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("calendar.year-changed"));
    }

    @Test
    void an_amended_past_year_is_a_new_version_too() {
        var text = "来源,测试更正\n2026-01-01~2026-01-03,元旦,休\n";
        assertThat(importYear.importYear(arrangement(text), 1, ADMIN)).isTrue();
        assertThat(calendars.national().isWorkingDay(LocalDate.of(2026, 2, 17))).isTrue();
    }

    @Test
    void an_import_taken_back_leaves_the_year_unknown_and_the_version_in_the_record() {
        importYear.importYear(arrangement(TEST_2027), 0, ADMIN);
        int version = inForce();
        withdrawYear.withdraw(2027, version, "导入的是征求意见稿", ADMIN);
        assertThat(calendars.national().knows(2027)).isFalse();
        assertThat(events.stream(CalendarChanged.class)).contains(new CalendarChanged(2027, 0));
        assertThat(years.versions())
                .filteredOn(v -> v.year() == 2027 && v.version() == version)
                .singleElement()
                .satisfies(v -> assertThat(v.withdrawal())
                        .isNotNull()
                        .extracting(Years.Withdrawal::reason)
                        .isEqualTo("导入的是征求意见稿"));
        assertThat(journal.of(new Subject("calendar-year", "2027")))
                .last()
                .satisfies(r -> assertThat(r.entry().act()).isEqualTo("CALENDAR_YEAR_WITHDRAWN"));

        assertThat(importYear.importYear(arrangement(TEST_2027), 0, ADMIN)).isTrue();
        assertThat(inForce()).isEqualTo(version + 1);
    }

    @Test
    void the_version_before_a_withdrawn_one_is_in_force_again() {
        var text = "来源,测试更正\n2026-01-01~2026-01-03,元旦,休\n";
        int before = years.inForce(2026).orElseThrow().version();
        importYear.importYear(arrangement(text), before, ADMIN);
        withdrawYear.withdraw(2026, years.inForce(2026).orElseThrow().version(), "更正是误传", ADMIN);
        assertThat(years.inForce(2026).orElseThrow().version()).isEqualTo(before);
        assertThat(calendars.national().isWorkingDay(LocalDate.of(2026, 2, 17))).isFalse();
    }

    @Test
    void a_built_in_year_is_corrected_by_an_import_never_withdrawn() {
        assertThatThrownBy(() -> withdrawYear.withdraw(2025, 1, "试试", ADMIN))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("calendar.withdraw-built-in"));
        importYear.importYear(arrangement(TEST_2027), 0, ADMIN);
        assertThatThrownBy(() -> withdrawYear.withdraw(2027, inForce() + 1, "试试", ADMIN))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("calendar.withdraw-not-in-force"));
    }
}
