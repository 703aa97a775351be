package org.tongyuan.standards.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.platform.table.Tables;

@TongyuanTest
@Transactional
class StandardRegisterPageTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void the_frameworks_show_what_is_missing() throws Exception {
        assertThat(get("/standards/frameworks").select("main .task-list a")).hasSizeGreaterThanOrEqualTo(3);
        Document province = get("/standards/frameworks/province-14");
        assertThat(province.text()).contains("应有 14 类标准，现行 6 类", "政务服务项目标准", "无标制标");
        Document county = get("/standards/frameworks/county-11");
        assertThat(county.text()).contains("应有 11 类标准，现行 6 类", "GB/T 36114-2018", "有标采标");
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
    void the_tables_are_taken_away_with_what_is_missing() throws Exception {
        var csv = mvc.get().uri("/standards/frameworks/county-11/tables.zip").exchange();
        assertThat(csv).hasStatusOk();
        var tables = Tables.read(csv.getResponse().getContentAsByteArray());
        assertThat(tables).containsOnlyKeys("标准体系表", "标准明细表", "标准统计表", "缺标清单");
        assertThat(tables.get("标准明细表"))
                .anySatisfy(row -> assertThat(row).contains("GB/T 36114-2018", "国家标准", "有标采标", "现行"));
        assertThat(tables.get("标准统计表")).contains(List.of("合计", "11", "6", "54"));
        assertThat(tables.get("缺标清单"))
                .anySatisfy(row -> assertThat(row).contains("设备管理", "缺标补标", "DB990122/T 007-2026 自助服务区设备管理规范"));
        assertThat(tables.get("缺标清单")).anySatisfy(row -> assertThat(row).contains("场地设施", "无标制标"));
        var book = mvc.get().uri("/standards/frameworks/county-11/tables.xlsx").exchange();
        assertThat(Tables.read(book.getResponse().getContentAsByteArray())).hasSize(4);
    }

    @Test
    void a_review_ends_with_its_conclusion_and_the_next_day_of_review() throws Exception {
        String desk = "/desk/standards/register/DB990122T002-2021";
        assertThat(mvc.get().uri("/desk/standards").with(As.user("fengxue")))
                .bodyText()
                .contains("服务大厅日常管理规范", "窗口服务规范");
        assertThat(mvc.get().uri(desk).with(As.user("fengxue"))).bodyText().contains("已经超过复审期限");
        assertThat(move(desk + "/moves", "REVIEWED", "满五年")).hasStatus(303);
        assertThat(mvc.get().uri(desk).with(As.user("fengxue"))).bodyText().contains("复审结论", "继续有效", "修订");
        assertThat(move(desk + "/moves", "IN_FORCE", "仍然适用")).hasStatus(303);
        assertThat(get("/standards/DB990122T002-2021").text()).contains("复审结论：继续有效", "仍然适用");
        assertThat(mvc.get().uri(desk).with(As.user("fengxue"))).bodyText().doesNotContain("已经超过复审期限");
    }

    @Test
    void a_standard_is_placed_in_a_framework_and_counted_there() throws Exception {
        String places = "/desk/standards/register/DB990122T009-2018/places";
        assertThat(mvc.post().uri(places).with(As.user("fengxue")).param("relation", "MADE"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择体系和类别");
        assertThat(place(places, "county-11:99")).hasStatus(409);
        assertThat(place(places, "county-11:11")).hasStatus(303);
        assertThat(mvc.get().uri(places).with(As.user("fengxue"))).bodyText().contains("场地设施", "无标制标");
        assertThat(get("/standards/frameworks/county-11").select("tr:contains(排队叫号管理规范)"))
                .hasSize(1);
        assertThat(mvc.post()
                        .uri(places + "/removal")
                        .with(As.user("fengxue"))
                        .param("framework", "county-11")
                        .param("node", "11"))
                .hasStatus(303);
        assertThat(get("/standards/frameworks/county-11").select("tr:contains(排队叫号管理规范)"))
                .isEmpty();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult place(String uri, String node) {
        return mvc.post()
                .uri(uri)
                .with(As.user("fengxue"))
                .param("node", node)
                .param("relation", "MADE")
                .exchange();
    }

    /** Outside a transaction, which would not survive the first of them. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void a_character_that_no_database_keeps_is_refused_in_words_wherever_it_is_typed() {
        for (String uri : List.of(
                "/standards?q=\0",
                "/standards/rules?q=\0",
                "/standards/findings?agency=\0",
                "/api/v1/standards?q=\0")) {
            assertThat(mvc.get().uri(uri)).as(uri).hasStatus(400).bodyText().doesNotContain("0x00", "SQL");
        }
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
