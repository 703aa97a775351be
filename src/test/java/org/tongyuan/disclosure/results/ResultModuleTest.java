package org.tongyuan.disclosure.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.disclosure.publication.RecordState;
import org.tongyuan.disclosure.publication.ResultRecords;
import org.tongyuan.disclosure.results.QueuedResult.NoteKind;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;

@TongyuanTest
@Transactional
class ResultModuleTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

    @Autowired
    CollectResults collect;

    @Autowired
    Results results;

    @Autowired
    JudgeResult judge;

    @Autowired
    PrepareRecord prepare;

    @Autowired
    KeepClassRule rules;

    @Autowired
    TakeDown takeDown;

    @Autowired
    WarnOfTakeDown warn;

    @Autowired
    VoidResult voidResult;

    @Autowired
    ResultDetails details;

    @Autowired
    SensitiveResults sensitive;

    @Autowired
    ResultRecords records;

    @Autowired
    DoubleList lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Items items;

    @Autowired
    Persons persons;

    @Autowired
    Agencies agencies;

    @Autowired
    CurrentUser user;

    @Autowired
    Journal journal;

    @Autowired
    TestTime time;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private DecidedCase decided;
    private ItemVersion food;
    private SignedIn.Officer writer;
    private SignedIn.Officer reviewer;
    private SignedIn.Officer head;

    @BeforeEach
    void an_office_with_its_people() {
        UUID office = agencies.byName("990122", "清和县人民政府办公室").orElseThrow().id();
        writer = officer("w", "甲", office, Role.DISCLOSURE_OFFICER);
        reviewer = officer("r", "乙", office, Role.SECRECY_REVIEWER);
        head = officer("h", "丙", office, Role.DISCLOSURE_HEAD);
        decided = new DecidedCase(jdbc, items, persons);
        food = items.inForce(DemoItem.FOOD_LICENCE.code(agencies)).orElseThrow();
        time.set(LocalDate.of(2026, 3, 9));
    }

    @AfterEach
    void real_time() {
        time.reset();
        TestStaff.leave();
    }

    @Test
    void a_grant_waits_with_its_legal_and_its_practised_day_and_a_refusal_does_not() {
        UUID granted = decided.of(food, DecidedCase.PERSON, "GRANT", DECIDED, null);
        UUID refused = decided.of(food, DecidedCase.PERSON, "REFUSE", DECIDED, null);
        collect.take(Set.of(granted, refused));
        assertThat(results.ofCase(refused)).as("grants only (art. 40)").isEmpty();
        var q = results.ofCase(granted).orElseThrow();
        assertThat(q.kind()).isEqualTo(ResultKind.LICENCE);
        assertThat(q.standing()).isEqualTo(Standing.WAITING);
        assertThat(q.dueOn()).as("20 working days").isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(q.practiceDueOn()).as("7 working days").isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(q.naturalPerson()).isTrue();
        collect.take(Set.of(granted));
        assertThat(journal.of(ResultJournal.subject(q.id()))).as("taken once").hasSize(1);
    }

    @Test
    void a_person_is_masked_everywhere_in_what_the_public_would_read() {
        UUID id = queued(DecidedCase.PERSON, "准予李秀英经营");
        var preview = prepare.preview(results.require(id));
        assertThat(preview.name() + preview.summary() + preview.body())
                .contains("李**", "证件号码不公开", food.name(), "准予李**经营")
                .doesNotContain("李秀英", "9901221950", "13800990004");
        UUID body = queued(DecidedCase.BODY, null);
        assertThat(prepare.preview(results.require(body)).body()).contains("清和县好邻居便利店有限公司", "91990122MA7Q00011N");
    }

    @Test
    void nothing_of_a_person_goes_on_before_its_impact_is_assessed() {
        UUID id = queued(DecidedCase.PERSON, null);
        broken(() -> prepare.prepare(id, writer), "disclosure.result.not-judged");
        judge.assess(id, "只公开姓氏，风险低", writer);
        UUID record = prepare.prepare(id, writer);
        assertThat(records.require(record).state()).isEqualTo(RecordState.DRAFT);
        assertThat(results.require(id).standing()).isEqualTo(Standing.IN_PREPARATION);
        broken(() -> prepare.prepare(id, writer), "disclosure.result.not-in-this-state");
        assertThat(journal.of(ResultJournal.subject(id)).toString()).doesNotContain("李秀英", "风险低");
    }

    @Test
    void a_penalty_needs_its_judgement_and_stays_unpublished_without_social_impact() {
        UUID id = queued(DecidedCase.BODY, null);
        jdbc.sql("UPDATE disclosure.result SET kind = 'PENALTY' WHERE id = ?")
                .param(id)
                .update();
        broken(() -> prepare.prepare(id, writer), "disclosure.result.not-judged");
        judge.socialImpact(id, false, "个案，影响小", writer);
        assertThat(results.require(id).standing()).isEqualTo(Standing.LEFT_OUT);
        judge.takeUpAgain(id, writer);
        assertThat(results.require(id).missing()).isEqualTo(NoteKind.SOCIAL_IMPACT);
        judge.socialImpact(id, true, "媒体报道，涉及众多消费者", writer);
        assertThat(results.require(id).note(NoteKind.SOCIAL_IMPACT)).satisfies(n -> {
            assertThat(n.name()).isEqualTo("甲");
            assertThat(n.on()).isEqualTo(LocalDate.of(2026, 3, 9));
        });
        assertThat(prepare.preview(results.require(id)).facets().category()).isEqualTo("06");
        assertThat(prepare.prepare(id, writer)).isNotNull();
    }

    @Test
    void a_benefit_is_not_published_singly_unless_a_basis_is_cited() {
        var poor = agencies.all().stream()
                .flatMap(a -> items.inForceOf(a.id()).stream())
                .filter(i -> i.name().startsWith("特困人员认定"))
                .findFirst()
                .orElseThrow();
        UUID id = DecidedCase.take(collect, results, decided.of(poor, DecidedCase.PERSON, "GRANT", DECIDED, null));
        assertThat(results.require(id).standing()).isEqualTo(Standing.NOT_SINGLY);
        judge.assess(id, "评估", writer);
        broken(() -> prepare.prepare(id, writer), "disclosure.result.not-judged");
        judge.cite(id, "《社会救助暂行办法》第十一条", writer);
        assertThat(prepare.preview(results.require(id)).body()).contains("《社会救助暂行办法》第十一条");
        assertThat(prepare.prepare(id, writer)).isNotNull();
    }

    @Test
    void a_rule_releases_nothing_before_others_examined_and_approved_it() {
        UUID id = queued(DecidedCase.PERSON, null);
        UUID rule = rule();
        broken(() -> rules.releaseNow(rule, writer), "disclosure.rule.not-in-this-state");
        broken(() -> rules.approve(rule, head), "disclosure.rule.not-reviewed");
        var all = officer(
                "a", "丁", writer.agencyId(), Role.DISCLOSURE_OFFICER, Role.SECRECY_REVIEWER, Role.DISCLOSURE_HEAD);
        UUID own = rules.draft(text("自己的" + mark), all);
        broken(() -> rules.review(own, "可以", all), "disclosure.rule.review-own");
        rules.review(rule, "不涉及国家秘密", reviewer);
        rules.approve(rule, head);
        assertThat(testRows(id, rule)).isEqualTo(1);
        var q = results.require(id);
        assertThat(q.standing()).isEqualTo(Standing.PUBLISHED);
        var published = jdbc.sql("""
            SELECT v.body, v.reviewer, v.approver, v.author_names, v.review_basis FROM disclosure.record_version v WHERE record_id = ?\
            """).param(q.recordId()).query().singleRow();
        assertThat(published)
                .containsEntry("reviewer", "乙")
                .containsEntry("approver", "丙")
                .containsEntry("author_names", "甲");
        assertThat(published.get("body").toString())
                .contains("类别规则“规则" + mark + "”", "乙", "李**")
                .doesNotContain("李秀英");
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE disclosure.class_rule SET reviewer_id = NULL, reviewed_on = NULL WHERE id = ?")
                        .param(rule)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_is_not_clean_falls_back_to_people() {
        UUID id = queued(DecidedCase.PERSON, "联系电话13800990004");
        UUID rule = inForce();
        assertThat(testRows(id, rule)).isZero();
        assertThat(results.require(id)).satisfies(q -> {
            assertThat(q.standing()).isEqualTo(Standing.WAITING);
            assertThat(q.held()).contains("没有放行", "电话号码");
            assertThat(q.recordId()).isNull();
        });
    }

    @Test
    void a_rule_that_ended_or_is_over_releases_nothing() {
        UUID rule = inForce();
        rules.end(rule, "改为逐件审查", head);
        broken(() -> rules.releaseNow(rule, writer), "disclosure.rule.not-in-this-state");
        UUID other = inForce();
        time.set(LocalDate.of(2027, 1, 4));
        broken(() -> rules.releaseNow(other, writer), "disclosure.rule.not-in-this-state");
    }

    @Test
    void a_revoked_licence_comes_down_by_itself_when_a_rule_released_it() {
        UUID caseId = decided.of(food, DecidedCase.PERSON, "GRANT", DECIDED, null);
        UUID id = DecidedCase.take(collect, results, caseId);
        assertThat(testRows(id, inForce())).isEqualTo(1);
        decided.becomes(caseId, "REVOKED", LocalDate.of(2026, 3, 9));
        collect.take(Set.of(caseId));
        assertThat(results.require(id)).satisfies(q -> {
            assertThat(q.standing()).isEqualTo(Standing.TO_TAKE_DOWN);
            assertThat(q.takeDownDueOn()).as("3 working days").isEqualTo(LocalDate.of(2026, 3, 12));
        });
        assertThat(takeDown.run()).isEqualTo(1);
        var row = jdbc.sql("SELECT standing, ended_reason FROM disclosure.published WHERE record_id = ?")
                .param(results.require(id).recordId())
                .query()
                .singleRow();
        assertThat(row).containsEntry("standing", "WITHDRAWN");
        assertThat(row.get("ended_reason").toString()).contains("2026年3月9日", "已撤销", "第六十九条");
        assertThat(results.require(id).standing()).isEqualTo(Standing.TAKEN_DOWN);
    }

    @Test
    void what_people_published_is_taken_down_by_people_and_a_cancelled_licence_stays() {
        UUID caseId = decided.of(food, DecidedCase.PERSON, "GRANT", DECIDED, null);
        UUID id = DecidedCase.take(collect, results, caseId);
        assertThat(testRows(id, inForce())).isEqualTo(1);
        jdbc.sql("UPDATE disclosure.result SET rule_id = NULL WHERE id = ?")
                .param(id)
                .update();
        decided.becomes(caseId, "CANCELLED", LocalDate.of(2026, 3, 9));
        collect.take(Set.of(caseId));
        assertThat(results.require(id).standing())
                .as("注销 is no flaw of the decision")
                .isEqualTo(Standing.PUBLISHED);
        decided.becomes(caseId, "RECALLED", LocalDate.of(2026, 3, 9));
        collect.take(Set.of(caseId));
        assertThat(takeDown.run()).isZero();
        broken(() -> takeDown.takeDown(id, " ", head), "disclosure.reason.missing");
        takeDown.takeDown(id, "原决定已撤回", head);
        assertThat(results.require(id).standing()).isEqualTo(Standing.TAKEN_DOWN);
    }

    @Test
    void a_decision_that_fell_while_its_draft_was_examined_goes_back_to_the_author() {
        UUID caseId = decided.of(food, DecidedCase.BODY, "GRANT", DECIDED, null);
        UUID id = DecidedCase.take(collect, results, caseId);
        UUID record = prepare.prepare(id, writer);
        jdbc.sql("UPDATE disclosure.record SET state = 'SECRECY_REVIEW' WHERE id = ?")
                .param(record)
                .update();
        decided.becomes(caseId, "REVOKED", LocalDate.of(2026, 3, 9));
        collect.take(Set.of(caseId));
        assertThat(records.require(record).state()).isEqualTo(RecordState.RETURNED);
        assertThat(results.require(id).standing()).isEqualTo(Standing.VOID);
    }

    @Test
    void the_list_of_licences_has_the_columns_of_the_standard_and_names_no_person() throws Exception {
        UUID id = queued(DecidedCase.PERSON, null);
        assertThat(testRows(id, inForce())).isEqualTo(1);
        var bytes = new ByteArrayOutputStream();
        try (var out = TableWriter.to(bytes, TableFormat.XLSX, 2)) {
            lists.write(ResultKind.LICENCE, "许可", food.agencyId(), out);
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(texts(rows.getFirst()))
                    .startsWith("行政相对人名称", "行政相对人类别", "统一社会信用代码")
                    .contains("许可决定日期", "有效期至", "许可机关统一社会信用代码", "当前状态");
            assertThat(rows.stream().map(ResultModuleTest::texts))
                    .anySatisfy(cells -> assertThat(cells).contains("李**", "自然人", food.name(), "2026-03-02", "有效"));
            assertThat(rows.stream().map(ResultModuleTest::texts).toList().toString())
                    .doesNotContain("李秀英", "990122195004080040");
        }
    }

    @Test
    void what_tells_of_a_persons_need_is_no_matter_for_a_rule_whatever_its_procedure() {
        UUID old = queued(DecidedCase.PERSON, null);
        jdbc.sql("UPDATE disclosure.result SET item_name = '残疾人按摩执业许可' WHERE id = ?")
                .param(old)
                .update();
        assertThat(testRows(old, inForce())).isZero();
        assertThat(results.require(old)).satisfies(q -> {
            assertThat(q.kind()).as("queued before its item was on the list").isEqualTo(ResultKind.WITH_BASIS);
            assertThat(q.standing()).isEqualTo(Standing.NOT_SINGLY);
        });
        judge.assess(old, "评估", writer);
        broken(() -> prepare.prepare(old, writer), "disclosure.result.not-judged");
        assertThat(sensitive.covers("x", "病残儿医学鉴定", true)).isTrue();
        assertThat(sensitive.covers("x", "残疾人服务机构设立许可", false))
                .as("a body has no such life")
                .isFalse();
        assertThat(sensitive.covers(food.code(), food.name(), true)).isFalse();
    }

    @Test
    void a_penalty_found_unlawful_is_told_of_and_comes_down_by_itself_on_its_last_day() {
        UUID id = penalty();
        broken(
                () -> voidResult.record(id, VoidedAs.UNLAWFUL, DECIDED.minusDays(1), "判决", writer),
                "disclosure.result.voided-day");
        voidResult.record(id, VoidedAs.UNLAWFUL, LocalDate.of(2026, 3, 9), "（2026）行初1号判决书", writer);
        assertThat(results.require(id)).satisfies(q -> {
            assertThat(q.standing()).isEqualTo(Standing.TO_TAKE_DOWN);
            assertThat(q.takeDownDueOn()).as("3 working days").isEqualTo(LocalDate.of(2026, 3, 12));
        });
        broken(
                () -> voidResult.record(id, VoidedAs.REVOKED, LocalDate.of(2026, 3, 9), "又一次", writer),
                "disclosure.result.not-in-this-state");
        assertThat(told(id)).containsExactly("VOIDED");
        assertThat(takeDown.run()).isZero();
        warn.remind();
        assertThat(told(id)).as("three days left").containsExactly("VOIDED");
        time.set(LocalDate.of(2026, 3, 11));
        warn.remind();
        warn.remind();
        assertThat(told(id)).containsExactly("LAST", "VOIDED");
        time.set(LocalDate.of(2026, 3, 12).atTime(9, 0).atZone(LegalTime.ZONE).toInstant());
        assertThat(takeDown.run()).as("people have the day").isZero();
        time.set(LocalDate.of(2026, 3, 12).atTime(17, 0).atZone(LegalTime.ZONE).toInstant());
        assertThat(takeDown.run()).isEqualTo(1);
        assertThat(results.require(id).standing()).isEqualTo(Standing.TAKEN_DOWN);
        assertThat(told(id)).containsExactly("BY_ITSELF", "LAST", "VOIDED");
        assertThat(jdbc.sql("SELECT ended_reason FROM disclosure.published WHERE record_id = ?")
                        .param(results.require(id).recordId())
                        .query(String.class)
                        .single())
                .isEqualTo("原决定于2026年3月9日已被确认违法，依照行政处罚法第四十八条撤回公开的信息。");
        assertThat(jdbc.sql("SELECT count(*) FROM notices.message WHERE link = ?")
                        .param("/desk/disclosure/results/" + id)
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_row_of_a_penalty_is_filled_from_what_was_written_down() throws Exception {
        UUID id = penalty();
        var detail = new ResultDetail(
                "张三",
                List.of(PenaltyType.FINE, PenaltyType.CONFISCATION),
                new BigDecimal("5000.50"),
                new BigDecimal("120000"),
                "食品经营许可证 JY1",
                LocalDate.of(2027, 3, 2),
                "甲");
        broken(
                () -> details.keep(id, new ResultDetail("", List.of(), null, null, "", null, "甲"), writer),
                "disclosure.result.no-penalty-type");
        details.keep(id, detail, writer);
        var bytes = new ByteArrayOutputStream();
        try (var out = TableWriter.to(bytes, TableFormat.XLSX, 2)) {
            lists.write(ResultKind.PENALTY, "处罚", food.agencyId(), out);
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            var q = results.require(id);
            var row = rows.stream()
                    .map(ResultModuleTest::texts)
                    .filter(cells -> cells.contains(q.caseNumber()))
                    .findFirst()
                    .orElseThrow();
            var byName = new LinkedHashMap<String, String>();
            var names = texts(rows.getFirst());
            for (int i = 0; i < names.size(); i++) {
                byName.put(names.get(i), i < row.size() ? row.get(i) : "");
            }
            var agency = agencies.require(food.agencyId());
            assertThat(byName)
                    .containsEntry("行政相对人名称", "清和县好邻居便利店有限公司")
                    .containsEntry("行政相对人类别", "法人及非法人组织")
                    .containsEntry("统一社会信用代码", "91990122MA7Q00011N")
                    .containsEntry("法定代表人", "张三")
                    .containsEntry("证件类型", "")
                    .containsEntry("行政处罚决定书文号", q.caseNumber())
                    .containsEntry("违法行为类型", food.name())
                    .containsEntry("违法事实", "占道经营")
                    .containsEntry("处罚依据", "《中华人民共和国食品安全法》第三十五条")
                    .containsEntry("处罚类别", "罚款、没收违法所得、没收非法财物")
                    .containsEntry("处罚内容", food.name())
                    .containsEntry("罚款金额（万元）", "0.50005")
                    .containsEntry("没收违法所得、没收非法财物的金额（万元）", "12")
                    .containsEntry("暂扣或吊销证照名称及编号", "食品经营许可证 JY1")
                    .containsEntry("处罚决定日期", "2026-03-02")
                    .containsEntry("公示截止期", "2027-03-02")
                    .containsEntry("处罚机关", agency.name())
                    .containsEntry("处罚机关统一社会信用代码", agency.code())
                    .containsEntry("数据来源单位", agency.name())
                    .containsEntry("数据来源单位统一社会信用代码", agency.code())
                    .containsEntry("备注", "");
        }
    }

    /** One that people examined and published. */
    private UUID penalty() {
        UUID id = queued(DecidedCase.BODY, null);
        assertThat(testRows(id, inForce())).isEqualTo(1);
        jdbc.sql("UPDATE disclosure.result SET rule_id = NULL, kind = 'PENALTY' WHERE id = ?")
                .param(id)
                .update();
        return id;
    }

    private List<String> told(UUID id) {
        return jdbc.sql("SELECT kind FROM disclosure.result_warning WHERE result_id = ? ORDER BY kind")
                .param(id)
                .query(String.class)
                .list();
    }

    private static List<String> texts(Row row) {
        var cells = new ArrayList<String>();
        row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
        return cells;
    }

    private UUID queued(org.tongyuan.accounts.PersonDetails applicant, String words) {
        return DecidedCase.take(collect, results, decided.of(food, applicant, "GRANT", DECIDED, words));
    }

    private UUID rule() {
        return rules.draft(text("规则" + mark), writer);
    }

    private UUID inForce() {
        UUID rule = rule();
        rules.review(rule, "不涉及国家秘密", reviewer);
        rules.approve(rule, head);
        return rule;
    }

    private ClassRule.Text text(String name) {
        return new ClassRule.Text(
                name,
                food.agencyId(),
                food.code(),
                "行政许可法第四十条",
                "姓名、证件号码",
                "风险低",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 12, 31));
    }

    /** A rule leaves alone what people hold: here everything but the row meant. */
    private int testRows(UUID id, UUID rule) {
        jdbc.sql("UPDATE disclosure.result SET held = '由人办理' WHERE id <> ?")
                .param(id)
                .update();
        return rules.releaseNow(rule, writer);
    }

    private static void broken(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private SignedIn.Officer officer(String login, String name, UUID of, Role... roles) {
        TestStaff.add(jdbc, login + mark, name, of, roles);
        TestStaff.act(login + mark, roles);
        return user.officer();
    }
}
