package org.tongyuan.disclosure.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.DisclosureDesk;
import org.tongyuan.disclosure.publication.RecordVersion.Conclusion;
import org.tongyuan.documents.Letters;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.search.SearchIndex;

@TongyuanTest
@Transactional
class PublicationModuleTest {

    private static final LocalDate MADE = LocalDate.of(2026, 3, 2);
    private static final String BASIS = "不涉及国家秘密、商业秘密和个人隐私";

    @Autowired
    PublicationSteps steps;

    @Autowired
    ReviewSecrecy review;

    @Autowired
    ApproveRecord approve;

    @Autowired
    EndPublication end;

    @Autowired
    PublishDue due;

    @Autowired
    PublicRecords records;

    @Autowired
    ScanHits hits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Agencies agencies;

    @Autowired
    CurrentUser user;

    @Autowired
    TestTime time;

    @Autowired
    Journal journal;

    @Autowired
    SearchIndex search;

    @Autowired
    Letters letters;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UUID agency;
    private SignedIn.Officer writer;
    private SignedIn.Officer reviewer;
    private SignedIn.Officer head;

    @BeforeEach
    void an_agency_with_its_people() {
        agency = agencies.byName("990122", "清和县民政局").orElseThrow().id();
        writer = officer("w", "甲", agency, Role.DISCLOSURE_OFFICER);
        reviewer = officer("r", "乙", agency, Role.SECRECY_REVIEWER);
        head = officer("h", "丙", agency, Role.DISCLOSURE_HEAD);
        time.set(LocalDate.of(2026, 3, 9));
    }

    @AfterEach
    void real_time() {
        time.reset();
        TestStaff.leave();
    }

    @Test
    void goes_from_draft_to_the_catalogue_under_its_index_number() {
        UUID id = drafted("高龄津贴发放办法" + mark, "每人每月100元。");
        assertThat(records.require(id).clock().dueOn())
                .as("20 working days after 2026-03-02")
                .isEqualTo(LocalDate.of(2026, 3, 30));
        examined(id);
        String index = approve.approve(id, null, head).orElseThrow();
        assertThat(index).matches("[0-9A-Z]{9}/202603-\\d{5}");
        String code = agencies.require(agency).code();
        assertThat(index).startsWith(code.substring(8, 17));
        var line = jdbc.sql("SELECT index_no, region_level, standing FROM disclosure.published WHERE record_id = ?")
                .param(id)
                .query()
                .singleRow();
        assertThat(line)
                .containsEntry("index_no", index)
                .containsEntry("region_level", "COUNTY")
                .containsEntry("standing", "IN_FORCE");
        assertThat(search.findPublic("高龄津贴发放办法" + mark, Publications.KIND, 0, 10)
                        .hits())
                .anySatisfy(h -> assertThat(h.url()).isEqualTo("/disclosure/records/" + index));
        assertThat(journal.of(RecordActs.subject(id)).stream()
                        .map(r -> r.entry().act()))
                .containsExactly(
                        "RECORD_DRAFTED",
                        "RECORD_HANDED_IN",
                        "RECORD_SOURCE_CHECKED",
                        "RECORD_REVIEWED",
                        "RECORD_PUBLISHED");
        assertThat(records.require(id).clock().clock().events()).hasSize(2);
    }

    @Test
    void numbers_of_one_agency_and_month_follow_each_other_and_each_month_begins_anew() {
        int first = sequence(published("甲件" + mark, "正文"));
        assertThat(sequence(published("乙件" + mark, "正文"))).isEqualTo(first + 1);
        time.set(LocalDate.of(2031, 1, 6));
        assertThat(published("丙件" + mark, "正文")).endsWith("/203101-00001");
    }

    @Test
    void who_wrote_it_neither_examines_nor_approves_it_whatever_their_roles() {
        var all = officer("a", "丁", agency, Role.DISCLOSURE_OFFICER, Role.SECRECY_REVIEWER, Role.DISCLOSURE_HEAD);
        UUID id = steps.draft().draft(agency, content("自己的" + mark, "正文"), all);
        steps.check().handIn(id, all);
        steps.check().check(id, HolderRule.MAKER, "", all);
        broken(() -> review.conclude(id, Conclusion.PUBLIC, BASIS, all), "disclosure.review.own");
        broken(() -> review.referUp(id, "县保密局", "能否公开", all), "disclosure.review.own");
        review.conclude(id, Conclusion.PUBLIC, BASIS, reviewer);
        broken(() -> approve.approve(id, null, all), "disclosure.approval.own");
        assertThat(approve.approve(id, null, head)).isPresent();
    }

    @Test
    void the_database_itself_lets_nothing_out_that_nobody_else_examined() {
        UUID id = drafted("绕过" + mark, "正文");
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE disclosure.record_version SET published_at = now() WHERE record_id = ?")
                                .param(id)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nothing_is_public_without_review");
    }

    @Test
    void a_draft_with_an_identity_number_is_not_concluded_before_the_number_is_answered() {
        UUID id = drafted("救助名单" + mark, "李秀英，990122195004080040，电话13800990004。");
        steps.check().handIn(id, writer);
        steps.check().check(id, HolderRule.MAKER, "", writer);
        var found = hits.of(id, 1);
        assertThat(found)
                .extracting(ScanHit::kind)
                .contains(PersonalDataScan.Kind.ID_CARD, PersonalDataScan.Kind.PHONE);
        broken(() -> review.conclude(id, Conclusion.PUBLIC, BASIS, reviewer), "disclosure.scan.unanswered");
        steps.answer().mask(id, hit(found, PersonalDataScan.Kind.ID_CARD), reviewer);
        broken(() -> review.conclude(id, Conclusion.PUBLIC, BASIS, reviewer), "disclosure.scan.unanswered");
        broken(
                () -> steps.answer().keep(id, hit(found, PersonalDataScan.Kind.PHONE), " ", reviewer),
                "disclosure.scan.no-reason");
        steps.answer().keep(id, hit(found, PersonalDataScan.Kind.PHONE), "对外公开的办公电话", reviewer);
        review.conclude(id, Conclusion.PUBLIC, BASIS, reviewer);
        approve.approve(id, null, head);
        String body = jdbc.sql("SELECT body FROM disclosure.record_version WHERE record_id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(body).isEqualTo("李秀英，990**************0，电话13800990004。");
        assertThat(jdbc.sql(
                                "SELECT string_agg(shown || fingerprint || coalesce(reason, ''), '') FROM disclosure.scan_hit WHERE record_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("19500408", "13800990004");
        assertThat(journal.of(RecordActs.subject(id)).toString()).doesNotContain("13800990004", "李秀英");
    }

    @Test
    void what_is_unclear_goes_up_and_comes_back_as_an_answer() {
        UUID id = drafted("管线" + mark, "正文");
        steps.check().handIn(id, writer);
        steps.check().check(id, HolderRule.MAKER, "", writer);
        review.referUp(id, "县保密行政管理部门", "坐标能否公开", reviewer);
        assertThat(records.require(id).state()).isEqualTo(RecordState.REFERRED_UP);
        broken(() -> approve.approve(id, null, head), "disclosure.not-in-this-state");
        broken(() -> review.conclude(id, Conclusion.PUBLIC, BASIS, reviewer), "disclosure.referral.unanswered");
        var letter = letters.of(RecordActs.subject(id)).getFirst();
        assertThat(DisclosureDesk.textOf(letters.pdf(letter.id())))
                .contains("县保密行政管理部门", "管线" + mark, "坐标能否公开", "第十七条第三款", "2026年3月30日");
        broken(
                () -> review.answerReferral(id, answer(LocalDate.of(2026, 3, 8)), reviewer),
                "disclosure.referral.answer-day");
        review.answerReferral(id, answer(LocalDate.of(2026, 3, 9)), reviewer);
        broken(
                () -> review.answerReferral(id, answer(LocalDate.of(2026, 3, 9)), reviewer),
                "disclosure.referral.answered");
        broken(() -> review.conclude(id, Conclusion.PUBLIC, BASIS, reviewer), "disclosure.referral.not-public");
        review.conclude(id, Conclusion.NOT_PUBLIC, "县保密行政管理部门答复不予公开", reviewer);
        assertThat(records.require(id).state()).isEqualTo(RecordState.NOT_PUBLIC);
        steps.draft().revise(id, LocalDate.of(2026, 3, 9), writer);
        assertThat(records.require(id)).satisfies(r -> {
            assertThat(r.state()).as("circumstances changed (art. 18)").isEqualTo(RecordState.DRAFT);
            assertThat(r.indexNo()).isNull();
        });
    }

    private static SecrecyReferral.Answer answer(LocalDate on) {
        return new SecrecyReferral.Answer("县保密行政管理部门", "清保函〔2026〕3号", on, Conclusion.NOT_PUBLIC, "坐标不得公开", "乙");
    }

    @Test
    void waits_for_its_time_and_then_goes_out_by_itself() {
        UUID id = drafted("统计公报" + mark, "正文");
        examined(id);
        Instant at =
                LocalDate.of(2026, 3, 12).atTime(9, 0).atZone(LegalTime.ZONE).toInstant();
        assertThat(approve.approve(id, at, head)).isEmpty();
        assertThat(records.require(id).state()).isEqualTo(RecordState.SCHEDULED);
        due.run();
        assertThat(records.require(id).state()).isEqualTo(RecordState.SCHEDULED);
        time.set(at.plusSeconds(1));
        due.run();
        assertThat(records.require(id)).satisfies(r -> {
            assertThat(r.state()).isEqualTo(RecordState.PUBLISHED);
            assertThat(r.indexNo()).isNotNull();
        });
    }

    @Test
    void an_embargo_is_kept_even_by_whoever_approves() {
        Instant embargo =
                LocalDate.of(2026, 3, 16).atTime(9, 0).atZone(LegalTime.ZONE).toInstant();
        var content = content("有时间要求" + mark, "正文");
        UUID id = steps.draft()
                .draft(
                        agency,
                        new Content(
                                content.name(),
                                content.summary(),
                                content.body(),
                                "",
                                content.facets(),
                                "",
                                content.source(),
                                MADE,
                                embargo,
                                "",
                                ""),
                        writer);
        examined(id);
        broken(() -> approve.approve(id, embargo.minusSeconds(60), head), "disclosure.embargo");
        assertThat(approve.approve(id, null, head)).as("waits for the embargo").isEmpty();
        assertThat(records.require(id).publishAt()).isEqualTo(embargo);
    }

    @Test
    void a_new_version_needs_the_same_way_and_keeps_the_number() {
        String index = published("办法" + mark, "每人100元。");
        UUID id = records.byIndex(index).orElseThrow().id();
        time.set(LocalDate.of(2026, 6, 1));
        steps.draft().revise(id, LocalDate.of(2026, 5, 29), writer);
        assertThat(live(id)).as("the public still sees the first").isEqualTo("办法" + mark);
        broken(() -> steps.check().handIn(id, writer), "disclosure.change-note.missing");
        var changed = content("办法（修订）" + mark, "每人120元。");
        steps.draft()
                .rewrite(
                        id,
                        new Content(
                                changed.name(),
                                changed.summary(),
                                changed.body(),
                                "",
                                changed.facets(),
                                "",
                                changed.source(),
                                LocalDate.of(2026, 5, 29),
                                null,
                                "",
                                "标准提高到120元"),
                        writer);
        assertThat(records.require(id).clock().dueOn()).isEqualTo(LocalDate.of(2026, 6, 29));
        examined(id);
        assertThat(approve.approve(id, null, head)).contains(index);
        assertThat(live(id)).isEqualTo("办法（修订）" + mark);
    }

    @Test
    void the_number_stays_when_the_agency_gets_another_name_and_code() {
        String index = published("更名以前" + mark, "正文");
        UUID id = records.byIndex(index).orElseThrow().id();
        jdbc.sql("UPDATE agencies.agency SET code = '11990122MA7Q00022C' WHERE id = ?")
                .param(agency)
                .update();
        steps.draft().revise(id, LocalDate.of(2026, 3, 9), writer);
        var c = content("更名以后" + mark, "正文");
        steps.draft()
                .rewrite(
                        id,
                        new Content(
                                c.name(),
                                c.summary(),
                                c.body(),
                                "",
                                c.facets(),
                                "",
                                c.source(),
                                MADE,
                                null,
                                "",
                                "机构更名"),
                        writer);
        examined(id);
        assertThat(approve.approve(id, null, head)).contains(index);
    }

    @Test
    void nothing_goes_on_that_has_neither_text_nor_file() {
        UUID id = drafted("空的" + mark, "");
        broken(() -> steps.check().handIn(id, writer), "disclosure.empty");
    }

    @Test
    void what_is_withdrawn_is_not_deleted_and_its_reason_and_number_stay() {
        String index = published("处罚决定" + mark, "正文");
        UUID id = records.byIndex(index).orElseThrow().id();
        broken(() -> end.withdraw(id, " ", head), "disclosure.reason.missing");
        broken(() -> end.withdraw(id, "请找 13800990004", head), "disclosure.reason.personal");
        int before = tally();
        end.withdraw(id, "处罚决定已被撤销", head);
        assertThat(tally()).isEqualTo(before - 1);
        assertThat(jdbc.sql("SELECT standing || ended_reason FROM disclosure.published WHERE index_no = ?")
                        .param(index)
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAWN处罚决定已被撤销");
        assertThat(search.findPublic("处罚决定" + mark, Publications.KIND, 0, 10).hits())
                .noneMatch(h -> h.id().equals(id.toString()));
        broken(() -> end.withdraw(id, "再撤一次", head), "disclosure.not-public");
        assertThat(published("另一件" + mark, "正文")).isNotEqualTo(index);
    }

    @Test
    void an_officer_sees_the_own_agency_and_the_general_office_sees_all() {
        UUID id = drafted("民政稿件" + mark, "正文");
        var elsewhere = officer(
                "e", "戊", agencies.byName("990122", "清和县卫生健康局").orElseThrow().id(), Role.DISCLOSURE_OFFICER);
        assertThatThrownBy(() -> steps.check().handIn(id, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> steps.draft().draft(agency, content("别人的" + mark, ""), elsewhere))
                .isNotNull();
        var office = officer(
                "o", "己", agencies.byName("990122", "清和县人民政府办公室").orElseThrow().id(), Role.DISCLOSURE_OFFICER);
        steps.check().handIn(id, office);
        assertThat(records.require(id).state()).isEqualTo(RecordState.SOURCE_CHECK);
    }

    @Test
    void a_township_publishes_under_its_own_level_and_its_own_categories() {
        UUID town = agencies.byName("990122", "清和县城关镇人民政府").orElseThrow().id();
        var officer = officer("t", "庚", town, Role.DISCLOSURE_OFFICER);
        broken(() -> steps.draft().draft(town, content("市政", "正文"), officer), "disclosure.category.other-level");
        var c = content("宅基地" + mark, "正文");
        var fitting = new Content(
                c.name(),
                c.summary(),
                c.body(),
                "",
                new Content.Facets("T4", "05", "23", "03", "05"),
                "",
                c.source(),
                MADE,
                null,
                "",
                "");
        UUID id = steps.draft().draft(town, fitting, officer);
        assertThat(records.require(id).regionCode()).isEqualTo("990122100");
    }

    private UUID drafted(String name, String body) {
        return steps.draft().draft(agency, content(name, body), writer);
    }

    private void examined(UUID id) {
        steps.check().handIn(id, writer);
        steps.check().check(id, HolderRule.MAKER, "", writer);
        review.conclude(id, Conclusion.PUBLIC, BASIS, reviewer);
    }

    private String published(String name, String body) {
        UUID id = drafted(name, body);
        examined(id);
        return approve.approve(id, null, head).orElseThrow();
    }

    private static Content content(String name, String body) {
        return new Content(
                name,
                "概述",
                body,
                "",
                new Content.Facets("C7", "16", "08", "07", "07"),
                "低保",
                "社会救助股",
                MADE,
                null,
                "",
                "");
    }

    private static UUID hit(List<ScanHit> found, PersonalDataScan.Kind kind) {
        return found.stream()
                .filter(h -> h.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String live(UUID id) {
        return jdbc.sql("SELECT name FROM disclosure.published WHERE record_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int tally() {
        return jdbc.sql("SELECT sum(records)::int FROM disclosure.catalogue_tally WHERE facet = 'AGENCY' AND value = ?")
                .param(agency.toString())
                .query(Integer.class)
                .single();
    }

    private static int sequence(String index) {
        return Integer.parseInt(index.substring(index.length() - 5));
    }

    private SignedIn.Officer officer(String login, String name, UUID of, Role... roles) {
        TestStaff.add(jdbc, login + "-" + mark, name, of, roles);
        TestStaff.act(login + "-" + mark, roles);
        return user.officer();
    }

    private static void broken(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
