package org.tongyuan.disclosure.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.disclosure.annualreport.Arithmetic.Relation;
import org.tongyuan.disclosure.annualreport.Figures.ByHand;
import org.tongyuan.disclosure.request.ReportRow;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

class ArithmeticTest {

    private final Map<Cell, BigDecimal> counted = new HashMap<>();
    private final Map<Cell, ByHand> byHand = new HashMap<>();

    @Test
    void a_report_of_records_holds_everywhere() {
        records();
        assertThat(failing(null)).isEmpty();
    }

    @Test
    void a_sum_follows_a_corrected_part_unless_it_was_corrected_itself() {
        records();
        correct(Cell.requests("GRANTED", "BUSINESS"), "3");
        correct(Cell.requests(Cell.NEW, "BUSINESS"), "4");
        var figures = new Figures(counted, byHand);
        assertThat(figures.text(Cell.requests(Cell.DONE, "BUSINESS"))).isEqualTo("3");
        assertThat(figures.text(Cell.requests(Cell.DONE, Cell.TOTAL))).isEqualTo("3");
        assertThat(Values.text(figures.computed(Cell.requests(Cell.DONE, Cell.TOTAL))))
                .isEqualTo("2");
        assertThat(failing(null)).isEmpty();
        correct(Cell.requests(Cell.DONE, "BUSINESS"), "5");
        assertThat(failing(null))
                .containsExactlyInAnyOrder(
                        Relation.IN_AND_OUT, Relation.COLUMN_SUM, Relation.IN_AND_OUT, Relation.COLUMN_SUM);
    }

    @Test
    void a_corrected_cell_shows_where_the_figures_no_longer_agree() {
        records();
        correct(Cell.requests(Cell.NEW, "BUSINESS"), "9");
        var broken = Arithmetic.check(ReportFormats.of(2024), new Figures(counted, byHand), null).stream()
                .filter(c -> !c.holds())
                .toList();
        assertThat(broken).extracting(Arithmetic.Check::words).containsExactly("商业企业：9 ≠ 3", "总计：9 ≠ 3");
    }

    @Test
    void what_was_carried_in_is_what_last_year_carried_over() {
        records();
        var last = new Figures(Map.of(Cell.requests(Cell.CARRIED_OUT, "BUSINESS"), BigDecimal.ONE), Map.of());
        assertThat(failing(last)).containsExactly(Relation.CARRIED, Relation.CARRIED);
    }

    @Test
    void the_sum_of_remedies_is_checked_too() {
        records();
        correct(Cell.remedies("DIRECT_SUIT", Cell.TOTAL), "1");
        assertThat(failing(null)).containsExactly(Relation.REMEDY_SUM);
    }

    @Test
    void every_outcome_of_a_request_has_its_row_in_the_format() {
        var format = ReportFormats.of(2024);
        assertThat(format.outcomes()).containsExactly(ReportRow.values());
        assertThat(format.sections())
                .extracting(ReportFormat.Section::number)
                .containsExactly("一", "二", "三", "四", "五", "六");
        assertThat(format.cells()).hasSize(10 + 25 * 7 + 3 * 5 + 1).contains(Cell.FEES, Cell.LICENCES);
    }

    @Test
    void the_format_before_2021_is_not_known_and_says_so() {
        var format = ReportFormats.of(2020);
        assertThat(format.known()).isFalse();
        assertThat(format.note()).contains("没有取得原文");
        assertThat(format.cells()).isEqualTo(ReportFormats.of(2021).cells());
        assertThatThrownBy(format::mustBeKnown)
                .isInstanceOf(RuleBroken.class)
                .hasMessage("annual-report.format-unknown");
        assertThat(ReportFormats.of(2021).known()).isTrue();
    }

    @Test
    void an_address_names_a_cell_or_nothing() {
        assertThat(Cell.of("3.GRANTED.TOTAL").key()).isEqualTo("3.GRANTED.TOTAL");
        assertThatThrownBy(() -> Cell.of("3.GRANTED")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Cell.of("x.GRANTED.TOTAL")).isInstanceOf(NotFound.class);
    }

    /** Three businesses applied, two were answered, one goes on. */
    private void records() {
        for (String row : ReportFormats.of(2024).rows()) {
            if (!row.equals(Cell.DONE)) {
                Cell.KINDS.forEach(kind -> counted.put(Cell.requests(row, kind), BigDecimal.ZERO));
            }
        }
        Arrays.stream(RemedyCase.Kind.values())
                .forEach(kind ->
                        Cell.RESULTS.forEach(r -> counted.put(Cell.remedies(kind.name(), r), BigDecimal.ZERO)));
        counted.put(Cell.requests(Cell.NEW, "BUSINESS"), BigDecimal.valueOf(3));
        counted.put(Cell.requests("GRANTED", "BUSINESS"), BigDecimal.TWO);
        counted.put(Cell.requests(Cell.CARRIED_OUT, "BUSINESS"), BigDecimal.ONE);
    }

    private void correct(Cell cell, String value) {
        byHand.put(
                cell,
                new ByHand(
                        cell.key(), new BigDecimal(value), null, "纸质台账", "何静", Instant.parse("2025-01-10T02:00:00Z")));
    }

    private List<Relation> failing(Values before) {
        return Arithmetic.check(ReportFormats.of(2024), new Figures(counted, byHand), before).stream()
                .filter(c -> !c.holds())
                .map(Arithmetic.Check::relation)
                .toList();
    }
}
