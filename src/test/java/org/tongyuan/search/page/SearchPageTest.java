package org.tongyuan.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.platform.Ids;
import org.tongyuan.search.SearchEntry;
import org.tongyuan.search.SearchIndex;

@TongyuanTest
class SearchPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SearchIndex index;

    @Test
    void hits_stand_with_the_words_the_query_was_widened_to() throws Exception {
        index.putAll(List.of(
                new SearchEntry("item", "search-page-1", "机动车驾驶证审验<测试>", "说明<script>", "/items/x", null, true, 0)));
        Document page = get("/search?q=驾照");
        assertThat(page.text()).contains("已按“", "机动车驾驶证", "一并查找");
        assertThat(page.select("main a:contains(机动车驾驶证审验<测试>)").attr("href")).isEqualTo("/items/x");
        assertThat(page.title()).startsWith("驾照 - 搜索");
        index.remove("item", "search-page-1");
    }

    @Test
    void nothing_found_and_nothing_asked_are_pages_too() throws Exception {
        assertThat(get("/search?q=鼷鼱鼢鼹").text()).contains("没有找到");
        assertThat(get("/search").select("h1").text()).isEqualTo("搜索");
        assertThat(get("/search?q=%27%22%3Cscript%3E&kind=item&page=-3").select("script:not([src])"))
                .isEmpty();
    }

    @Test
    void a_long_list_has_pages() throws Exception {
        String word = "鲸豚";
        for (int i = 0; i < 25; i++) {
            index.put(new SearchEntry("item", "search-page-many-" + i, word + "救助" + i, "", "/items/y", null, true, 0));
        }
        Document first = get("/search?q=" + word);
        assertThat(first.text()).contains("找到 25 项");
        Document second = get(first.select("a[rel=next]").attr("href"));
        assertThat(second.select("main li a:contains(救助)")).hasSize(5);
        for (int i = 0; i < 25; i++) {
            index.remove("item", "search-page-many-" + i);
        }
    }

    @Test
    void a_new_synonym_is_followed_at_once_and_an_ended_one_no_more() throws Exception {
        String slang = "词" + Ids.next().toString().replace("-", "").substring(16);
        index.put(new SearchEntry("item", "search-page-syn", "鹮鸟观测许可", "", "/items/z", null, true, 0));
        var added = mvc.post()
                .uri("/admin/synonyms")
                .param("terms", slang + " = 鹮鸟观测")
                .with(As.user("fengxue"))
                .exchange();
        assertThat(added).hasStatus3xxRedirection();
        assertThat(get("/search?q=" + slang).text()).contains("鹮鸟观测许可");
        String edit = Jsoup.parse(mvc.get()
                        .uri("/admin/synonyms?q=" + slang)
                        .with(As.user("fengxue"))
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .select("main tbody a")
                .first()
                .attr("href");
        Document form = Jsoup.parse(mvc.get()
                .uri(edit)
                .with(As.user("fengxue"))
                .exchange()
                .getResponse()
                .getContentAsString());
        String version = form.select("input[name=version]").first().attr("value");
        assertThat(mvc.post()
                        .uri(edit)
                        .param("version", version)
                        .param("terms", slang)
                        .with(As.user("fengxue")))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(edit)
                        .param("version", version)
                        .param("terms", slang + "=鹮鸟")
                        .with(As.user("fengxue")))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri(edit)
                        .param("version", version)
                        .param("terms", slang + "=鸟")
                        .with(As.user("fengxue")))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(edit)
                        .param("version", version)
                        .param("terms", slang + "=鹮鸟")
                        .with(As.user("fengxue")))
                .hasStatus(409);
        assertThat(mvc.post().uri(edit + "/end").param("version", "2").with(As.user("fengxue")))
                .hasStatus3xxRedirection();
        assertThat(get("/search?q=" + slang).text()).doesNotContain("鹮鸟观测许可");
        index.remove("item", "search-page-syn");
    }

    @Test
    void a_group_of_one_word_comes_back_with_what_was_typed() throws Exception {
        var result = mvc.post()
                .uri("/admin/synonyms")
                .param("terms", "只有一个")
                .with(As.user("fengxue"))
                .exchange();
        assertThat(result).hasStatus(422);
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.select("#error-summary").text()).contains("至少要有两个词");
        assertThat(page.select("input[name=terms]").attr("value")).isEqualTo("只有一个");
        assertThat(page.title()).startsWith("错误：");
        assertThat(mvc.get().uri("/admin/synonyms").with(As.user("wangfang"))).hasStatus(403);
    }

    private Document get(String uri) throws Exception {
        var result = mvc.get()
                .uri(java.net.URI.create(
                        java.net.URI.create(uri.replace(" ", "%20")).toASCIIString()))
                .exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
