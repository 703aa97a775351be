package org.tongyuan.items.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.items.version.ItemVersions;

@TongyuanTest
class GuidePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ItemVersions versions;

    @Autowired
    Agencies agencies;

    private String codeOf(String agency, String name) {
        var id = agencies.byName(agencies.home().code(), agency).orElseThrow().id();
        return versions.inForceOf(id).stream()
                .filter(v -> v.content().name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private Document page(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void shows_everything_a_citizen_needs() {
        Document page = page("/items/" + codeOf("清和县市场监督管理局", "食品经营许可（新办）"));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).contains("20 个工作日", "8 个工作日", "第三十五条", "书面审查", "不收费", "可容缺", "清和县人民政府申请行政复议");
        assertThat(page.select("svg[role=img] title")).isNotEmpty();
        assertThat(page.select("a:contains(在线申请)").attr("href")).startsWith("/apply/");
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.text()).doesNotContain("待完善");
    }

    @Test
    void says_that_the_law_sets_no_limit() {
        Document page = page("/items/" + codeOf("清和县民政局", "老年人优待证办理"));
        assertThat(page.text()).contains("无法定时限", "当场办结");
        assertThat(page.text()).doesNotContain("行政复议");
    }

    @Test
    void leads_to_the_outside_system_when_handled_elsewhere() {
        Document page = page("/items/" + codeOf("清和县公安局", "机动车驾驶证补领"));
        assertThat(page.select("a:contains(前往办理)").attr("href")).isEqualTo("https://gab.122.gov.cn/");
        assertThat(page.select("a:contains(在线申请)")).isEmpty();
        assertThat(page.select("section:has(#where)").text())
                .contains("公安交通管理综合服务平台（交管12123）", "gab.122.gov.cn", "不在本平台申请", "离开本网站", "我的办件");
    }

    @Test
    void a_list_marks_what_is_handled_elsewhere_only() {
        Document list = page("/items?query=驾驶证补领");
        assertThat(list.select(".result-list li:contains(机动车驾驶证补领)").text()).contains("外部系统办理");
        assertThat(page("/items?query=农药经营许可").select(".result-list").text()).doesNotContain("外部系统办理");
    }

    @Test
    void offers_both_ways_when_both_handle_it() {
        Document page = page("/items/" + codeOf("清和县农业农村局", "农药经营许可（新办）"));
        assertThat(page.select("a:contains(前往办理)")).hasSize(1);
        assertThat(page.select("a:contains(在线申请)")).hasSize(1);
    }

    @Test
    void is_not_sent_again_when_nothing_changed() {
        String path = "/items/" + codeOf("清和县卫生健康局", "生育登记");
        var first = mvc.get().uri(path).exchange().getResponse();
        assertThat(first.getHeader("Cache-Control")).contains("public");
        assertThat(first.getHeader("Set-Cookie")).isNull();
        assertThat(mvc.get().uri(path).header("If-None-Match", first.getHeader("ETag")))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void an_unknown_code_is_not_found() {
        assertThat(mvc.get().uri("/items/no-such-code")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/v1/items/no-such-code")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void every_version_keeps_its_address() {
        String code = codeOf("清和县卫生健康局", "生育登记");
        assertThat(page("/items/" + code + "/versions/1").text()).contains("生育登记");
        assertThat(mvc.get().uri("/items/" + code + "/versions/99")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_list_finds_by_everyday_words_and_by_filters() {
        assertThat(page("/items?query=驾照").select(".result-name").eachText()).contains("机动车驾驶证补领");
        assertThat(page("/items?topic=出生").select(".result-name").eachText()).contains("出生登记（新生儿落户）", "生育登记");
        assertThat(page("/items?query=qqqzzzxxx").text()).contains("没有找到符合条件的事项");
        assertThat(page("/items?type=LICENCE&kind=PROMISED&audience=法人")
                        .select(".result-name")
                        .eachText())
                .contains("建筑工程施工许可证核发");
    }

    @Test
    void the_list_goes_on_page_after_page_without_losing_one() {
        var seen = new java.util.ArrayList<String>();
        String path = "/items";
        while (path != null) {
            Document page = page(path);
            seen.addAll(page.select(".result-name").eachAttr("href"));
            var next = page.selectFirst("a[rel=next]");
            path = next == null ? null : next.attr("href");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(19);
    }

    @Test
    void the_api_tells_the_same() {
        String code = codeOf("清和县市场监督管理局", "食品经营许可（新办）");
        assertThat(mvc.get().uri("/api/v1/items/" + code))
                .bodyJson()
                .extractingPath("$.content.promised.days")
                .isEqualTo(8);
        assertThat(mvc.get().uri("/api/v1/items?query=食品经营许可"))
                .bodyJson()
                .extractingPath("$.items[0].name")
                .asString()
                .contains("食品经营许可");
    }
}
