package org.tongyuan.calendar.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.SpecialDay;
import org.tongyuan.platform.Ids;

@TongyuanTest
class StoredCalendarsModuleTest {

    @Autowired
    Calendars calendars;

    @Autowired
    StoredCalendars stored;

    @Autowired
    Years years;

    @Autowired
    RegionalDays regional;

    @Autowired
    LoadBuiltInYears loading;

    @Test
    void built_in_years_are_stored_and_in_force() {
        assertThat(calendars.national().plusWorkingDays(LocalDate.of(2026, 2, 10), 20))
                .isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(years.versions()).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    @Transactional
    void loading_again_changes_nothing_and_a_corrected_year_is_a_new_version() {
        int before = years.versions().size();
        loading.load(BuiltInYears.all());
        assertThat(years.versions()).hasSize(before);

        loading.load(List.of(
                new YearArrangement(2015, "更正", List.of(new SpecialDay(LocalDate.of(2015, 1, 1), true, "元旦")))));
        assertThat(years.inForce(2015))
                .hasValueSatisfying(v -> assertThat(v.version()).isEqualTo(2));
        assertThat(calendars.national().isWorkingDay(LocalDate.of(2015, 1, 2))).isTrue();
        assertThat(years.announce()).extracting(Years.Version::year).contains(2015);
    }

    @Test
    @Transactional
    void a_region_s_own_day_holds_below_it_and_nowhere_else() {
        var day = LocalDate.of(2026, 7, 15);
        regional.add(new RegionalDay(Ids.next(), "530000", day, true, "测试节", "云岭省人民政府令", "STAFF:x", Instant.now()));
        stored.changed();
        assertThat(calendars.forRegion("532901").isWorkingDay(day)).isFalse();
        assertThat(calendars.forRegion("530102100").isWorkingDay(day)).isFalse();
        assertThat(calendars.forRegion("990122").isWorkingDay(day)).isTrue();
        assertThat(calendars.national().isWorkingDay(day)).isTrue();
    }
}
