package org.tongyuan.cases.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;

/** What those who handle a case tell each other. */
@TongyuanTest
class NotePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @LocalServerPort
    int port;

    private Window window;
    private String number;
    private String said;

    @BeforeEach
    void a_case_of_zhangwei() throws Exception {
        window = new Window(mvc, "wangfang");
        String person = window.person(DemoPeople.ZHANG_WEI.idNumber()).split("/")[3];
        number = window.done("/desk/intake/" + person + "/items/" + DemoItem.FOOD_LICENCE.code(agencies), Map.of())
                .split("/")[3];
        said = "申请人张伟上午来过，约周三再来 " + UUID.randomUUID();
    }

    private String path() {
        return "/desk/cases/" + number + "/notes";
    }

    @Test
    void colleagues_read_it_and_the_applicant_never_does() throws Exception {
        window.done(path(), Map.of("caseNote", said));
        assertThat(new Window(mvc, "lijianguo").page("/desk/cases/" + number).text())
                .contains(said, "王芳（清和县政务服务中心）");
        assertThat(new Window(mvc, "zhangwei").page("/my/cases/" + number).text())
                .doesNotContain(said, "内部备注");
        assertThat(window.page("/desk/cases/" + number + "/slip").text()).doesNotContain(said);
        var json = CasesClient.whole(port).get("/api/v1/cases/" + number).body().toString();
        assertThat(json).contains(number).doesNotContain("约周三再来");
        assertThat(new Window(mvc, "wuxia").page("/desk/cases/" + number).select("#caseNote"))
                .as("the manager reads only")
                .isEmpty();
        assertThat(new Window(mvc, "wuxia").post(path(), Map.of("caseNote", said)))
                .hasStatus(403);
        assertThat(new Window(mvc, "sunli").post(path(), Map.of("caseNote", said)))
                .as("another agency")
                .hasStatus(404);
        assertThat(new Window(mvc, "zhangwei").post(path(), Map.of("caseNote", said)))
                .hasStatus(403);
    }

    @Test
    void neither_the_journal_nor_the_table_holds_its_words() throws Exception {
        window.done(path(), Map.of("caseNote", said));
        var row = jdbc.sql(
                        "SELECT n.id, n.text FROM cases.note n JOIN cases.case_file c ON c.id = n.case_id WHERE c.number = ?")
                .param(number)
                .query((r, n) -> Map.entry(r.getString("id"), r.getString("text")))
                .single();
        assertThat(row.getValue()).doesNotContain("张伟");
        var entry = journal.of(new Subject("note", row.getKey())).getLast().entry();
        assertThat(entry.act()).isEqualTo("CASE_NOTE_WRITTEN");
        assertThat(entry.details()).containsOnlyKeys("number");
        assertThat(entry.seal()).isNotBlank();
    }

    @Test
    void nothing_or_too_much_comes_back_with_what_was_typed() throws Exception {
        var again = window.again(path(), Map.of("caseNote", "  "));
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#caseNote");
        String longOne = "长".repeat(1_001);
        again = window.again(path(), Map.of("caseNote", longOne));
        assertThat(again.getElementById("caseNote").text()).isEqualTo(longOne);
        assertThat(again.select("#caseNote-error").text()).contains("不超过 1000 个字");
    }

    @Test
    void sent_twice_it_stands_once() throws Exception {
        var fields = new HashMap<>(
                Map.of("caseNote", said, "_once", UUID.randomUUID().toString()));
        window.done(path(), fields);
        window.done(path(), fields);
        assertThat(window.page("/desk/cases/" + number).select("section:has(#notes-heading) li"))
                .hasSize(1);
    }
}
