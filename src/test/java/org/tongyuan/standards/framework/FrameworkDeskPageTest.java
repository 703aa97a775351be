package org.tongyuan.standards.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;

@TongyuanTest
@Transactional
class FrameworkDeskPageTest {

    private static final String COUNTY = "/desk/standards/frameworks/county-11";

    @Autowired
    MockMvcTester mvc;

    @Test
    void a_node_is_added_under_one_that_exists_and_counts_among_what_is_missing() throws Exception {
        assertThat(open("/desk/standards/frameworks").select("main .task-list a"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(add("12.1", "帮办代办", "1")).hasStatus(409).bodyText().contains("还没有上一级类别 12", "帮办代办");
        assertThat(add("十二", "帮办代办", "多")).hasStatus(422).bodyText().contains("请填写体系编号", "帮办代办");
        assertThat(add("6", "办件", "1")).hasStatus(409).bodyText().contains("体系编号 6 已经有了");
        assertThat(add("6.1", "帮办代办", "2")).hasStatus(303);
        assertThat(open("/standards/frameworks/county-11").text()).contains("应有 13 类标准", "帮办代办");
    }

    @Test
    void a_node_is_renamed_and_goes_only_when_nothing_stands_at_it() throws Exception {
        add("6.1", "帮办代办", "1");
        String node = COUNTY + "/nodes/6.1";
        assertThat(post(node, Map.of("title", "", "should", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写类别名称");
        assertThat(post(node, Map.of("title", "帮办代办服务", "should", "3"))).hasStatus(303);
        assertThat(open(node).text()).contains("6.1 帮办代办服务");
        assertThat(post(COUNTY + "/nodes/6/removal", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("请先移走");
        assertThat(post(node + "/removal", Map.of())).hasStatus(303);
        assertThat(mvc.get().uri(node).with(As.user("fengxue"))).hasStatus(404);
    }

    @Test
    void a_standard_takes_its_place_with_how_it_came_there() throws Exception {
        String node = COUNTY + "/nodes/10";
        var place = Map.of("standard", "GB/T 36114-2018", "relation", "ADOPTED", "note", "全文采用");
        assertThat(post(node + "/places", Map.of("standard", "GB/T 1", "relation", "ADOPTED")))
                .hasStatus(409)
                .bodyText()
                .contains("登记簿里没有标准 GB/T 1");
        assertThat(post(node + "/places", Map.of("standard", "GB/T 36114-2018", "relation", "TAKEN")))
                .hasStatus(422)
                .bodyText()
                .contains("请选择采用关系");
        assertThat(post(node + "/places", Map.of("standard", "GB/T 36114-2018", "relation", "MADE")))
                .hasStatus(303);
        assertThat(post(node + "/places", place)).hasStatus(303);
        assertThat(open(node)
                        .select("main .task-list > li:contains(GB/T 36114-2018)")
                        .eachText())
                .singleElement()
                .asString()
                .contains("有标采标", "全文采用");
        assertThat(post(node + "/removal", Map.of())).hasStatus(409);
        assertThat(post(node + "/places/GBT36114-2018/removal", Map.of())).hasStatus(303);
        assertThat(open(node).select("main .task-list > li:contains(GB/T 36114-2018)"))
                .isEmpty();
    }

    @Test
    void only_the_standards_office_changes_a_framework() {
        assertThat(mvc.get().uri(COUNTY).with(As.user("wangfang"))).hasStatus(403);
        assertThat(mvc.post().uri(COUNTY + "/nodes").with(As.user("wangfang")).param("number", "12"))
                .hasStatus(403);
    }

    private MvcTestResult add(String number, String title, String should) {
        return post(COUNTY + "/nodes", Map.of("number", number, "title", title, "should", should));
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(As.user("fengxue"));
        fields.forEach(request::param);
        return request.exchange();
    }

    private Document open(String uri) throws Exception {
        var result = mvc.get().uri(uri).with(As.user("fengxue")).exchange();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
