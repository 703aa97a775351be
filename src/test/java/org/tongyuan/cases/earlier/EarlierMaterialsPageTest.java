package org.tongyuan.cases.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.story.CountyCases;

/** A paper of an earlier case is offered, used when its owner says so, and told of wherever it goes; nobody else is offered it. */
@TongyuanTest
class EarlierMaterialsPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private CountyCases county;
    private Window window;
    private String item;

    @BeforeEach
    void people() {
        county = new CountyCases(port);
        window = new Window(mvc, "wangfang");
        item = DemoItem.FOOD_LICENCE.code(agencies);
    }

    private static Map<String, String> holder(String name, String idNumber) {
        return Map.of("name", name, "idType", "ID_CARD", "idNumber", idNumber, "phone", "13900000726");
    }

    /** A food licence applied for with a plan and an application form, both as files. */
    private String applied(Map<String, String> holder) {
        var photo = Base64.getEncoder().encodeToString(SampleFiles.phonePhoto(200, 150, 1));
        List<Map<String, Object>> materials = List.of(
                Map.of(
                        "material",
                        "layout",
                        "state",
                        "HAS",
                        "files",
                        List.of(Map.of("name", "平面图.jpg", "content", photo))),
                Map.of(
                        "material",
                        "application",
                        "state",
                        "HAS",
                        "files",
                        List.of(Map.of("name", "申请书.jpg", "content", photo))));
        return county.application(item, holder, Map.of("materials", materials));
    }

    private String accepted(Map<String, String> holder) {
        String number = applied(holder);
        county.act(number, "acceptance", Map.of());
        return number;
    }

    private String checklist(Map<String, String> holder) throws Exception {
        return window.person(holder.get("name") + " " + holder.get("idNumber")) + "/items/" + item;
    }

    private List<String> uses(String number) {
        return jdbc.sql("""
            SELECT u.material || ' ' || e.number FROM cases.earlier_use u JOIN cases.case_file c ON c.id = u.case_id
            JOIN cases.case_file e ON e.id = u.from_case WHERE c.number = ?\
            """).param(number).query(String.class).list();
    }

    private static Map<String, String> fields(String layout, Map<String, String> more) {
        var fields =
                new HashMap<>(Map.of("state.application", "HAS", "state.layout", layout, "state.licence", "LACKS"));
        fields.putAll(more);
        return fields;
    }

    @Test
    void at_the_window_the_officer_ticks_what_the_applicant_says_has_not_changed() throws Exception {
        var holder = holder("旧材料甲", "990122197202020013");
        String before = accepted(holder);
        String form = checklist(holder);
        var page = window.page(form);
        assertThat(page.select("label[for=earlier.layout]").text()).contains(before, "平面布局图", ".pdf");
        assertThat(page.select("#earlier\\.application")).isEmpty();
        String slip = window.done(form, fields("LACKS", Map.of("earlier.layout", "true")));
        String number = slip.split("/")[3];
        assertThat(uses(number)).containsExactly("layout " + before);
        var c = window.page("/desk/cases/" + number).text();
        assertThat(c).contains("取自办件 " + before);
        String unticked = window.done(form, fields("HAS", Map.of())).split("/")[3];
        assertThat(uses(unticked)).isEmpty();
        var wrong = fields("DEFECTIVE", Map.of("earlier.layout", "true", "text.layout", "已经改建"));
        assertThat(uses(window.done(form, wrong).split("/")[3])).isEmpty();
    }

    @Test
    void what_was_not_accepted_or_was_found_wrong_is_not_offered() throws Exception {
        var holder = holder("旧材料乙", "990122197202020021");
        String number = applied(holder);
        String form = checklist(holder);
        assertThat(window.page(form).select("#earlier\\.layout")).isEmpty();
        county.act(number, "acceptance", Map.of());
        assertThat(window.page(form).select("#earlier\\.layout")).hasSize(1);
        jdbc.sql("UPDATE cases.case_file SET accepted_on = accepted_on - 366 WHERE number = ?")
                .param(number)
                .update();
        assertThat(window.page(form).select("#earlier\\.layout")).isEmpty();
        jdbc.sql("UPDATE cases.case_file SET accepted_on = accepted_on + 366 WHERE number = ?")
                .param(number)
                .update();
    }

    @Test
    void online_it_is_used_by_one_press_and_a_second_press_adds_nothing() throws Exception {
        var citizen = DemoPeople.WANG_QIANG;
        String before = accepted(Map.of(
                "name", citizen.name(), "idType", "ID_CARD", "idNumber", citizen.idNumber(), "phone", citizen.phone()));
        String draft = location(post("/apply/" + item, Map.of()));
        String self = page(draft + "/applicant").select("input[name=applicant]").attr("value");
        assertThat(location(post(draft + "/applicant", Map.of("applicant", self))))
                .startsWith(draft);
        assertThat(page(draft).text()).contains("以前交过，可以直接用");
        String material = draft + "/materials/layout";
        assertThat(page(material).text()).contains("您在办件 " + before, "内容没有变化的，可以直接用");
        assertThat(location(post(material + "/earlier", Map.of()))).isEqualTo(material);
        assertThat(location(post(material + "/earlier", Map.of()))).isEqualTo(material);
        assertThat(page(material).select("form[action$='/removal']")).hasSize(1);
        assertThat(post(draft + "/materials/nothing/earlier", Map.of())).isEqualTo(404);
    }

    private Document page(String path) throws Exception {
        var result = mvc.get().uri(path).with(As.user("wangqiang")).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private Object post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(As.user("wangqiang")).with(csrf());
        fields.forEach(request::param);
        var answer = request.exchange().getResponse();
        return answer.getStatus() == 303 ? String.valueOf(answer.getRedirectedUrl()) : answer.getStatus();
    }

    private static String location(Object answer) {
        assertThat(answer).isInstanceOf(String.class);
        return answer.toString();
    }
}
