package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;
import tools.jackson.databind.json.JsonMapper;

/** The examination before a reply at the desk and over the API. */
@TongyuanTest
@Transactional
class ReplyExaminationPageTest {

    private static final String REQUESTS = "/desk/disclosure/requests";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    private Window applicant;
    private Window office;
    private Window examiner;
    private String number = "";

    @BeforeEach
    void an_application() throws Exception {
        applicant = new Window(mvc, "lina");
        office = new Window(mvc, "hanbing");
        examiner = new Window(mvc, "xuning");
        String agency = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id()
                .toString();
        String path = applicant.done(
                "/disclosure/apply",
                Map.of("agency", agency, "wanted", "2025年电梯检验结果（审查）", "form", "ELECTRONIC", "way", "PLATFORM"));
        number = path.substring(path.lastIndexOf('/') + 1);
    }

    private String desk() {
        return REQUESTS + "/" + number;
    }

    @Test
    void another_officer_examines_what_will_be_given_out() throws Exception {
        var granted = Map.of("type", "GRANT", "provided", "检验结果见附表，检验员电话13800990021。");
        assertThat(office.again(desk() + "/acts/reply", granted).text()).contains("应当由另一人审查");
        office.done(desk() + "/acts/examination", granted);
        assertThat(office.page(desk()).select("#examination").text()).contains("答复审查");
        assertThat(examiner.page(REQUESTS + "?view=EXAMINATION").text()).contains("2025年电梯检验结果（审查）");
        assertThat(examiner.page("/desk/disclosure").text()).contains("待我审查的答复");

        var page = examiner.page(desk() + "/examination");
        assertThat(page.text()).contains("予以公开", "电话号码", "138****0021", "未处理", "审查期间答复期限继续计算");
        var again = examiner.again(desk() + "/examination/conclusion", Map.of("verdict", "AGREED", "basis", "不涉及国家秘密"));
        assertThat(again.select(".error-summary").text()).contains("还有 1 处疑似个人信息没有说明理由");
        assertThat(again.select("#basis").text()).as("what was typed").isEqualTo("不涉及国家秘密");
        String hit = page.select("form[action*=/hits/]").attr("action");
        assertThat(examiner.again(hit, Map.of("reason", " "))
                        .select(".error-summary")
                        .text())
                .contains("请写明为什么可以提供");
        examiner.done(hit, Map.of("reason", "检验机构的公开电话"));
        assertThat(examiner.again(desk() + "/examination/referral", Map.of("to", "县保密局"))
                        .select(".error-summary")
                        .text())
                .contains("请填写报请公文的文号", "请写明不能确定的问题");
        examiner.done(
                desk() + "/examination/referral", Map.of("to", "县保密局", "letter", "清函〔2026〕3号", "question", "是否可以公开"));
        assertThat(examiner.page(desk() + "/examination").text()).contains("已报请确定，等待答复", "清函〔2026〕3号");
        examiner.done(
                desk() + "/examination/referral-answer",
                Map.of("from", "县保密局", "answerLetter", "清保函〔2026〕1号", "answer", "可以公开"));
        examiner.done(desk() + "/examination/conclusion", Map.of("verdict", "AGREED", "basis", "不涉及国家秘密"));
        assertThat(examiner.page(REQUESTS + "?view=EXAMINATION").text()).doesNotContain(number);

        var form = office.page(desk() + "/acts/reply");
        assertThat(form.select("#provided").text()).as("nobody types it twice").contains("检验结果见附表");
        office.done(desk() + "/acts/reply", granted);
        assertThat(applicant.page("/disclosure/my/" + number).text())
                .contains("送审查", "审查完毕")
                .doesNotContain("县保密局", "处理疑似个人信息");
    }

    @Test
    void only_who_examines_concludes() throws Exception {
        office.done(desk() + "/acts/examination", Map.of("type", "GRANT", "provided", "一览表"));
        var conclusion = Map.of("verdict", "AGREED", "basis", "不涉及国家秘密");
        assertThat(office.post(desk() + "/examination/conclusion", conclusion)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(office.page(desk() + "/examination").select("form[action$=conclusion]"))
                .isEmpty();
        assertThat(new Window(mvc, "dengyun").get(desk() + "/examination")).hasStatus4xxClientError();
    }

    private MvcTestResult api(String client, String path, String body) {
        return mvc.post()
                .uri("/api/v1/disclosure/requests/" + number + path)
                .with(As.application(client, "disclosure.read", "disclosure.handle", "disclosure.review"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void over_the_api_a_second_client_examines() throws Exception {
        String granted = "{\"type\": \"GRANT\", \"provided\": \"一览表，电话13800990021\"}";
        assertThat(api("demo-disclosure", "/reply", granted)).hasStatus(HttpStatus.CONFLICT);
        assertThat(api("demo-disclosure", "/examination", granted)).hasStatusOk();
        String agreed = "{\"verdict\": \"AGREED\", \"basis\": \"不涉及国家秘密\"}";
        assertThat(api("demo-disclosure", "/examination/conclusion", agreed)).hasStatus(HttpStatus.CONFLICT);
        var read = mvc.get()
                .uri("/api/v1/disclosure/requests/" + number + "/examination")
                .with(As.application("demo-secrecy", "disclosure.read"))
                .exchange();
        String text = read.getResponse().getContentAsString();
        assertThat(text).contains("138****0021").doesNotContain("13800990021");
        String hit =
                JsonMapper.shared().readTree(text).get("hits").get(0).get("id").asString();
        assertThat(api("demo-secrecy", "/examination/hits", "{\"hit\": \"" + hit + "\", \"reason\": \"公开电话\"}"))
                .hasStatusOk();
        assertThat(api(
                        "demo-secrecy",
                        "/examination/referral",
                        "{\"to\": \"县保密局\", \"number\": \"3号\", \"question\": \"是否可以公开\"}"))
                .hasStatusOk();
        assertThat(api("demo-secrecy", "/examination/conclusion", agreed)).hasStatus(HttpStatus.CONFLICT);
        assertThat(api(
                        "demo-secrecy",
                        "/examination/referral",
                        "{\"answer\": {\"by\": \"县保密局\", \"number\": \"1号\", \"text\": \"可以公开\"}}"))
                .hasStatusOk();
        assertThat(api("demo-secrecy", "/examination/conclusion", agreed)).hasStatusOk();
        assertThat(api("demo-disclosure", "/reply", granted)).hasStatusOk();
    }
}
