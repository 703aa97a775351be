package org.tongyuan.disclosure.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.disclosure.request.ApplicantKind;
import org.tongyuan.disclosure.request.ReportRow;

/** Over random years of applications the arithmetic of the third table always holds, and every figure opens as many requests as it says. */
@TongyuanTest
@Transactional
class YearsOfRequestsModuleTest {

    private static final int FIRST = 2019;
    private static final int LAST = 2026;
    private static final int A_PAGE = 7;

    @Autowired
    RequestsOfYear requests;

    @Autowired
    JdbcClient jdbc;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_happens_the_figures_add_up(int seed) {
        var random = new Random(seed);
        UUID agency = UUID.randomUUID();
        int confirmed = make(agency, random, 40 + random.nextInt(160));
        Figures before = null;
        BigDecimal everReceived = BigDecimal.ZERO;
        for (int year = FIRST; year <= LAST; year++) {
            var format = ReportFormats.of(year);
            Figures figures = count(agency, year);
            assertThat(Arithmetic.check(format, figures, before))
                    .as("year %d of seed %d", year, seed)
                    .hasSize(before == null ? 42 : 49)
                    .allMatch(Arithmetic.Check::holds);
            everReceived = everReceived.add(figures.number(Cell.NEW, Cell.TOTAL));
            before = figures;
        }
        assertThat(everReceived)
                .as("each confirmed request is new once")
                .isEqualByComparingTo(String.valueOf(confirmed));
    }

    /** Backdated receipts and split-off parts come when last year's report is frozen: they are in this year's carry-over, once. */
    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_recorded_after_a_report_is_exactly_what_its_carry_over_lacks(int seed) {
        var random = new Random(1_000 + seed);
        UUID agency = UUID.randomUUID();
        int all = make(agency, random, 40 + random.nextInt(80));
        Figures before = null;
        BigDecimal received = BigDecimal.ZERO;
        for (int year = FIRST; year <= LAST; year++) {
            var late = before == null ? Map.<String, Integer>of() : late(agency, random, year);
            int lateInAll = late.values().stream().mapToInt(n -> n).sum();
            all += lateInAll;
            Figures figures = count(agency, year);
            for (var check : Arithmetic.check(ReportFormats.of(year), figures, before)) {
                int lacks = check.relation() != Arithmetic.Relation.CARRIED
                        ? 0
                        : check.column().equals(Cell.TOTAL) ? lateInAll : late.getOrDefault(check.column(), 0);
                assertThat(check.left().subtract(check.right()))
                        .as("%s of %d, seed %d", check.words(), year, seed)
                        .isEqualByComparingTo(BigDecimal.valueOf(lacks));
            }
            received = received.add(figures.number(Cell.NEW, Cell.TOTAL)).add(BigDecimal.valueOf(lateInAll));
            before = figures;
        }
        assertThat(received).as("each is new or late once").isEqualByComparingTo(String.valueOf(all));
    }

    /** Received in the year before and not ended in it, recorded only now; by kind. */
    private Map<String, Integer> late(UUID agency, Random random, int year) {
        var make = new TestRequests(jdbc);
        var late = new java.util.HashMap<String, Integer>();
        for (int n = random.nextInt(4); n > 0; n--) {
            var kind = pick(ApplicantKind.values(), random);
            var received = LocalDate.of(year, 1, 1).minusDays(1 + random.nextInt(30));
            boolean ended = random.nextBoolean();
            make.add(
                    agency,
                    kind,
                    received,
                    received,
                    ended ? LocalDate.of(year, 1, 1).plusDays(random.nextInt(600)) : null,
                    ended ? pick(ReportRow.values(), random) : null);
            late.merge(kind.name(), 1, Integer::sum);
        }
        return late;
    }

    @Test
    void every_cell_opens_exactly_as_many_requests_as_it_counts() {
        UUID agency = UUID.randomUUID();
        make(agency, new Random(77), 300);
        var year = new ReportYear(2023);
        Figures figures = count(agency, 2023);
        for (String row : ReportFormats.of(2023).rows()) {
            for (String column : ReportFormat.columns()) {
                Cell cell = Cell.requests(row, column);
                assertThat(behind(cell, agency, year))
                        .as(cell.key())
                        .hasSize(figures.number(cell).intValueExact());
            }
        }
        assertThat(figures.number(Cell.NEW, Cell.TOTAL)).isGreaterThan(BigDecimal.valueOf(20));
    }

    @Test
    void the_days_at_the_turn_of_the_year_belong_to_their_year() {
        UUID agency = UUID.randomUUID();
        var make = new TestRequests(jdbc);
        LocalDate newYear = LocalDate.of(2024, 1, 1);
        LocalDate lastDay = LocalDate.of(2024, 12, 31);
        make.add(agency, ApplicantKind.BUSINESS, newYear, newYear, lastDay, ReportRow.GRANTED);
        make.add(
                agency,
                ApplicantKind.BUSINESS,
                newYear.minusDays(1),
                newYear.minusDays(1),
                newYear,
                ReportRow.PETITION);
        make.add(agency, ApplicantKind.BUSINESS, lastDay, lastDay, lastDay.plusDays(1), ReportRow.NOT_HELD);
        make.add(agency, ApplicantKind.BUSINESS, lastDay, lastDay.plusDays(1), null, null);
        make.add(agency, ApplicantKind.BUSINESS, newYear, null, null, null);
        make.add(agency, ApplicantKind.BUSINESS, newYear, newYear.plusDays(3), newYear.plusDays(3), ReportRow.OTHER);
        Figures of2024 = count(agency, 2024);
        assertThat(of2024.text(Cell.requests(Cell.NEW, "BUSINESS"))).isEqualTo("3");
        assertThat(of2024.text(Cell.requests(Cell.CARRIED_IN, "BUSINESS"))).isEqualTo("1");
        assertThat(of2024.text(Cell.requests("GRANTED", "BUSINESS"))).isEqualTo("1");
        assertThat(of2024.text(Cell.requests("PETITION", Cell.TOTAL))).isEqualTo("1");
        assertThat(of2024.text(Cell.requests("NOT_HELD", Cell.TOTAL))).isEqualTo("0");
        assertThat(of2024.text(Cell.requests(Cell.DONE, Cell.TOTAL))).isEqualTo("3");
        assertThat(of2024.text(Cell.requests(Cell.CARRIED_OUT, Cell.TOTAL))).isEqualTo("1");
        assertThat(count(agency, 2025).text(Cell.requests("NOT_HELD", "BUSINESS")))
                .isEqualTo("1");
    }

    private Figures count(UUID agency, int year) {
        var counted = new java.util.HashMap<>(requests.count(List.of(agency), new ReportYear(year)));
        for (var kind : RemedyCase.Kind.values()) {
            Cell.RESULTS.forEach(r -> counted.put(Cell.remedies(kind.name(), r), BigDecimal.ZERO));
        }
        return new Figures(counted, Map.of());
    }

    /** Page by page, as a person reads on. */
    private Set<UUID> behind(Cell cell, UUID agency, ReportYear year) {
        var ids = new HashSet<UUID>();
        UUID after = null;
        while (true) {
            var page = requests.behind(cell, List.of(agency), year, after, A_PAGE);
            page.forEach(found -> assertThat(ids.add(found.id())).isTrue());
            if (page.size() < A_PAGE) {
                return ids;
            }
            after = page.getLast().id();
        }
    }

    /** Requests over eight years, some never confirmed, some open to this day, some ended years later; tells how many were confirmed. */
    private int make(UUID agency, Random random, int count) {
        var make = new TestRequests(jdbc);
        int confirmed = 0;
        for (int i = 0; i < count; i++) {
            var arrived = LocalDate.of(FIRST, 1, 1).plusDays(random.nextInt(365 * (LAST - FIRST)));
            var received = random.nextInt(10) == 0 ? null : arrived.plusDays(random.nextInt(4));
            boolean ended = received != null && random.nextInt(5) > 0;
            confirmed += received == null ? 0 : 1;
            make.add(
                    agency,
                    pick(ApplicantKind.values(), random),
                    arrived,
                    received,
                    ended ? received.plusDays(random.nextInt(random.nextInt(10) == 0 ? 700 : 40)) : null,
                    ended ? pick(ReportRow.values(), random) : null);
        }
        return confirmed;
    }

    private static <T> T pick(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
