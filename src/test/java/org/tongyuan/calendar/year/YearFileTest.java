package org.tongyuan.calendar.year;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tongyuan.SharedData;
import org.tongyuan.calendar.SpecialDay;

class YearFileTest {

    @Test
    void reads_spans_days_source_and_header() {
        var result = YearFile.parse("""
            \uFEFF日期,名称,安排
            # 说明
            来源,国办通知,https://www.gov.cn/x
            2027-01-01~2027-01-03,元旦,休
            2027-01-09，元旦，班
            """);
        assertThat(result.problems()).isEmpty();
        var year = requireNonNull(result.arrangement());
        assertThat(year.year()).isEqualTo(2027);
        assertThat(year.source()).isEqualTo("国办通知 https://www.gov.cn/x");
        assertThat(year.days()).hasSize(4).contains(new SpecialDay(LocalDate.of(2027, 1, 9), false, "元旦"));
        assertThat(year.makeUpDays()).hasSize(1);
    }

    @Test
    void names_every_wrong_line() {
        var problems = YearFile.parse("""
            2027-01-01,元旦,休
            2027-02-30,春节,休
            2027-03-01,春节,也许
            2027-01-01,元旦,休
            2026-12-31,元旦,休
            胡写
            2027-05-05~2027-05-01,劳动节,休
            2027-06-01,,休
            """).problems();
        assertThat(problems).extracting(YearFile.Problem::line).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(problems.get(3).text()).contains("一次只能导入一个年份");
    }

    @Test
    void an_empty_text_is_no_year() {
        assertThat(YearFile.parse("").good()).isFalse();
        assertThat(YearFile.parse("年份,2027").good()).isFalse();
    }

    @Test
    void doubts_a_make_up_day_in_the_week() {
        var year = YearFile.parse("2027-01-06,元旦,班").arrangement();
        assertThat(requireNonNull(year).doubts())
                .anySatisfy(d -> assertThat(d).contains("2027-01-06 不是周末"))
                .anySatisfy(d -> assertThat(d).contains("全年 261 个工作日"));
    }

    @Test
    void built_in_years_are_the_published_facts() throws IOException {
        var expected = new TreeMap<LocalDate, Boolean>();
        try (var lines = Files.lines(SharedData.file("holidays/cn-holidays-2011-2026.csv"))) {
            lines.skip(1)
                    .map(l -> l.split(",", -1))
                    .forEach(c -> expected.put(LocalDate.parse(c[0]), c[2].equals("1")));
        }
        var builtIn = BuiltInYears.all().stream()
                .flatMap(y -> y.days().stream())
                .collect(Collectors.toMap(SpecialDay::date, SpecialDay::off, (a, b) -> a, TreeMap::new));
        assertThat(builtIn).isEqualTo(expected);
        assertThat(BuiltInYears.all()).allSatisfy(y -> assertThat(y.source()).contains("国务院办公厅"));
    }
}
