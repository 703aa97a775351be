package org.tongyuan.cases.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;

/** A provincial system reports its cases over HTTP, in order, twice, and out of order. */
@TongyuanTest
class ReportOutsideCaseModuleTest {

    @LocalServerPort
    int port;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @Autowired
    OutsideSeals seals;

    @Autowired
    JdbcClient jdbc;

    private Province province() throws Exception {
        return Province.with(port, DemoItem.INVESTMENT_FILING_ELSEWHERE.code(agencies));
    }

    private UUID idOf(Province province) {
        return jdbc.sql("SELECT id FROM cases.outside_case WHERE number = ?")
                .param(province.number())
                .query(UUID.class)
                .single();
    }

    private List<Recorded> journalOf(Province province) {
        return journal.of(new Subject("outside-case", idOf(province).toString()));
    }

    private String sealNow(Province province) {
        var found = new HashMap<String, String>();
        seals.forEachSeal(found::put);
        return found.get(idOf(province).toString());
    }

    private String detail(CasesClient.Answer answer) {
        return answer.body().path("detail").asString();
    }

    @Test
    void a_case_is_reported_step_by_step_and_its_states_are_kept() throws Exception {
        var province = province();
        var first = province.say("link", "https://tzxm.yunling.example/projects/" + province.number())
                .report();
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(first.raw().headers().firstValue("Location")).contains(province.path());
        assertThat(first.body().path("outcome").asString()).isEqualTo("CREATED");
        assertThat(first.body().path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(first.body().path("progressCode").asString()).hasSize(8);

        var accepted = province.say("state", "已赋码受理")
                .say("acceptedOn", "2026-03-03")
                .say("dueOn", "2026-03-06")
                .say("updatedAt", "2026-03-03T10:00:00+08:00")
                .report();
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.body().path("outcome").asString()).isEqualTo("UPDATED");
        assertThat(accepted.body().path("dueOn").asString()).isEqualTo("2026-03-06");
        assertThat(accepted.body().path("late").asBoolean()).isTrue();

        var done = province.say("state", "已办结")
                .say("decidedOn", "2026-03-04")
                .say("endedOn", "2026-03-05")
                .say("updatedAt", "2026-03-05T10:00:00+08:00")
                .report();
        assertThat(done.body().path("state").asString()).isEqualTo("DELIVERED");
        assertThat(done.body().path("outsideState").asString()).isEqualTo("已办结");
        assertThat(done.body().path("history").findValuesAsString("outsideState"))
                .containsExactly("已申报", "已赋码受理", "已办结");
        var entries = journalOf(province);
        assertThat(entries)
                .extracting(r -> r.entry().act())
                .containsExactly("OUTSIDE_CASE_REPORTED", "OUTSIDE_CASE_MOVED", "OUTSIDE_CASE_MOVED");
        assertThat(entries).allSatisfy(r -> {
            assertThat(r.entry().actor().id()).isEqualTo("demo-province");
            assertThat(r.entry().details().toString()).doesNotContain("陈晓明").doesNotContain("11010519491231002X");
        });
        assertThat(entries.getLast().entry().seal()).isEqualTo(sealNow(province));
    }

    @Test
    void the_same_report_again_and_an_older_one_change_nothing() throws Exception {
        var province = province();
        province.report();
        province.say("state", "已赋码受理").say("acceptedOn", "2026-03-03").say("updatedAt", "2026-03-03T10:00:00+08:00");
        province.report();
        String seal = sealNow(province);
        int entries = journalOf(province).size();

        var again = province.report();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("UNCHANGED");

        var older = province.say("state", "退回补正")
                .say("updatedAt", "2026-03-02T23:59:59+08:00")
                .report();
        assertThat(older.status()).isEqualTo(200);
        assertThat(older.body().path("outcome").asString()).isEqualTo("OLDER");
        assertThat(older.body().path("outsideState").asString()).isEqualTo("已赋码受理");

        assertThat(sealNow(province)).isEqualTo(seal);
        assertThat(journalOf(province)).hasSize(entries);
    }

    @Test
    void an_older_report_is_known_as_such_even_when_nothing_but_the_time_was_newer() throws Exception {
        var province = province();
        province.report();
        var later = province.say("updatedAt", "2026-03-09T09:00:00+08:00").report();
        assertThat(later.body().path("outcome").asString()).isEqualTo("UPDATED");
        var between = province.say("state", "退回补正")
                .say("updatedAt", "2026-03-05T09:00:00+08:00")
                .report();
        assertThat(between.body().path("outcome").asString()).isEqualTo("OLDER");
        assertThat(journalOf(province))
                .extracting(r -> r.entry().act())
                .containsExactly("OUTSIDE_CASE_REPORTED", "OUTSIDE_CASE_REPORTED_AGAIN");
    }

    @Test
    void two_contents_of_one_moment_are_a_conflict() throws Exception {
        var province = province();
        province.report();
        var other = province.say("state", "退回补正").report();
        assertThat(other.status()).isEqualTo(409);
        assertThat(detail(other)).contains("更晚的更新时间");
    }

    @Test
    void an_idempotency_key_is_required_and_repeats_the_first_answer() throws Exception {
        var province = province();
        assertThat(province.report(null).status()).isEqualTo(400);
        String key = CasesClient.key();
        var first = province.report(key);
        var repeated = province.report(key);
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.body()).isEqualTo(first.body());
        assertThat(province.say("state", "退回补正").report(key).status()).isEqualTo(422);
    }

    @Test
    void what_is_not_known_here_is_refused_with_what_to_do() throws Exception {
        var unknownItem = province().say("item", "NO-SUCH-ITEM").report();
        assertThat(unknownItem.status()).isEqualTo(409);
        assertThat(detail(unknownItem)).contains("NO-SUCH-ITEM", "导入并发布该事项");
        var ourItem =
                province().say("item", DemoItem.FOOD_LICENCE.code(agencies)).report();
        assertThat(ourItem.status()).isEqualTo(409);
        assertThat(detail(ourItem)).contains("只在本平台办理");
        var unknownWord = province().say("state", "局长在看").report();
        assertThat(unknownWord.status()).isEqualTo(409);
        assertThat(detail(unknownWord)).contains("局长在看", "外部系统");
        var foreignLink = province().say("link", "https://elsewhere.example/x").report();
        assertThat(foreignLink.status()).isEqualTo(409);
        assertThat(detail(foreignLink)).contains("tzxm.yunling.example");
        var script = province().say("link", "javascript:alert(1)").report();
        assertThat(script.status()).isEqualTo(409);
    }

    @Test
    void every_mistake_in_a_body_is_told_at_once() throws Exception {
        var wrong = province()
                .say("applicant", Map.of("name", "陈晓明"))
                .say("state", "")
                .say("receivedOn", "03/02")
                .say("updatedAt", "2026-03-02 09:00")
                .report();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").propertyNames())
                .containsExactlyInAnyOrder("applicant.idNumber", "state", "receivedOn", "updatedAt");
        var contradiction = province().say("state", "已办结").report();
        assertThat(contradiction.status()).isEqualTo(422);
        assertThat(contradiction.body().path("errors").path("endedOn").asString())
                .contains("办结日期");
        var future = province().say("updatedAt", "2099-01-01T00:00:00+08:00").report();
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.body().path("errors").path("updatedAt").asString()).contains("时钟");
    }

    @Test
    void only_the_system_itself_reports_and_others_do_not_see_its_code() throws Exception {
        var province = province();
        province.report();
        var window = new CasesClient(port, "cases.read");
        assertThat(window.put(province.path(), Map.of(), CasesClient.key()).status())
                .isEqualTo(403);
        var seen = window.get(province.path());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().path("progressCode").isString()).isFalse();
        assertThat(province.client().get("/api/v1/cases").status()).isEqualTo(403);
    }

    @Test
    void an_act_of_ours_on_it_is_refused_with_where_to_act() throws Exception {
        var province = province();
        province.report();
        var refused = CasesClient.whole(port).act(province.number(), "acceptance", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(detail(refused)).contains("省投资项目在线审批监管平台（演示）", "https://tzxm.yunling.example/");
        assertThat(CasesClient.whole(port)
                        .act("NO-SUCH", "acceptance", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_applicant_is_told_when_the_state_moves() throws Exception {
        var province = province()
                .say("applicant", Map.of("name", "张伟", "idType", "ID_CARD", "idNumber", "990122198503120012"));
        province.report();
        province.say("updatedAt", "2026-03-04T09:00:00+08:00").report();
        assertThat(jdbc.sql("SELECT count(*) FROM notices.message WHERE link = ?")
                        .param("/my/outside-cases/tzxm/" + province.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void verify_finds_a_shadow_case_changed_behind_the_products_back() throws Exception {
        var province = province();
        province.report();
        String sealed = sealNow(province);
        jdbc.sql("UPDATE cases.outside_case SET ended_on = DATE '2026-03-02' WHERE id = ?")
                .param(idOf(province))
                .update();
        try {
            assertThat(sealNow(province)).isNotEqualTo(sealed);
        } finally {
            jdbc.sql("UPDATE cases.outside_case SET ended_on = NULL WHERE id = ?")
                    .param(idOf(province))
                    .update();
        }
        assertThat(sealNow(province)).isEqualTo(sealed);
    }
}
