package org.tongyuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;

@TongyuanTest
class ErrorPagesPageTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void an_unknown_address_says_what_to_do() throws Exception {
        var result = mvc.get().uri("/no/such/page").exchange();
        assertThat(result).hasStatus(HttpStatus.NOT_FOUND);
        var page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.select("h1").text()).isEqualTo("没有找到");
        assertThat(page.select("main a[href=/]")).isNotEmpty();
    }

    @Test
    void the_api_answers_with_a_problem() {
        var result = mvc.get().uri("/api/v1/nothing").exchange();
        assertThat(result).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(result).bodyJson().extractingPath("$.title").isEqualTo("没有找到");
    }

    @Test
    void a_wrong_method_is_refused_in_words() throws Exception {
        var result = mvc.delete().uri("/login").exchange();
        assertThat(result.getResponse().getStatus()).isIn(403, 405);
        assertThat(result.getResponse().getContentAsString()).doesNotContain("Exception");
    }
}
