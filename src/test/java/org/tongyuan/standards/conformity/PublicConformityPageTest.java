package org.tongyuan.standards.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;

/** Anybody may see what falls short of the standards; nobody sees what offices say to each other about it, or whose case it is. */
@TongyuanTest
@Transactional
class PublicConformityPageTest {

    private final String subject = "公开的事项 " + UUID.randomUUID();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_view_of_the_board_is_for_everybody() throws Exception {
        for (String by : new String[] {"clause", "agency", "standard", "level"}) {
            Document board = page("/standards/conformity?by=" + by);
            assertThat(board.select("h1").text()).isEqualTo("标准符合度");
            assertThat(board.select("a[href^=/desk], form")).isEmpty();
        }
    }

    @Test
    void a_finding_is_shown_with_its_evidence_and_agency_but_not_with_the_order_to_mend_it() throws Exception {
        String id = finding("S-08-005", "item");
        jdbc.sql("""
            INSERT INTO standards.finding_step (finding_id, sequence, step, note, until, at, by_id)
            VALUES (?::uuid, 1, 'ORDERED', '请马上改正，不得拖延', current_date + 7, now(), 'x')\
            """).param(id).update();

        Document list = page("/standards/findings?clause=S-08-005");

        assertThat(list.select("tr:contains(" + subject + ")").text())
                .contains("承诺办结时限", "30", "清和县市场监督管理局")
                .doesNotContain("整改");
        assertThat(list.text()).contains("行政许可法").doesNotContain("不得拖延");
        assertThat(list.select("a[href*=/desk/]")).isEmpty();
    }

    @Test
    void of_cases_only_the_number_is_shown() throws Exception {
        finding("S-09-001", "case");
        jdbc.sql("""
            INSERT INTO standards.conformity (clause_id, agency, subjects, open)
            SELECT id, 'nobody', 1000000, 70707 FROM standards.clause WHERE number = 'S-09-001'\
            """).update();

        Document list = page("/standards/findings?clause=S-09-001");

        assertThat(list.text()).contains("个不符合", "这里只公布数字").doesNotContain(subject);
        assertThat(list.select(".text-late").text()).matches("707\\d\\d 个不符合");
        assertThat(list.select("table")).isEmpty();
        assertThat(page("/standards/findings").text()).doesNotContain(subject);
    }

    @Test
    void what_is_exempted_is_not_held_against_anybody() throws Exception {
        String id = finding("S-08-005", "item");
        jdbc.sql("UPDATE standards.finding SET exempt_until = current_date + 30 WHERE id = ?::uuid")
                .param(id)
                .update();

        assertThat(page("/standards/findings?clause=S-08-005").text()).doesNotContain(subject);
    }

    @Test
    void a_clause_that_does_not_run_is_not_found() {
        assertThat(mvc.get().uri("/standards/findings?clause=S-99-999")).hasStatus(404);
    }

    private String finding(String clause, String kind) {
        return jdbc.sql("""
            INSERT INTO standards.finding (id, clause_id, subject_kind, subject_id, subject_label, subject_link, agency, evidence, since)
            SELECT ('ffffffff-ffff-7fff-bfff-' || right(md5(random()::text), 12))::uuid, c.id, ?, gen_random_uuid()::text, ?, '/items/x', a.id::text,
                '{"promisedDays": 30, "statutoryDays": 20}', now()
            FROM standards.clause c, agencies.agency a WHERE c.number = ? AND a.name = '清和县市场监督管理局' LIMIT 1
            RETURNING id\
            """).params(kind, subject, clause).query(String.class).single();
    }

    private Document page(String uri) throws UnsupportedEncodingException {
        MvcTestResult answer = mvc.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
