package org.tongyuan.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongyuan.cases.report.Period.Kind;
import org.tongyuan.cases.report.Period.Span;

class FigureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    @Test
    void without_a_denominator_there_is_no_figure_and_no_zero() {
        var nothing = new Tally();
        for (Figure figure : Figure.RATES) {
            assertThat(figure.unit().text(figure.value(nothing))).isEqualTo("—");
            assertThat(figure.unit().change(figure.value(nothing), new Value(1, 2)))
                    .isEqualTo("—");
        }
        assertThat(Figure.RECEIVED.unit().text(Figure.RECEIVED.value(nothing))).isEqualTo("0 件");
    }

    @Test
    void rates_are_rounded_half_up_to_one_decimal() {
        assertThat(Unit.PERCENT.text(new Value(1, 16))).isEqualTo("6.3%");
        assertThat(Unit.PERCENT.text(new Value(1999, 2000))).isEqualTo("100.0%");
        assertThat(Unit.PERCENT.text(new Value(1, 2000))).isEqualTo("0.1%");
        assertThat(Unit.PERCENT.text(new Value(0, 3))).isEqualTo("0.0%");
        assertThat(Unit.VISITS.text(new Value(5, 4))).isEqualTo("1.3 次");
        assertThat(Unit.CASES.text(new Value(12345, 1))).isEqualTo("12,345 件");
    }

    @Test
    void rates_differ_in_points_and_counts_in_cases_and_percent() {
        assertThat(Unit.PERCENT.change(new Value(96, 100), new Value(90, 100))).isEqualTo("+6.0 个百分点");
        assertThat(Unit.PERCENT.change(new Value(1, 3), new Value(2, 3))).isEqualTo("−33.3 个百分点");
        assertThat(Unit.CASES.change(new Value(12, 1), new Value(8, 1))).isEqualTo("+4 件（+50.0%）");
        assertThat(Unit.CASES.change(new Value(8, 1), new Value(8, 1))).isEqualTo("±0 件（0.0%）");
        assertThat(Unit.CASES.change(new Value(8, 1), new Value(0, 1))).isEqualTo("+8 件");
    }

    @Test
    void a_rate_never_divides_cases_of_different_days() {
        for (Figure figure : Figure.values()) {
            if (figure.formula() instanceof Formula.Share share) {
                assertThat(share.part().basis()).isEqualTo(share.whole().basis());
            }
            var out = figure.formula().leftOut();
            if (out != null) {
                assertThat(out.basis()).isEqualTo(figure.basis());
            }
        }
    }

    @Test
    void every_set_that_is_counted_belongs_to_a_figure_and_can_be_opened() {
        Set<Measure> opened = EnumSet.noneOf(Measure.class);
        for (Figure figure : Figure.values()) {
            for (Part part : Part.of(figure)) {
                opened.add(part.cases(figure).in());
            }
        }
        assertThat(opened).containsExactlyInAnyOrder(Measure.values());
    }

    @Test
    void every_figure_has_a_definition_in_words_with_its_source() {
        assertThat(Definition.all()).hasSize(Figure.values().length).allSatisfy(definition -> {
            assertThat(definition.numerator()).isNotBlank();
            assertThat(definition.source()).isNotBlank();
            assertThat(definition.denominator() == null)
                    .isEqualTo(definition.unit().equals("件"));
        });
        assertThat(Definition.all().stream().map(Definition::name)).doesNotHaveDuplicates();
    }

    @Test
    void periods_lie_where_the_calendar_puts_them() {
        assertThat(Period.around(Kind.QUARTER, TODAY))
                .isEqualTo(new Period(Kind.QUARTER, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
        assertThat(Period.around(Kind.MONTH, LocalDate.of(2028, 2, 29)).yearBefore())
                .isEqualTo(new Period(Kind.MONTH, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)));
        assertThat(Period.around(Kind.QUARTER, LocalDate.of(2026, 1, 1))
                        .previous()
                        .label())
                .isEqualTo("2025年第4季度");
        assertThat(Period.range(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 19))
                        .previous())
                .isEqualTo(Period.range(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 9)));
        assertThat(Period.around(Kind.YEAR, TODAY).next().label()).isEqualTo("2027年");
    }

    @Test
    void a_running_period_is_compared_with_as_many_days_of_the_other() {
        var november = Period.around(Kind.MONTH, TODAY);
        assertThat(november.until(TODAY)).isEqualTo(new Span(LocalDate.of(2026, 11, 1), TODAY, TODAY));
        assertThat(november.previous().alike(november, TODAY))
                .isEqualTo(new Span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 15)));
        var lateMarch = LocalDate.of(2026, 3, 30);
        var march = Period.around(Kind.MONTH, lateMarch);
        assertThat(march.previous().alike(march, lateMarch).to()).isEqualTo(LocalDate.of(2026, 2, 28));
        var october = Period.around(Kind.MONTH, LocalDate.of(2026, 10, 9));
        assertThat(october.previous().alike(october, TODAY).to()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void an_address_keeps_what_was_asked_for_and_nothing_else() {
        var query =
                new ReportQuery(java.util.Map.of("unit", "month", "on", "2026-11-01", "evil", "x", "item", "A&B=中"));
        assertThat(query.address("/reports")).contains("item=A%26B%3D%E4%B8%AD").doesNotContain("evil");
        assertThat(query.opening(Figure.ON_TIME_RATE, Part.REST))
                .startsWith("/reports/cases?")
                .contains("figure=on-time-rate", "part=rest");
    }

    @Test
    void a_cell_that_looks_like_a_formula_is_made_harmless() {
        assertThat(CsvTable.harmless("=cmd|' /C calc'!A0")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(CsvTable.harmless("-1")).isEqualTo("'-1");
        assertThat(CsvTable.harmless("食品经营许可")).isEqualTo("食品经营许可");
    }
}
