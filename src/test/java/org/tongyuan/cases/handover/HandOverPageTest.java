package org.tongyuan.cases.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.SealSource;

/** Papers go from the window to the agency and back, counted, given and taken. */
@TongyuanTest
class HandOverPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<SealSource> seals;

    @LocalServerPort
    int port;

    private Window window;
    private Window agency;
    private String number;

    @BeforeEach
    void a_case() throws Exception {
        window = new Window(mvc, "wangfang");
        agency = new Window(mvc, "lijianguo");
        number = CasesClient.whole(port)
                .submit(
                        DemoItem.FOOD_LICENCE.code(agencies),
                        List.of(Map.of("key", "application", "state", "HAS")),
                        CasesClient.key())
                .body()
                .get("number")
                .asString();
    }

    private Map<String, String> sheet(String to) {
        var fields = new HashMap<String, String>();
        fields.put("to", to);
        fields.put("name.0", "食品经营许可申请书");
        fields.put("key.0", "application");
        fields.put("originals.0", "1");
        fields.put("name.1", "营业执照");
        fields.put("copies.1", "2");
        fields.put("name.2", "");
        return fields;
    }

    private String handedOver() throws Exception {
        var form = window.page("/desk/cases/" + number + "/hand-overs/new");
        assertThat(form.select("#to option").text()).contains("清和县市场监督管理局（窗口移交办理机关）");
        assertThat(form.getElementById("originals.0").val()).isEqualTo("1");
        assertThat(form.getElementById("originals.1").val()).as("not seen yet").isEmpty();
        return window.done(
                "/desk/cases/" + number + "/hand-overs",
                sheet(form.select("#to option").val()));
    }

    @Test
    void the_agency_takes_what_the_window_hands_over_once() throws Exception {
        String sheet = handedOver();
        var printed = window.page(sheet);
        assertThat(printed.select(".sheet").text())
                .containsPattern("单号 JJ\\d{8}-\\d{4}")
                .contains("1 食品经营许可申请书 1 —", "2 营业执照 — 2", "合计 1 2", "移交人：王芳", "陈晓明");
        assertThat(printed.select("form[action$=taking]"))
                .as("not by the giver")
                .isEmpty();
        assertThat(agency.page("/desk/hand-overs?waiting=true").text()).contains(number, "待接收");
        assertThat(window.post(sheet + "/taking", Map.of())).hasStatus(403);
        agency.done(sheet + "/taking", Map.of("takenNote", "复印件少 1 份"));
        assertThat(agency.post(sheet + "/taking", Map.of())).hasStatus(403);
        assertThat(window.page(sheet).text()).contains("接收人：李建国", "接收说明：复印件少 1 份", "接收方已在系统中确认");
        assertThat(window.page("/desk/cases/" + number).text()).contains("窗口移交办理机关 已接收");
        assertThat(new Window(mvc, "sunli").get(sheet)).as("another agency").hasStatus(404);
    }

    @Test
    void the_agency_gives_back_and_the_hall_takes() throws Exception {
        var form = agency.page("/desk/cases/" + number + "/hand-overs/new");
        assertThat(form.select("#to option").text()).contains("办理机关移交窗口");
        String sheet = agency.done(
                "/desk/cases/" + number + "/hand-overs",
                sheet(form.select("#to option").val()));
        window.done(sheet + "/taking", Map.of());
        assertThat(agency.page(sheet).text()).contains("移交人：李建国", "接收人：王芳");
    }

    @Test
    void a_sheet_without_papers_or_with_odd_counts_comes_back() throws Exception {
        String path = "/desk/cases/" + number + "/hand-overs";
        assertThat(window.again(path, Map.of("to", "乱写", "name.0", "x"))
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#lines", "#to");
        var fields = sheet(agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id()
                .toString());
        fields.put("originals.0", "一");
        fields.put("copies.2", "1");
        var again = window.again(path, fields);
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#originals.0", "#name.2");
        assertThat(again.getElementById("copies.1").val()).isEqualTo("2");
        assertThat(window.post(path, sheet(UUID.randomUUID().toString()))).hasStatus(409);
        assertThat(new Window(mvc, "wuxia").get(path + "/new"))
                .as("the manager hands nothing over")
                .hasStatus(403);
    }

    @Test
    void sending_twice_makes_one_sheet_and_words_without_end_come_back() throws Exception {
        var form = window.page("/desk/cases/" + number + "/hand-overs/new");
        var fields = sheet(form.select("#to option").val());
        fields.put("note", "长".repeat(201));
        var again = window.again("/desk/cases/" + number + "/hand-overs", fields);
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#note");
        assertThat(again.getElementById("note").val()).hasSize(201);
        fields.put("note", "先交这些");
        fields.put("_once", UUID.randomUUID().toString());
        String first = window.done("/desk/cases/" + number + "/hand-overs", fields);
        assertThat(window.done("/desk/cases/" + number + "/hand-overs", fields)).isEqualTo(first);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM cases.hand_over h JOIN cases.case_file c ON c.id = h.case_id WHERE c.number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var untaken = agency.again(first + "/taking", Map.of("takenNote", "长".repeat(201)));
        assertThat(untaken.getElementById("takenNote").val()).hasSize(201);
        assertThat(untaken.text()).doesNotContain("接收方已在系统中确认");
    }

    @Test
    void what_is_changed_behind_the_products_back_no_longer_fits_its_seal() throws Exception {
        String id = handedOver().split("/")[3];
        var entry = journal.of(new Subject("hand-over", id)).getLast().entry();
        assertThat(entry.details()).containsEntry("number", number).containsEntry("papers", "3");
        assertThat(sealOf(id)).isEqualTo(entry.seal());
        jdbc.sql("UPDATE cases.hand_over SET from_name = '别人' WHERE id = ?::uuid")
                .param(id)
                .update();
        assertThat(sealOf(id)).isNotEqualTo(entry.seal());
        jdbc.sql("UPDATE cases.hand_over SET from_name = '王芳' WHERE id = ?::uuid")
                .param(id)
                .update();
    }

    private String sealOf(String id) {
        var found = new HashMap<String, String>();
        seals.stream().filter(s -> s.kind().equals("hand-over")).forEach(s -> s.forEachSeal(found::put));
        return found.getOrDefault(id, "");
    }
}
