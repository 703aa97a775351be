package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;
import tools.jackson.databind.json.JsonMapper;

/** The pages and the API of disclosure on application, at the market authority. */
@TongyuanTest
@Transactional
class RequestPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    private Window applicant;
    private Window office;
    private String agency;

    @BeforeEach
    void people() {
        applicant = new Window(mvc, "lina");
        office = new Window(mvc, "hanbing");
        agency = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id()
                .toString();
    }

    private Map<String, String> application() {
        var fields = new HashMap<String, String>();
        fields.put("agency", agency);
        fields.put("wanted", "2025年电梯抽检结果");
        fields.put("form", "ELECTRONIC");
        fields.put("way", "PLATFORM");
        return fields;
    }

    private String applied() throws Exception {
        String path = applicant.done("/disclosure/apply", application());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String desk(String number) {
        return "/desk/disclosure/requests/" + number;
    }

    @Test
    void a_citizen_applies_and_the_office_answers() throws Exception {
        String number = applied();
        assertThat(applicant.page("/disclosure/my/" + number).text())
                .contains("办理中", "2025年电梯抽检结果", "为什么是这一天", "政府信息公开申请登记回执");
        assertThat(office.page("/desk/disclosure/requests").text())
                .contains("2025年电梯抽检结果")
                .contains("李*");
        assertThat(office.page(desk(number)).text()).contains("李娜", "答复申请", "告知补正");

        var wrong = office.again(desk(number) + "/acts/reply", Map.of("type", "NOT_EXIST", "reason", ""));
        assertThat(wrong.select(".error-summary").text()).contains("请写明理由");
        assertThat(wrong.select("option[selected]").text())
                .as("what was chosen is kept")
                .contains("信息不存在");

        var granted = Map.of("type", "GRANT", "provided", "抽检结果一览表");
        Examined.at(mvc, office, number, granted);
        office.done(desk(number) + "/acts/reply", granted);
        assertThat(applicant.page("/disclosure/my/" + number).text())
                .as("not yet served")
                .contains("办理中")
                .doesNotContain("抽检结果一览表");
        office.done(desk(number) + "/acts/delivery", Map.of("way", "ELECTRONIC"));
        var mine = applicant.page("/disclosure/my/" + number);
        assertThat(mine.text()).contains("予以公开", "抽检结果一览表", "政府信息公开答复书（予以公开）");
        String pdf = mine.select("a[href$=.pdf]").last().attr("href");
        assertThat(applicant.get(pdf)).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(new Window(mvc, "zhangwei").get(pdf)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_citizen_corrects_what_was_unclear() throws Exception {
        String number = applied();
        office.done(desk(number) + "/acts/correction-notice", Map.of("items", "请写明是哪一类电梯"));
        assertThat(applicant.page("/disclosure/my/" + number).text()).contains("请补正申请");
        var again = applicant.again("/disclosure/my/" + number + "/correction", Map.of("text", " "));
        assertThat(again.select(".error-summary").text()).contains("请填写补正的内容");
        applicant.done("/disclosure/my/" + number + "/correction", Map.of("text", "住宅电梯"));
        assertThat(office.page(desk(number)).text()).contains("住宅电梯", "办理中");
    }

    @Test
    void how_an_overruled_third_party_was_told_shows_at_the_desk() throws Exception {
        String number = applied();
        String acts = desk(number) + "/acts/";
        office.done(acts + "third-party-letter", Map.of("kind", "THIRD_PARTY", "party", "某公司", "about", "排污数据"));
        String opinion =
                office.page(desk(number)).select("a[href*=third-party-opinion]").attr("href");
        String consultation = opinion.substring(opinion.indexOf('=') + 1);
        office.done(
                acts + "third-party-opinion",
                Map.of("consultation", consultation, "answer", "OBJECTS", "reason", "影响经营"));
        Examined.at(mvc, office, number, Map.of("type", "GRANT", "provided", "数据表"));
        office.done(acts + "reply", Map.of("type", "GRANT", "provided", "数据表", "overruling", "关系居民饮水安全"));
        office.done(acts + "delivery", Map.of("way", "ELECTRONIC"));
        var page = office.page(desk(number));
        assertThat(page.text()).contains("告知决定公开：关系居民饮水安全", "告知书送达日期待登记", "告知第三方决定公开");
        assertThat(office.page(page.select("a[href*=overruling-delivery]").attr("href"))
                        .select("h1")
                        .text())
                .isEqualTo("登记告知第三方");
        var told = new HashMap<>(Map.of("consultation", consultation, "way", "POST"));
        var again = office.again(acts + "overruling-delivery", told);
        assertThat(again.select(".error-summary a")).isNotEmpty();
        assertThat(again.select("input[name=consultation]").attr("value")).isEqualTo(consultation);
        told.put("proof", "EMS 2000000000001");
        office.done(acts + "overruling-delivery", told);
        var done = office.page(desk(number));
        assertThat(done.text()).contains("邮寄（邮政企业）", "EMS 2000000000001", "决定公开告知书送达第三方");
        assertThat(done.select("a[href*=overruling-delivery]")).isEmpty();
    }

    @Test
    void a_part_that_does_not_concern_a_third_party_is_answered_without_them() throws Exception {
        String number = applied();
        String acts = desk(number) + "/acts/";
        office.done(acts + "third-party-letter", Map.of("kind", "THIRD_PARTY", "party", "某公司", "about", "排污数据"));
        String opinion =
                office.page(desk(number)).select("a[href*=third-party-opinion]").attr("href");
        String consultation = opinion.substring(opinion.indexOf('=') + 1);
        office.done(
                acts + "third-party-opinion",
                Map.of("consultation", consultation, "answer", "OBJECTS", "reason", "影响经营"));
        assertThat(office.page(desk(number)).select("a[href*=third-party-exclusion]"))
                .isEmpty();
        office.done(acts + "split", Map.of("parts", "电梯抽检结果\n排污数据"));
        assertThat(office.page(desk(number)).select("a[href*=third-party-exclusion]"))
                .hasSize(1);
        office.done(acts + "third-party-exclusion", Map.of("consultation", consultation, "reason", "电梯与该公司无关"));
        assertThat(office.page(desk(number)).text()).contains("本件不涉及该第三方：电梯与该公司无关");
        var granted = Map.of("type", "GRANT", "provided", "抽检结果");
        Examined.at(mvc, office, number, granted);
        office.done(acts + "reply", granted);
    }

    @Test
    void a_form_that_is_not_complete_comes_back_with_what_was_typed() throws Exception {
        var fields = application();
        fields.put("way", "POST");
        var again = applicant.again("/disclosure/apply", fields);
        assertThat(again.select(".error-summary").text()).contains("请填写邮寄地址");
        assertThat(again.select("#wanted").text()).isEqualTo("2025年电梯抽检结果");
        fields.remove("agency");
        fields.put("wanted", "");
        assertThat(applicant
                        .again("/disclosure/apply", fields)
                        .select(".error-summary")
                        .text())
                .contains("请选择向哪个机关申请", "请写明要公开的政府信息");
    }

    @Test
    void what_came_by_post_is_registered_at_the_desk() throws Exception {
        var fields = new HashMap<>(Map.of(
                "name", "张伟",
                "idType", "ID_CARD",
                "idNumber", "990122198503120013",
                "phone", "13800990001",
                "kind", "NATURAL_PERSON",
                "channel", "PLAIN_MAIL",
                "wanted", "某小区电梯检验报告",
                "form", "PAPER",
                "way", "PICK_UP"));
        assertThat(office.page("/desk/disclosure/requests/new").text()).contains("不得要求申请人说明用途");
        var again = office.again("/desk/disclosure/requests", fields);
        assertThat(again.select("a[href=#idNumber]").text()).contains("号码不对");
        fields.put("idNumber", DemoPeople.ZHANG_WEI.idNumber());
        String path = office.done("/desk/disclosure/requests", fields);
        assertThat(office.page(path).text()).contains("待确认收到", "待与申请人确认");
        office.done(path + "/acts/confirmation", Map.of());
        assertThat(office.page(path).text()).contains("办理中");
    }

    @Test
    void only_the_head_extends_and_other_agencies_see_nothing() throws Exception {
        String number = applied();
        var extension = Map.of("days", "10", "reason", "资料较多");
        assertThat(office.get(desk(number) + "/acts/extension")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(office.post(desk(number) + "/acts/extension", extension)).hasStatus(HttpStatus.FORBIDDEN);
        new Window(mvc, "machao").done(desk(number) + "/acts/extension", extension);
        assertThat(applicant.page("/disclosure/my/" + number).text()).contains("延长答复期限");
        assertThat(new Window(mvc, "dengyun").get(desk(number))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(new Window(mvc, "hejing").page(desk(number)).select("#acts"))
                .as("the authority in charge looks on")
                .isEmpty();
        assertThat(new Window(mvc, "wangfang").get(desk(number))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_api_registers_once_for_a_key_and_says_what_is_wrong() throws Exception {
        var client = As.application("demo-disclosure", "disclosure.read", "disclosure.handle", "disclosure.extend");
        var path = "/api/v1/disclosure/requests";
        var empty = mvc.post()
                .uri(path)
                .with(client)
                .header("Idempotency-Key", "a" + System.nanoTime())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
        assertThat(empty).hasStatus(422);
        assertThat(empty.getResponse().getContentAsString()).contains("applicant.name", "channel", "wanted");
        String body = """
            {"agency": "%s", "applicant": {"name": "张伟", "idNumber": "%s", "phone": "13800990001"}, "channel": "REGISTERED_MAIL",
             "wanted": "特种设备目录", "form": "PAPER", "way": "POST", "address": "和平路1号"}\
            """.formatted(agency, DemoPeople.ZHANG_WEI.idNumber());
        String key = "b" + System.nanoTime();
        String number = "";
        for (int n = 0; n < 2; n++) {
            var made = mvc.post()
                    .uri(path)
                    .with(client)
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .exchange();
            assertThat(made).hasStatus(201);
            String got = new JsonMapper()
                    .readTree(made.getResponse().getContentAsString())
                    .get("number")
                    .asString();
            assertThat(number.isEmpty() || number.equals(got)).isTrue();
            number = got;
        }
        var letter = mvc.post()
                .uri(path + "/" + number + "/third-party-letter")
                .with(client)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"party\": \"某公司\", \"about\": \"检验数据\"}")
                .exchange();
        assertThat(letter).hasStatusOk();
        assertThat(letter.getResponse().getContentAsString()).contains("\"paused\":true", "THIRD_PARTY");
        var opinion = mvc.post()
                .uri(path + "/" + number + "/third-party-opinion")
                .with(client)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answer\": \"AGREES\"}")
                .exchange();
        assertThat(opinion.getResponse().getContentAsString()).contains("\"paused\":false");
        assertThat(mvc.get().uri(path + "/" + number).with(As.application("x", "items.read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
