package org.tongyuan.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.cases.report.Period.Kind;
import org.tongyuan.cases.report.Period.Span;
import org.tongyuan.cases.report.ReportFilter.Marked;
import org.tongyuan.items.Items;
import org.tongyuan.items.ProcedureProfile;

/** Figures against a recount and against their own lists, on cases that went random ways in a spring long past. */
@TongyuanTest
class ReportModuleTest {

    private static final LocalDate FROM = LocalDate.of(2023, 2, 6);
    private static final int DAYS = 75;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final int CASES = 260;
    private static final int PAGE = 7;
    private static boolean made;

    @Autowired
    BeanFactory beans;

    @Autowired
    Tallies tallies;

    @Autowired
    CaseLines lines;

    @Autowired
    Refresh refresh;

    @Autowired
    Recount recount;

    @Autowired
    Items items;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void random_cases() {
        if (!made) {
            var random = new Random(20230206);
            var world = new RandomCases(beans);
            for (int i = 0; i < CASES; i++) {
                world.make(random, FROM, DAYS, officers());
            }
            made = true;
        }
        refresh.wholly();
    }

    private List<UUID> officers() {
        return jdbc.sql(
                        "SELECT id FROM accounts.account WHERE login_name IN ('wangfang', 'lijianguo') ORDER BY login_name")
                .query(UUID.class)
                .list();
    }

    private static List<Period> periods() {
        return List.of(
                Period.around(Kind.MONTH, FROM),
                Period.around(Kind.MONTH, LocalDate.of(2023, 3, 1)),
                Period.around(Kind.QUARTER, FROM),
                Period.around(Kind.YEAR, FROM),
                Period.around(Kind.DAY, LocalDate.of(2023, 3, 15)),
                Period.range(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 4, 11)));
    }

    private static final ReportFilter ALL = ReportFilter.of(null);

    private Tally total(ReportFilter filter, Span span) {
        return Tallies.sum(tallies.by(Dimension.PROFILE, filter, span));
    }

    private void equalsRecount(Tally tally, String narrowed, Span span) {
        var plain = new PlainRecount(jdbc, items, narrowed, span.from(), span.to());
        for (Measure measure : Measure.values()) {
            assertThat(tally.count(measure))
                    .as(measure + " " + narrowed + " " + span)
                    .isEqualTo(plain.count(measure));
        }
        for (Total total : Total.values()) {
            assertThat(tally.total(total))
                    .as(total + " " + narrowed + " " + span)
                    .isEqualTo(plain.total(total));
        }
    }

    @Test
    void every_figure_equals_a_plain_recount_of_the_cases_themselves() {
        for (Period period : periods()) {
            var span = period.until(TODAY);
            equalsRecount(total(ALL, span), "TRUE", span);
        }
        var year = Period.around(Kind.YEAR, FROM).until(TODAY);
        var counted = total(ALL, year);
        assertThat(Arrays.stream(Measure.values()).filter(measure -> counted.count(measure) == 0))
                .as("what the random cases never were")
                .isSubsetOf(Measure.AWAITING, Measure.DEEMED, Measure.CLOSED);
    }

    @Test
    void each_agency_window_item_and_procedure_equals_its_own_recount() {
        var span = Period.around(Kind.QUARTER, FROM).until(TODAY);
        Map<Dimension, String> narrowing = Map.of(
                Dimension.AGENCY, "c.agency_id = '%s'",
                Dimension.ITEM, "c.item_code = '%s'",
                Dimension.PROFILE, "c.profile = '%s'",
                Dimension.WINDOW,
                        "CASE WHEN c.submitted_by_kind = 'STAFF' THEN c.submitted_by_id ELSE c.channel END = '%s'");
        narrowing.forEach((dimension, narrowed) -> {
            var counted = tallies.by(dimension, ALL, span);
            assertThat(counted).hasSizeGreaterThan(1);
            counted.forEach((key, tally) -> equalsRecount(tally, narrowed.formatted(key), span));
        });
        var month = Period.around(Kind.MONTH, FROM).until(TODAY);
        tallies.by(Dimension.DAY, ALL, month).forEach((day, tally) -> {
            var plain = new PlainRecount(jdbc, items, "TRUE", LocalDate.parse(day), LocalDate.parse(day));
            Arrays.stream(Measure.values())
                    .filter(measure -> measure.basis() != Basis.STOCK)
                    .forEach(measure -> assertThat(tally.count(measure))
                            .as(measure + " on " + day)
                            .isEqualTo(plain.count(measure)));
        });
    }

    /** The list behind a figure, page by page, each case once. */
    private long listed(Part.Cases cases, ReportFilter filter, Span span) {
        var seen = new HashSet<UUID>();
        long rows = 0;
        @Nullable String cursor = null;
        do {
            var page = lines.find(cases, filter, span, cursor, PAGE);
            page.lines().forEach(line -> seen.add(line.id()));
            rows += page.lines().size();
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize((int) rows);
        return rows;
    }

    private void opensAsManyAsItSays(Tally tally, ReportFilter filter, Span span) {
        for (Figure figure : Figure.values()) {
            for (Part part : Part.of(figure)) {
                var cases = part.cases(figure);
                assertThat(listed(cases, filter, span))
                        .as(figure + " " + part + " " + filter + " " + span)
                        .isEqualTo(cases.count(tally));
            }
            if (figure.formula() instanceof Formula.Share share) {
                assertThat(figure.value(tally))
                        .isEqualTo(new Value(
                                listed(new Part.Cases(share.part(), null), filter, span),
                                listed(new Part.Cases(share.whole(), null), filter, span)));
            }
        }
    }

    @Test
    void every_figure_opens_as_many_cases_as_it_says() {
        for (Period period : periods()) {
            var span = period.until(TODAY);
            opensAsManyAsItSays(total(ALL, span), ALL, span);
        }
    }

    @Test
    void every_figure_of_every_agency_window_item_and_procedure_opens_as_many_cases_as_it_says() {
        var span = Period.around(Kind.MONTH, LocalDate.of(2023, 3, 1)).until(TODAY);
        for (Dimension by : List.of(Dimension.AGENCY, Dimension.WINDOW, Dimension.ITEM, Dimension.PROFILE)) {
            tallies.by(by, ALL, span).forEach((key, tally) -> {
                var query = ReportTables.narrowed(new ReportQuery(Map.of()), by, key);
                opensAsManyAsItSays(tally, Asked.of(query, null, TODAY).filter(), span);
            });
        }
        tallies.by(Dimension.DAY, ALL, span).forEach((day, tally) -> {
            var on = Period.around(Kind.DAY, LocalDate.parse(day)).until(TODAY);
            for (Figure figure : ReportTimes.COLUMNS) {
                for (Part part : Part.of(figure)) {
                    assertThat(listed(part.cases(figure), ALL, on))
                            .as(figure + " " + part + " on " + day)
                            .isEqualTo(part.cases(figure).count(tally));
                }
            }
        });
    }

    @Test
    void what_is_told_apart_adds_up_to_the_whole() {
        var span = Period.around(Kind.YEAR, FROM).until(TODAY);
        var whole = total(ALL, span);
        for (Dimension by : Dimension.values()) {
            var sum = Tallies.sum(tallies.by(by, ALL, span));
            for (Measure measure : Measure.values()) {
                if (by.tellsApart(measure.basis())) {
                    assertThat(sum.count(measure)).as(by + " " + measure).isEqualTo(whole.count(measure));
                }
            }
        }
    }

    @Test
    void cases_under_a_test_clock_are_counted_and_can_be_left_out() {
        var span = Period.around(Kind.YEAR, FROM).until(TODAY);
        long all = total(ALL, span).count(Measure.RECEIVED);
        long test = total(ALL.testOnly(), span).count(Measure.RECEIVED);
        long real = total(new ReportFilter(null, null, null, null, Marked.REAL), span)
                .count(Measure.RECEIVED);
        assertThat(test).isGreaterThanOrEqualTo(CASES);
        assertThat(test + real).isEqualTo(all);
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("SELECT * FROM cases.report_case ORDER BY case_id")
                .query()
                .listOfRows();
    }

    /** Days on which nothing is counted any more may stand there with zeros. */
    private List<Map<String, Object>> days() {
        return jdbc.sql("""
            SELECT * FROM cases.report_day
            WHERE received + accepted + not_accepted + withdrawn + closed + decided + delivered > 0
            ORDER BY day, agency_id, profile, out_of_time\
            """).query().listOfRows();
    }

    @Test
    void rows_read_from_the_journal_are_those_of_a_count_from_nothing() {
        refresh.wholly();
        var read = new ArrayList<>(rows());
        jdbc.sql("DELETE FROM cases.report_case").update();
        var days = days();
        jdbc.sql("DELETE FROM cases.report_day").update();
        assertThat(recount.behind()).isGreaterThanOrEqualTo(CASES);
        assertThat(rows()).isEqualTo(read);
        assertThat(recount.all()).isGreaterThanOrEqualTo(CASES);
        assertThat(rows()).isEqualTo(read);
        assertThat(recount.behind()).isZero();
        assertThat(days()).isEqualTo(days);
        recount.days();
        assertThat(days()).isEqualTo(days);
    }

    @Test
    void an_act_is_counted_at_the_next_look() {
        var span = Period.around(Kind.YEAR, LocalDate.of(2021, 6, 1)).until(TODAY);
        long before = total(ALL, span).count(Measure.RECEIVED);
        new RandomCases(beans).make(new Random(1), LocalDate.of(2021, 6, 1), 1, officers());
        refresh.soon();
        assertThat(total(ALL, span).count(Measure.RECEIVED)).isEqualTo(before + 1);
    }

    @Test
    void nothing_happens_in_a_period_to_come_and_what_is_open_is_what_is_open_today() {
        var filter = new ReportFilter(null, null, null, ProcedureProfile.ADJUDICATION, Marked.ALL);
        var next = Period.around(Kind.MONTH, LocalDate.of(2027, 1, 1));
        var tally = total(filter, next.until(TODAY));
        assertThat(tally.count(Measure.DECIDED)).isZero();
        var today = total(filter, Period.around(Kind.DAY, TODAY).until(TODAY));
        assertThat(tally.count(Measure.OVERDUE)).isEqualTo(today.count(Measure.OVERDUE));
    }
}
