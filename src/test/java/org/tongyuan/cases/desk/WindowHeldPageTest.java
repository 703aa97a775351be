package org.tongyuan.cases.desk;

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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.story.CountyCases;

/** Certificates of the person at the window: in force they stand for the paper, otherwise the officer sees why they do not. */
@TongyuanTest
class WindowHeldPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LegalTime time;

    @LocalServerPort
    int port;

    private CountyCases county;
    private Window window;

    @BeforeEach
    void people() {
        county = new CountyCases(port);
        window = new Window(mvc, "wangfang");
    }

    private static Map<String, String> holder(String name, String idNumber) {
        return Map.of("name", name, "idType", "ID_CARD", "idNumber", idNumber, "phone", "13900000716");
    }

    /** The case that gave a business licence. */
    private String registered(Map<String, String> holder) {
        String number = county.application(DemoItem.SOLE_TRADER.code(agencies), holder, Map.of());
        county.grant(number);
        return number;
    }

    private String checklist(Map<String, String> holder) throws Exception {
        return window.person(holder.get("name") + " " + holder.get("idNumber")) + "/items/"
                + DemoItem.FOOD_LICENCE.code(agencies);
    }

    private static Map<String, String> all(Map<String, String> more) {
        var fields = new HashMap<>(Map.of("state.application", "HAS", "state.layout", "HAS", "state.licence", "LACKS"));
        fields.putAll(more);
        return fields;
    }

    /** The number of the case from the address of its slip. */
    private static String number(String slip) {
        return slip.split("/")[3];
    }

    private List<String> uses(String number) {
        return jdbc.sql("SELECT u.material || ' ' || u.standing FROM cases.certificate_use u"
                        + " JOIN cases.case_file c ON c.id = u.case_id WHERE c.number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    @Test
    void a_certificate_in_force_is_fetched_and_not_asked_for() throws Exception {
        var holder = holder("窗口甲", "990122197001010011");
        String registration = registered(holder);
        String form = checklist(holder);
        assertThat(window.page(form).select("main").text()).contains("已从电子证照调取“营业执照”（" + registration + "），今天有效，查验码");
        String licence = number(window.done(form, all(Map.of())));
        assertThat(uses(licence)).containsExactly("licence VALID");
        var shown = new Window(mvc, "wangfang").page("/desk/cases/" + licence).text();
        assertThat(shown).contains("电子证照 营业执照（" + registration + "）", "电子证照 营业执照 " + registration + ".pdf");
        assertThat(jdbc.sql("SELECT m.state FROM cases.material m JOIN cases.case_file c ON c.id = m.case_id"
                                + " WHERE c.number = ? AND m.key = 'licence'")
                        .param(licence)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("HAS"));
    }

    @Test
    void a_paper_that_is_handed_in_all_the_same_comes_first() throws Exception {
        var holder = holder("窗口乙", "99012219700101002X");
        registered(holder);
        String form = checklist(holder);
        var defective = all(Map.of("state.licence", "DEFECTIVE", "text.licence", "印章不清"));
        assertThat(uses(number(window.done(form, defective)))).isEmpty();
        var photographed =
                all(Map.of("state.licence", "HAS", "tray", UUID.randomUUID().toString()));
        var photo = new MockMultipartFile("file.licence", "a.jpg", "image/jpeg", SampleFiles.phonePhoto(300, 200, 6));
        assertThat(uses(number(window.done(form, photographed, photo)))).isEmpty();
    }

    @Test
    void one_that_is_suspended_is_shown_with_the_reason_and_does_not_stand() throws Exception {
        var holder = holder("窗口丙", "990122197001010038");
        String registration = registered(holder);
        new Window(mvc, "machao")
                .done(
                        "/desk/certificates/" + registration + "/suspension",
                        Map.of(
                                "document", "清市监罚〔2026〕16号",
                                "basis", "《中华人民共和国行政处罚法》第九条",
                                "reason", "违法经营",
                                "decidedOn", time.today().toString(),
                                "from", time.today().toString()));
        String form = checklist(holder);
        var page = window.page(form);
        assertThat(page.select(".alert-warning").text()).contains("营业执照", "起已暂扣，不能作为材料", "请告知先办理");
        assertThat(page.select("main").text()).doesNotContain("已从电子证照调取");
        assertThat(uses(number(window.done(form, all(Map.of()))))).isEmpty();
    }

    @Test
    void somebody_else_s_certificate_is_neither_shown_nor_taken() throws Exception {
        registered(holder("窗口丁", "990122197001010046"));
        String form = checklist(holder("窗口戊", "990122197001010054"));
        assertThat(window.page(form).select("main").text()).doesNotContain("电子证照“营业执照”");
        assertThat(uses(number(window.done(form, all(Map.of()))))).isEmpty();
    }

    @Test
    void a_journey_fetches_once_for_every_item_that_wants_it() throws Exception {
        var holder = holder("窗口己", "990122197001010062");
        String proof = registered(holder);
        named(proof, "法定代表人身份证明");
        String intake = window.person(holder.get("name") + " " + holder.get("idNumber")) + "/journeys/qiye-sheli";
        var form = window.page(intake);
        assertThat(form.select(".alert-success").text()).contains("已从电子证照调取“法定代表人身份证明”");
        var fields = new HashMap<String, String>();
        form.select("select[name^=state.]").eachAttr("name").forEach(name -> fields.put(name, "HAS"));
        String joint = window.done(intake, fields);
        named(proof, "营业执照");
        assertThat(jdbc.sql("""
            SELECT count(*) FROM cases.certificate_use u JOIN cases.joint_branch b ON b.case_id = u.case_id
            JOIN cases.joint_case j ON j.id = b.joint_id JOIN cases.material_file a ON a.case_id = u.case_id AND a.sha256 = u.sha256
            WHERE j.number = ? AND u.material = 'representative-id'\
            """)
                        .param(joint.substring(joint.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    private void named(String caseNumber, String name) {
        jdbc.sql("UPDATE cases.certificate SET name = ?"
                        + " WHERE case_id = (SELECT id FROM cases.case_file WHERE number = ?)")
                .params(name, caseNumber)
                .update();
    }
}
