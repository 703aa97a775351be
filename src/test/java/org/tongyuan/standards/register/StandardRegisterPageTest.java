package org.tongyuan.standards.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;

@TongyuanTest
@Transactional
class StandardRegisterPageTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void the_frameworks_show_what_is_missing() throws Exception {
        assertThat(get("/standards/frameworks").select("main .task-list a")).hasSizeGreaterThanOrEqualTo(3);
        Document province = get("/standards/frameworks/province-14");
        assertThat(province.text()).contains("应有 14 类标准", "政务服务项目标准", "缺标补标");
        Document county = get("/standards/frameworks/county-11");
        assertThat(county.text()).contains("应有 11 类标准，现行 4 类", "GB/T 36114-2018", "有标采标");
        assertThat(get("/standards/frameworks/gbt24421").text()).contains("服务通用基础标准");
    }

    @Test
    void the_register_is_searched_and_shows_one_standard() throws Exception {
        assertThat(get("/standards?q=36114").select("main tbody tr")).hasSize(1);
        assertThat(get("/standards?q=36114&level=COUNTY").text()).contains("没有找到标准");
        assertThat(get("/standards/GBT36114-2018").text()).contains("GB/T 36114-2018", "现行");
        assertThat(mvc.get().uri("/standards/none")).hasStatus(404);
    }

    @Test
    void the_form_for_a_new_standard_is_empty() throws Exception {
        var result = mvc.get().uri("/desk/standards").with(As.user("fengxue")).exchange();
        var page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.select("input[name=title], input[name=code]").eachAttr("value"))
                .containsOnly("");
    }

    @Test
    void the_standards_officer_plans_a_standard_and_takes_it_on() throws Exception {
        assertThat(mvc.post().uri("/desk/standards").with(As.user("fengxue")).param("code", "DB990122/T 901-2026"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写标准名称", "DB990122/T 901-2026");
        assertThat(mvc.post()
                        .uri("/desk/standards")
                        .with(As.user("fengxue"))
                        .param("code", "DB990122/T 901-2026")
                        .param("title", "窗口延时服务规范"))
                .hasStatus(303);
        String moves = "/desk/standards/register/DB990122T901-2026/moves";
        assertThat(move(moves, "APPROVED", "跳过起草")).hasStatus(409);
        assertThat(move(moves, "DRAFT", "")).hasStatus(422);
        assertThat(move(moves, "DRAFT", "列入今年计划")).hasStatus(303);
        assertThat(get("/standards/DB990122T901-2026").text()).contains("起草", "列入今年计划", "清和县行政审批局");
        assertThat(mvc.get().uri("/desk/standards").with(As.user("fengxue")))
                .bodyText()
                .contains("窗口延时服务规范");
        assertThat(mvc.get().uri("/desk/standards").with(As.user("wangfang"))).hasStatus(403);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult move(String uri, String next, String reason) {
        return mvc.post()
                .uri(uri)
                .with(As.user("fengxue"))
                .param("next", next)
                .param("reason", reason)
                .exchange();
    }

    private Document get(String uri) throws Exception {
        var result = mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
