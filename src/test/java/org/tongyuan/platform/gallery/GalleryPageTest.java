package org.tongyuan.platform.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;

@TongyuanTest
class GalleryPageTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void shows_every_part_in_the_frame() throws Exception {
        var result = mvc.get().uri("/dev/ui").exchange();
        assertThat(result).hasStatusOk();
        var page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isEqualTo("页面部件");
        assertThat(page.select(".demo-banner").text()).contains("演示系统");
        assertThat(page.select(".error-summary a[href=#name]").text()).isEqualTo("请填写姓名");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }
}
