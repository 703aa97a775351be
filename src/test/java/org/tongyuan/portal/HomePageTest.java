package org.tongyuan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;

@TongyuanTest
class HomePageTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void leads_to_search_topics_agencies_and_tools() {
        var result = mvc.get().uri("/").exchange();
        assertThat(result).hasStatusOk();
        var page = Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("form[action=/search] input[name=query]")).hasSize(1);
        assertThat(page.select("nav[aria-labelledby=topics] a[href^=/items?topic=]"))
                .isNotEmpty();
        assertThat(page.select("nav[aria-labelledby=agencies] a[href^=/items?agency=]"))
                .isNotEmpty();
        assertThat(page.select("nav[aria-labelledby=popular] a")).hasSize(8);
        assertThat(page.select("a[href=/progress], a[href=/verify], a[href=/calendar]"))
                .isNotEmpty();
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void is_cached_without_a_session() {
        var first = mvc.get().uri("/").exchange();
        String tag = first.getResponse().getHeader("ETag");
        assertThat(first.getResponse().getHeader("Cache-Control")).contains("public");
        assertThat(first.getRequest().getSession(false)).isNull();
        assertThat(mvc.get()
                        .uri("/")
                        .header("If-None-Match", String.valueOf(tag))
                        .exchange())
                .hasStatus(304);
    }
}
