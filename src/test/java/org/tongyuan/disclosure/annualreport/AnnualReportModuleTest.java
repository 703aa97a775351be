package org.tongyuan.disclosure.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.request.ApplicantKind;
import org.tongyuan.disclosure.request.ReportRow;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** What is done to a report from its first figure to its publication. */
@TongyuanTest
@Transactional
class AnnualReportModuleTest {

    private static final int YEAR = 2025;
    private static final Cell NEW = Cell.requests(Cell.NEW, "NATURAL_PERSON");
    private static final Cell PENALTIES = new Cell(2, "PENALTY", "DECISIONS");

    @Autowired
    Agencies agencies;

    @Autowired
    Reporters reporters;

    @Autowired
    ReportReadings readings;

    @Autowired
    AnnualReports reports;

    @Autowired
    WriteReport write;

    @Autowired
    SubmitReport submit;

    @Autowired
    PublishReport publish;

    @Autowired
    RecordRemedy remedy;

    @Autowired
    RemedyCases remedies;

    @Autowired
    CurrentUser user;

    @Autowired
    Journal journal;

    @Autowired
    CellPages cells;

    @Autowired
    RemindReports remind;

    @Autowired
    JdbcClient jdbc;

    private TestRequests requests;
    private Reporter reporter;
    private SignedIn.Officer officer;

    @BeforeEach
    void at_the_disclosure_office() {
        requests = new TestRequests(jdbc);
        reporter = reporter("清和县交通运输局");
        TestStaff.act("hejing", Role.DISCLOSURE_OFFICER);
        officer = user.officer();
    }

    @AfterEach
    void leave() {
        TestStaff.leave();
    }

    @Test
    void a_figure_is_corrected_only_with_a_reason_and_both_are_kept() {
        one(ReportRow.GRANTED);
        assertThatThrownBy(() -> write.figure(reporter, YEAR, NEW, new BigDecimal("4"), " ", officer))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("annual-report.reason-missing");
        write.figure(reporter, YEAR, NEW, new BigDecimal("4"), "三件纸质申请在上线以前收到", officer);
        var read = readings.of(reporter, YEAR);
        assertThat(read.values().text(NEW)).isEqualTo("4");
        assertThat(Values.text(read.values().computed(NEW))).isEqualTo("1");
        assertThat(read.values().reason(NEW)).isEqualTo("三件纸质申请在上线以前收到");
        assertThat(read.failing()).extracting(Arithmetic.Check::at).containsExactlyInAnyOrder("自然人", "总计");
        write.figure(reporter, YEAR, NEW, null, "台账已补录", officer);
        assertThat(readings.of(reporter, YEAR).values().text(NEW)).isEqualTo("1");
        assertThatThrownBy(() -> write.figure(reporter, YEAR, NEW, null, "再恢复", officer))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("annual-report.not-corrected");
        assertThat(acts())
                .containsExactly(
                        "ANNUAL_REPORT_BEGUN", "ANNUAL_REPORT_FIGURE_WRITTEN", "ANNUAL_REPORT_FIGURE_RESTORED");
    }

    @Test
    void a_report_with_gaps_or_a_broken_sum_is_not_published() {
        write.figure(reporter, YEAR, PENALTIES, BigDecimal.TEN, "处罚台账", officer);
        assertThatThrownBy(() -> submit.submit(reporter.key(), YEAR, officer)).hasMessage("annual-report.unknown");
        fill();
        assertThatThrownBy(() -> submit.submit(reporter.key(), YEAR, officer)).hasMessage("annual-report.text-missing");
        texts();
        write.figure(reporter, YEAR, NEW, BigDecimal.TEN, "抄错的数", officer);
        submit.submit(reporter.key(), YEAR, officer);
        assertThatThrownBy(() -> publish.publish(reporter.key(), YEAR, officer)).hasMessage("annual-report.failing");
        assertThatThrownBy(() -> write.figure(reporter, YEAR, NEW, BigDecimal.ONE, "改", officer))
                .hasMessage("annual-report.submitted");
        submit.giveBack(reporter.key(), YEAR, "新收的数和办结的数对不上", officer);
        write.figure(reporter, YEAR, NEW, null, "抄错了", officer);
        submit.submit(reporter.key(), YEAR, officer);
        publish.publish(reporter.key(), YEAR, officer);
        assertThat(readings.published(reporter.key(), YEAR).state()).isEqualTo(AnnualReport.State.PUBLISHED);
    }

    @Test
    void what_is_published_stays_and_later_changes_are_shown_beside_it() {
        one(ReportRow.GRANTED);
        fill();
        texts();
        submit.submit(reporter.key(), YEAR, officer);
        publish.publish(reporter.key(), YEAR, officer);
        var frozen = readings.of(reporter, YEAR);
        assertThat(frozen.changedSince()).isEmpty();
        String text = frozen.text("REQUESTS");
        assertThat(text).contains("新收政府信息公开申请 1 件", "予以公开 1 件");
        one(ReportRow.PARTLY_GRANTED);
        var later = readings.of(reporter, YEAR);
        assertThat(later.values().text(NEW)).isEqualTo("1");
        assertThat(readings.published(reporter.key(), YEAR).text("REQUESTS"))
                .isEqualTo(later.text("REQUESTS"))
                .isEqualTo(text);
        assertThat(later.now().text(NEW)).isEqualTo("2");
        assertThat(later.changedSince())
                .contains(NEW, Cell.requests("PARTLY_GRANTED", "NATURAL_PERSON"), Cell.requests(Cell.DONE, Cell.TOTAL))
                .doesNotContain(Cell.requests("GRANTED", "NATURAL_PERSON"));
        assertThatThrownBy(() -> write.text(reporter, YEAR, "OTHER", "补充", officer))
                .hasMessage("annual-report.published");
        assertThatThrownBy(() -> publish.publish(reporter.key(), YEAR, officer)).hasMessage("annual-report.published");
    }

    @Test
    void next_years_carried_in_is_compared_with_what_was_published() {
        requests.add(agency(), ApplicantKind.OTHER, LocalDate.of(YEAR, 12, 20), LocalDate.of(YEAR, 12, 20), null, null);
        fill();
        texts();
        submit.submit(reporter.key(), YEAR, officer);
        publish.publish(reporter.key(), YEAR, officer);
        assertThat(carried()).isNotEmpty().allMatch(Arithmetic.Check::holds);
        requests.add(agency(), ApplicantKind.OTHER, LocalDate.of(YEAR, 12, 21), LocalDate.of(YEAR, 12, 21), null, null);
        assertThat(carried())
                .filteredOn(c -> !c.holds())
                .extracting(Arithmetic.Check::at)
                .containsExactly("其他", "总计");
    }

    private List<Arithmetic.Check> carried() {
        return readings.of(reporter, YEAR + 1).checks().stream()
                .filter(c -> c.relation() == Arithmetic.Relation.CARRIED)
                .toList();
    }

    @Test
    void a_running_year_and_an_unknown_format_are_not_handed_in() {
        write.text(reporter, 2026, "OTHER", "无。", officer);
        assertThatThrownBy(() -> submit.submit(reporter.key(), 2026, officer)).isInstanceOf(RuleBroken.class);
        write.text(reporter, 2019, "OTHER", "无。", officer);
        assertThatThrownBy(() -> submit.submit(reporter.key(), 2019, officer))
                .hasMessage("annual-report.format-unknown");
        assertThatThrownBy(() -> readings.of(reporter, 2099)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> readings.published(reporter.key(), 2026)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_governments_report_is_the_sum_of_its_agencies() {
        var government = reporter("清和县人民政府");
        var other = reporter("清和县民政局");
        var before = readings.of(government, YEAR).now();
        one(ReportRow.GRANTED);
        requests.add(
                other.agency().id(),
                ApplicantKind.NATURAL_PERSON,
                LocalDate.of(YEAR, 3, 2),
                LocalDate.of(YEAR, 3, 2),
                null,
                null);
        write.figure(reporter, YEAR, PENALTIES, new BigDecimal("12"), "台账", officer);
        write.figure(other, YEAR, PENALTIES, new BigDecimal("5"), "台账", officer);
        var sum = readings.of(government, YEAR);
        assertThat(sum.now().number(NEW).subtract(before.number(NEW))).isEqualByComparingTo("2");
        assertThat(sum.now().number(PENALTIES).subtract(before.number(PENALTIES)))
                .isEqualByComparingTo("17");
        assertThat(sum.failing()).isEmpty();
        assertThatThrownBy(() -> submit.submit(government.key(), YEAR, officer))
                .hasMessage("annual-report.government-submits-not");
    }

    @Test
    void deadlines_are_the_end_of_january_and_of_march() {
        write.text(reporter, YEAR, "OTHER", "无。", officer);
        write.text(reporter("清和县人民政府"), YEAR, "OTHER", "无。", officer);
        assertThat(reports.find(agency(), YEAR).orElseThrow().dueOn()).isEqualTo("2026-01-31");
        assertThat(reports.find(reporter("清和县人民政府").agency().id(), YEAR)
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-03-31");
    }

    @Test
    void an_officer_of_another_agency_writes_nothing_here() {
        UUID elsewhere = agencies.byName("990122", "清和县民政局").orElseThrow().id();
        TestStaff.add(jdbc, "annualreport-elsewhere", "外单位", elsewhere, Role.DISCLOSURE_OFFICER);
        TestStaff.act("annualreport-elsewhere", Role.DISCLOSURE_OFFICER);
        var stranger = user.officer();
        assertThatThrownBy(() -> write.figure(reporter, YEAR, NEW, BigDecimal.ONE, "x", stranger))
                .isInstanceOf(NotAllowed.class);
        write.text(reporter("清和县民政局"), YEAR, "OTHER", "无。", stranger);
        assertThatThrownBy(() -> submit.giveBack(reporter("清和县民政局").key(), YEAR, "x", stranger))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void remedies_are_pending_until_they_end_and_count_in_that_year() {
        var opened = new RecordRemedy.Opened(
                agency().toString(), RemedyCase.Kind.DIRECT_SUIT, "(2025)云0122行初5号", LocalDate.of(YEAR, 11, 3), "", "");
        remedy.open(opened, officer);
        assertThatThrownBy(() -> remedy.open(opened, officer)).hasMessage("remedy.recorded");
        assertThat(table4(YEAR, "PENDING")).isEqualTo("1");
        UUID id = remedies.of(List.of(agency()), 1).getFirst().id();
        assertThatThrownBy(() -> remedy.end(id, RemedyCase.Result.UPHELD, LocalDate.of(YEAR, 11, 2), officer))
                .hasMessage("remedy.ended-day");
        remedy.end(id, RemedyCase.Result.CORRECTED, LocalDate.of(YEAR + 1, 2, 9), officer);
        assertThat(table4(YEAR, "PENDING")).isEqualTo("1");
        assertThat(table4(YEAR + 1, "CORRECTED")).isEqualTo("1");
        assertThat(table4(YEAR + 1, Cell.TOTAL)).isEqualTo("1");
        assertThat(table4(YEAR - 1, Cell.TOTAL)).isEqualTo("0");
        assertThatThrownBy(() -> remedy.end(id, RemedyCase.Result.UPHELD, LocalDate.of(YEAR + 1, 3, 1), officer))
                .hasMessage("remedy.ended");
        Cell corrected = Cell.remedies("DIRECT_SUIT", "CORRECTED");
        assertThat(remedies.behind(corrected, List.of(agency()), new ReportYear(YEAR + 1)))
                .extracting(RemedyCase::reference)
                .containsExactly("(2025)云0122行初5号");
    }

    @Test
    void fees_count_in_the_year_they_were_paid() {
        UUID request = one(ReportRow.GRANTED);
        requests.fee(request, "40.00", LocalDate.of(YEAR, 6, 1));
        assertThat(readings.of(reporter, YEAR).values().text(Cell.FEES)).isEqualTo("40");
        assertThat(readings.of(reporter, YEAR - 1).values().text(Cell.FEES)).isEqualTo("0");
        assertThat(readings.of(reporter, YEAR).text("OTHER")).isEqualTo("2025 年收取政府信息公开信息处理费 40 元。");
    }

    @Test
    void published_normative_documents_are_counted_as_made_abolished_and_in_force() {
        assertThat(readings.of(reporter, YEAR).values().computed(normative("MADE")))
                .as("nobody knows that there are none")
                .isNull();
        document(LocalDate.of(YEAR - 1, 5, 6), null, "IN_FORCE");
        document(LocalDate.of(YEAR, 4, 1), null, "IN_FORCE");
        document(LocalDate.of(YEAR - 2, 4, 1), LocalDate.of(YEAR, 9, 1), "ABOLISHED");
        document(LocalDate.of(YEAR, 4, 2), LocalDate.of(YEAR, 4, 9), "WITHDRAWN");
        document(LocalDate.of(YEAR + 1, 1, 5), null, "IN_FORCE");
        assertThat(documents(YEAR)).containsExactly("1", "1", "2");
        assertThat(documents(YEAR - 1)).containsExactly("1", "0", "2");
        assertThat(documents(YEAR - 2)).containsExactly("1", "0", "1");
        assertThat(readings.of(reporter, YEAR).values().text(new Cell(2, "RULES", "IN_FORCE")))
                .isEqualTo("0");
        write.figure(reporter, YEAR, normative("IN_FORCE"), new BigDecimal("9"), "另有七件上线以前公开", officer);
        assertThat(documents(YEAR)).containsExactly("1", "1", "9");
    }

    @Test
    void a_government_adds_what_departments_wrote_by_hand_to_what_is_counted_of_the_others() {
        var government = reporters.government("990122").orElseThrow();
        var before = number(government, "MADE");
        document(LocalDate.of(YEAR, 4, 1), null, "IN_FORCE");
        assertThat(number(government, "MADE")).isEqualByComparingTo(before.add(BigDecimal.ONE));
        write.figure(reporter, YEAR, normative("MADE"), new BigDecimal("5"), "台账", officer);
        assertThat(number(government, "MADE")).isEqualByComparingTo(before.add(new BigDecimal("5")));
    }

    @Test
    void documents_and_penalties_stand_one_by_one_behind_their_figures() {
        document(LocalDate.of(YEAR, 4, 1), null, "IN_FORCE");
        document(LocalDate.of(YEAR - 1, 4, 1), null, "IN_FORCE");
        var read = readings.of(reporter, YEAR);
        assertThat(cells.of(read, normative("MADE"), null).sources()).hasSize(1).allSatisfy(s -> {
            assertThat(s.link()).startsWith("/disclosure/records/");
            assertThat(s.agency()).isEqualTo("清和县交通运输局");
        });
        assertThat(cells.of(read, normative("IN_FORCE"), null).sources()).hasSize(2);
        assertThat(read.values().computed(PENALTIES)).isNull();
        penalty(LocalDate.of(YEAR, 2, 3));
        penalty(LocalDate.of(YEAR, 5, 3));
        penalty(LocalDate.of(YEAR + 1, 1, 3));
        var now = readings.of(reporter, YEAR);
        assertThat(now.values().text(PENALTIES)).isEqualTo("2");
        assertThat(cells.of(now, PENALTIES, null).sources())
                .extracting(CellPage.Source::note)
                .containsExactly("超限运输处罚", "超限运输处罚");
        assertThat(readings.of(reporter, YEAR - 1).values().text(PENALTIES)).isEqualTo("0");
    }

    @Test
    void charges_are_what_was_paid_less_what_was_paid_back() {
        Cell charges = ProactiveFigures.CHARGES;
        assertThat(readings.of(reporter, YEAR).values().computed(charges)).isNull();
        UUID payment = payment("1500.00", LocalDate.of(YEAR, 3, 3), null);
        payment("300.00", LocalDate.of(YEAR, 3, 4), "SECOND");
        jdbc.sql("""
            INSERT INTO fees.refund (id, number, payment_id, demand_id, amount, reason, asked_on, asked_by_kind, asked_by, state,
                decided_on, paid_on, booked_on)
            SELECT gen_random_uuid(), 'TK-' || id, id, demand_id, 250, 'x', booked_on, 'STAFF', 'a', 'PAID', booked_on, booked_on, booked_on
            FROM fees.payment WHERE id = ?\
            """).param(payment).update();
        var read = readings.of(reporter, YEAR);
        assertThat(read.values().text(charges)).isEqualTo("0.125");
        assertThat(cells.of(read, charges, null).sources())
                .extracting(CellPage.Source::note)
                .containsExactlyInAnyOrder("1500 元", "-250 元");
        assertThat(readings.of(reporter, YEAR - 1).values().text(charges)).isEqualTo("0");
    }

    @Test
    void the_texts_on_management_platform_and_supervision_tell_what_the_records_tell() {
        assertThat(readings.of(reporter, YEAR).text("SUPERVISION")).isEmpty();
        jdbc.sql("""
            INSERT INTO disclosure.refusal_review (id, subject_kind, subject_id, agency_id, open, reason, reviewed_on, reviewed_at,
                reviewed_by, reviewer)
            VALUES (gen_random_uuid(), 'REQUEST', gen_random_uuid(), ?, false, 'x', ?, now(), gen_random_uuid(), '甲')\
            """).params(agency(), LocalDate.of(YEAR, 8, 1)).update();
        jdbc.sql("""
            INSERT INTO disclosure.site_column (id, code, name, about, kind, owner_id, limit_days, category, topic, genre, opened_on, version)
            VALUES (gen_random_uuid(), ?, '通知', '', 'NOTICES', ?, 30, '', '', '', ?, 0)\
            """)
                .params("t" + UUID.randomUUID().toString().substring(0, 8), agency(), LocalDate.of(YEAR, 2, 1))
                .update();
        jdbc.sql("""
            INSERT INTO disclosure.accountability_finding (id, number, region_code, agency_id, fact, evidence, basis, kind, demand, state,
                recorded_on, recorded_by, version)
            VALUES (gen_random_uuid(), ?, '990122', ?, 'x', 'x', 'ART_53', 'ORDER', 'x', 'RECORDED', ?, '甲', 0)\
            """)
                .params("ZR-T-" + UUID.randomUUID(), agency(), LocalDate.of(YEAR, 5, 5))
                .update();
        var read = readings.of(reporter, YEAR);
        assertThat(read.text("MANAGEMENT")).isEqualTo("2025 年，对不予公开的信息进行评估审查 1 件。");
        assertThat(read.text("PLATFORM")).startsWith("2025 年，负责政府信息公开栏目 1 个，按规定的期限更新");
        assertThat(read.text("SUPERVISION")).isEqualTo("2025 年，责令改正、通报批评等责任追究 1 件。");
        write.text(reporter, YEAR, "PLATFORM", "另写。", officer);
        assertThat(readings.of(reporter, YEAR).text("PLATFORM")).isEqualTo("另写。");
    }

    @Test
    void those_who_write_a_report_are_told_thirty_seven_and_one_days_before_and_each_once() {
        int year = 2027;
        String link = "/desk/disclosure/annual-reports/"
                + reporters.of(officer.agencyId()).key() + "/" + year;
        remind.remind(LocalDate.of(year, 12, 31).plusDays(0));
        assertThat(told(link)).as("more than thirty days").isZero();
        remind.remind(LocalDate.of(year + 1, 1, 1));
        remind.remind(LocalDate.of(year + 1, 1, 1));
        remind.remind(LocalDate.of(year + 1, 1, 10));
        int people = told(link);
        assertThat(people).as("everybody once").isPositive();
        remind.remind(LocalDate.of(year + 1, 1, 25));
        assertThat(told(link)).as("the morning of the 24th was missed").isEqualTo(2 * people);
        remind.remind(LocalDate.of(year + 1, 1, 30));
        remind.remind(LocalDate.of(year + 1, 1, 31));
        remind.remind(LocalDate.of(year + 1, 2, 1));
        assertThat(told(link)).isEqualTo(3 * people);
        String government =
                "/desk/disclosure/annual-reports/" + reporter("清和县人民政府").key() + "/" + year;
        assertThat(told(government)).isZero();
        remind.remind(LocalDate.of(year + 1, 3, 24));
        assertThat(told(government)).isEqualTo(people);
    }

    private int told(String link) {
        return jdbc.sql("SELECT count(*) FROM notices.message WHERE link = ?")
                .param(link)
                .query(Integer.class)
                .single();
    }

    private void penalty(LocalDate on) {
        jdbc.sql("""
            INSERT INTO disclosure.result (id, case_id, case_number, item_code, item_name, profile, kind, agency_id, region_code,
                natural_person, decision, decided_on, out_of_time)
            VALUES (?, gen_random_uuid(), ?, 'T', '超限运输处罚', 'FILING', 'PENALTY', ?, '990122', false, 'GRANT', ?, false)\
            """).params(Ids.next(), "T-" + UUID.randomUUID(), agency(), on).update();
    }

    /** A payment with its demand, with the columns they need and no more. */
    private UUID payment(String yuan, LocalDate on, @Nullable String held) {
        UUID demand = Ids.next();
        UUID payment = Ids.next();
        var amount = new BigDecimal(yuan);
        jdbc.sql("""
            INSERT INTO fees.demand (id, number, case_id, case_number, item_version_id, item_code, item_name, agency_id, region_code,
                payer_id, letter_id, fee_name, standard, basis, unit_amount, quantity, amount, demanded_on, demanded_by,
                demanded_by_name, state, paid_on, last_occurred_at, version)
            VALUES (?, ?, gen_random_uuid(), 'T', gen_random_uuid(), 'T', 'T', ?, '990122', gen_random_uuid(), gen_random_uuid(), '证照工本费',
                'x', 'x', ?, 1, ?, ?, 'a', 'a', 'PAID', ?, now(), 0)\
            """)
                .params(demand, "T-" + demand, agency(), amount, amount, on, on)
                .update();
        jdbc.sql("""
            INSERT INTO fees.payment (id, demand_id, channel, amount, cashier_id, cashier_name, paid_at, booked_on, held, receipt_number)
            VALUES (?, ?, 'CASH', ?, 'a', 'a', now(), ?, ?, ?)\
            """)
                .params(payment, demand, amount, on)
                .param(held)
                .param("T-" + payment)
                .update();
        return payment;
    }

    private BigDecimal number(Reporter of, String column) {
        BigDecimal figure = readings.of(of, YEAR).values().computed(normative(column));
        return figure == null ? BigDecimal.ZERO : figure;
    }

    private static Cell normative(String column) {
        return new Cell(2, "NORMATIVE", column);
    }

    private List<String> documents(int year) {
        var values = readings.of(reporter, year).values();
        return Stream.of("MADE", "ABOLISHED", "IN_FORCE")
                .map(column -> values.text(normative(column)))
                .toList();
    }

    /** A published normative document, with the rows it needs and no more. */
    private void document(LocalDate made, LocalDate ended, String standing) {
        UUID id = UUID.randomUUID();
        String index = "T" + id.toString().substring(0, 20);
        jdbc.sql("""
            INSERT INTO disclosure.record (id, index_no, agency_id, region_code, region_level, state, working, live, clock, acts,
                last_occurred_at, version)
            VALUES (?, ?, ?, '990122', 'COUNTY', 'PUBLISHED', 1, 1, '{}', 1, now(), 1)\
            """).params(id, index, agency()).update();
        jdbc.sql("""
            INSERT INTO disclosure.record_version (record_id, number, name, summary, body, document_number, category, topic, genre,
                audience, lifecycle, keywords, source, made_on, interprets, change_note, authors, author_names)
            VALUES (?, 1, '办法', '概述', '正文', '', '01', '99', '32', '01', '99', '', '股室', ?, '', '', ARRAY[gen_random_uuid()], '甲')\
            """).params(id, made).update();
        jdbc.sql("""
            INSERT INTO disclosure.published (record_id, index_no, number, agency_id, agency_name, region_code, region_level, category,
                topic, genre, audience, year, name, summary, document_number, interprets, made_on, published_on, changed_at, standing,
                ended_on, ended_reason, title_words, words)
            VALUES (?, ?, 1, ?, '机关', '990122', 'COUNTY', '01', '99', '32', '01', ?, '办法', '概述', '', '', ?, ?, now(), ?, ?, ?, '', '')\
            """)
                .params(id, index, agency(), made.getYear(), made, made, standing)
                .param(ended)
                .param(ended == null ? null : "失效")
                .update();
    }

    private String table4(int year, String result) {
        return readings.of(reporter, year).values().text(Cell.remedies("DIRECT_SUIT", result));
    }

    private UUID one(ReportRow row) {
        return requests.add(
                agency(),
                ApplicantKind.NATURAL_PERSON,
                LocalDate.of(YEAR, 3, 2),
                LocalDate.of(YEAR, 3, 2),
                LocalDate.of(YEAR, 3, 20),
                row);
    }

    private void fill() {
        readings.of(reporter, YEAR)
                .unknown()
                .forEach(cell -> write.figure(reporter, YEAR, cell, BigDecimal.ZERO, "没有这类事项", officer));
    }

    private void texts() {
        readings.of(reporter, YEAR).format().parts().stream()
                .filter(part -> readings.of(reporter, YEAR).text(part.id()).isBlank())
                .forEach(part -> write.text(reporter, YEAR, part.id(), "按要求做好相关工作。", officer));
    }

    private List<String> acts() {
        UUID report = reports.find(agency(), YEAR).orElseThrow().id();
        return journal.of(new Subject("annual-report", report.toString())).stream()
                .map(r -> r.entry().act())
                .toList();
    }

    private UUID agency() {
        return reporter.agency().id();
    }

    private Reporter reporter(String name) {
        return reporters.of(agencies.byName("990122", name).orElseThrow().id());
    }
}
