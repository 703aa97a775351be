package org.tongyuan.standards.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;

@TongyuanTest
@Transactional
class RulePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_rule_is_taken_in_decided_and_done() throws Exception {
        assertThat(post("/desk/standards/rules", "name", "试点管理办法"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写发文机关", "请选择种类", "试点管理办法");
        String rule = take("试点管理办法");
        assertThat(desk(rule).text()).contains("还没有决定");
        assertThat(post(rule + "/completion")).hasStatus(409);
        assertThat(post(rule + "/decision", "decision", "STANDARDIZE", "reason", "成熟"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择责任部门", "请选择完成期限", "成熟");
        assertThat(decide(rule, "KEEP", "DB990122T007-2026"))
                .hasStatus(409)
                .bodyText()
                .contains("只有决定转为标准");
        assertThat(decide(rule, "STANDARDIZE", "")).hasStatus(303);
        assertThat(post(rule + "/completion")).hasStatus(409).bodyText().contains("请先在清理决定里选择");
        assertThat(decide(rule, "STANDARDIZE", "DB990122T007-2026")).hasStatus(303);
        assertThat(post(rule + "/completion")).hasStatus(303);
        assertThat(desk(rule).text()).contains("转为标准", "已完成", "自助服务区设备管理规范");
        assertThat(decide(rule, "KEEP", "")).hasStatus(409);
        assertThat(page("/standards/DB990122T007-2026").text()).contains("由《试点管理办法》转来");
        assertThat(page("/standards/rules?q=试点管理&decision=STANDARDIZE").select("table tbody tr"))
                .anySatisfy(row -> assertThat(row.text()).contains("试点管理办法", "DB990122/T 007-2026"));
    }

    @Test
    void the_same_document_is_not_taken_in_twice_and_others_may_not() {
        take("重复的办法");
        assertThat(post(
                        "/desk/standards/rules",
                        "name",
                        "重复的办法",
                        "documentNumber",
                        "清〔2020〕1号",
                        "issuer",
                        "清和县行政审批局",
                        "issuedOn",
                        "2020-01-02",
                        "kind",
                        "SYSTEM"))
                .hasStatus(409)
                .bodyText()
                .contains("已经登记");
        assertThat(mvc.get().uri("/desk/standards/rules").with(As.user("wangfang")))
                .hasStatus(403);
    }

    @Test
    void the_list_shows_figures_and_finds_what_is_late() throws Exception {
        var all = page("/standards/rules");
        assertThat(all.text()).contains("继续有效", "转为标准", "还没有决定", "行政审批专用章管理规定");
        var late = page("/standards/rules?decision=LATE");
        assertThat(late.text()).contains("政务服务超时默认和缺席默认制度", "超期").doesNotContain("行政审批专用章管理规定");
        assertThat(page("/standards/rules?q=没有这样的").text()).contains("没有找到制度");
    }

    private String take(String name) {
        var result = post(
                "/desk/standards/rules",
                "name",
                name,
                "documentNumber",
                "清〔2020〕1号",
                "issuer",
                "清和县行政审批局",
                "issuedOn",
                "2020-01-02",
                "kind",
                "SYSTEM");
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private MvcTestResult decide(String rule, String decision, String standard) {
        String owner = jdbc.sql("SELECT id::text FROM agencies.agency WHERE name = '清和县行政审批局'")
                .query(String.class)
                .single();
        return post(
                rule + "/decision",
                "decision",
                decision,
                "reason",
                "理由",
                "owner",
                owner,
                "due",
                "2027-01-31",
                "standard",
                standard);
    }

    private MvcTestResult post(String uri, String... fields) {
        var request = mvc.post().uri(uri).with(As.user("fengxue"));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page(String uri) throws Exception {
        var result = mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private Document desk(String uri) throws Exception {
        var result = mvc.get().uri(uri).with(As.user("fengxue")).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
