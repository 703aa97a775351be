package org.tongyuan.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.tongyuan.cases.certificate.Certificate;
import org.tongyuan.cases.certificate.Certificates;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.story.CountyCases;

/** An application that gives the code of a certificate in place of a material. */
@TongyuanTest
class GivenCertificatesModuleTest {

    private static final Map<String, String> HOLDER =
            Map.of("name", "接口甲", "idType", "ID_CARD", "idNumber", "990122197102020016", "phone", "13900000717");
    private static final Map<String, String> OTHER =
            Map.of("name", "接口乙", "idType", "ID_CARD", "idNumber", "990122197102020024", "phone", "13900000718");

    @LocalServerPort
    int port;

    @Autowired
    Agencies agencies;

    @Autowired
    Certificates certificates;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LegalTime time;

    private CasesClient client;
    private CountyCases county;

    @BeforeEach
    void sign_in() throws Exception {
        client = CasesClient.whole(port);
        county = new CountyCases(port);
    }

    private Certificate registered(Map<String, String> holder) {
        String number = county.application(DemoItem.SOLE_TRADER.code(agencies), holder, Map.of());
        county.grant(number);
        return certificates.ofCase(number).orElseThrow();
    }

    private CasesClient.Answer applied(Map<String, String> applicant, String material, String code, String key)
            throws Exception {
        return client.post(
                "/api/v1/cases",
                Map.of(
                        "item", DemoItem.FOOD_LICENCE.code(agencies),
                        "applicant", applicant,
                        "materials", List.of(Map.of("material", material, "certificate", code))),
                key);
    }

    private long uses(Certificate c) {
        return jdbc.sql("SELECT count(*) FROM cases.certificate_use WHERE holding_case = ?")
                .param(c.source().caseId())
                .query(Long.class)
                .single();
    }

    @Test
    void the_code_stands_for_the_material_once() throws Exception {
        var c = registered(HOLDER);
        String key = CasesClient.key();
        var answer = applied(HOLDER, "营业执照", c.code().toLowerCase(java.util.Locale.ROOT), key);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        String number = answer.body().get("number").asString();
        assertThat(uses(c)).isOne();
        assertThat(new Window(mvc, "wangfang").page("/desk/cases/" + number).text())
                .contains("电子证照 营业执照（" + c.number() + "）");
        assertThat(applied(HOLDER, "营业执照", c.code().toLowerCase(java.util.Locale.ROOT), key)
                        .body()
                        .get("number")
                        .asString())
                .isEqualTo(number);
        assertThat(uses(c)).isOne();
    }

    @Test
    void what_is_no_code_or_another_certificate_is_a_mistake_of_the_body() throws Exception {
        var c = registered(HOLDER);
        assertThat(error(applied(HOLDER, "licence", "123", CasesClient.key()), "licence"))
                .contains("没有这个查验码");
        assertThat(error(applied(HOLDER, "licence", "0".repeat(26), CasesClient.key()), "licence"))
                .contains("没有这个查验码");
        assertThat(error(applied(HOLDER, "layout", c.code(), CasesClient.key()), "layout"))
                .contains("不能用“营业执照”代替");
        assertThat(error(applied(HOLDER, "没有的材料", c.code(), CasesClient.key()), "没有的材料"))
                .contains("没有这份材料");
        assertThat(uses(c)).isZero();
    }

    private static String error(CasesClient.Answer answer, String material) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.body()
                .get("errors")
                .get("materials." + material + ".certificate")
                .asString();
    }

    @Test
    void somebody_else_s_certificate_is_refused() throws Exception {
        var c = registered(HOLDER);
        var answer = applied(OTHER, "licence", c.code(), CasesClient.key());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("detail").asString()).contains("持证人不是申请人").doesNotContain("接口甲");
        assertThat(uses(c)).isZero();
    }

    @Test
    void one_that_is_suspended_or_over_is_refused_with_the_reason() throws Exception {
        var suspended = registered(HOLDER);
        new Window(mvc, "machao")
                .done(
                        "/desk/certificates/" + suspended.source().caseNumber() + "/suspension",
                        Map.of(
                                "document", "清市监罚〔2026〕17号",
                                "basis", "《中华人民共和国行政处罚法》第九条",
                                "reason", "违法经营",
                                "decidedOn", time.today().toString(),
                                "from", time.today().toString()));
        assertThat(refusal(suspended)).contains("起已暂扣，不能作为材料");
        var over = registered(HOLDER);
        term(over, time.today().minusYears(1), time.today().minusDays(1));
        assertThat(refusal(over)).contains("起已过期，不能作为材料");
        term(over, over.permit().validFrom(), null);
        assertThat(uses(suspended) + uses(over)).isZero();
    }

    /** Given back afterwards: the row is sealed. */
    private void term(Certificate c, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("UPDATE cases.permit SET valid_from = ?, valid_until = ? WHERE case_id = ?")
                .params(Arrays.asList(from, until, c.source().caseId()))
                .update();
    }

    private String refusal(Certificate c) throws Exception {
        var answer = applied(HOLDER, "licence", c.code(), CasesClient.key());
        assertThat(answer.status()).isEqualTo(409);
        return answer.body().get("detail").asString();
    }
}
