package org.tongyuan.items.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.story.DemoPlaces;

@TongyuanTest
class ChannelPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ItemVersions versions;

    @Autowired
    ItemSheets sheets;

    private StoredVersion food() {
        return versions.require(versions.inForceId(DemoPlaces.foodItem(jdbc)).orElseThrow());
    }

    @AfterEach
    void take_everything_back() {
        jdbc.sql("DELETE FROM items.channel_check WHERE item_id = ?")
                .param(food().itemId())
                .update();
        sheets.forget(food());
    }

    private MockHttpServletResponse answer(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse();
    }

    private static Document html(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Document desk(String user) {
        var answer = mvc.get()
                .uri("/desk/items/" + food().code() + "/channels")
                .with(As.user(user))
                .exchange();
        assertThat(answer).hasStatusOk();
        return html(answer.getResponse());
    }

    @Test
    void every_channel_carries_the_hash_of_the_version() {
        StoredVersion version = food();
        for (Channel channel : Channel.values()) {
            var answer = answer(channel.path(version.code()));
            assertThat(answer.getHeader("Version-Hash")).as(channel.label()).isEqualTo(version.contentHash());
            assertThat(answer.getHeader("Set-Cookie")).as(channel.label()).isNull();
            assertThat(answer.getHeader("Cache-Control")).as(channel.label()).contains("public");
            if (channel.medium() == Channel.Medium.PAGE) {
                Document page = html(answer);
                assertThat(page.select("head meta[name=version-hash]").attr("content"))
                        .isEqualTo(version.contentHash());
                assertThat(page.select("main").attr("data-version-hash")).isEqualTo(version.contentHash());
                assertThat(page.select("[data-fact=materials]").eachText())
                        .containsExactlyElementsOf(version.content().materials().stream()
                                .map(m -> m.name())
                                .toList());
            }
        }
    }

    @Test
    void the_screen_has_nothing_to_press_and_the_terminal_little() {
        String code = food().code();
        assertThat(html(answer("/screens/items/" + code)).select("body a, body button, body nav"))
                .isEmpty();
        assertThat(html(answer("/terminals/items/" + code)).select("body a").eachText())
                .containsExactly("打印", "申请", "返回");
    }

    @Test
    void the_sheet_is_a_pdf_of_the_items_name() {
        var answer = answer("/items/" + food().code() + "/sheet");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void an_item_that_is_not_in_force_is_in_no_channel() {
        for (Channel channel : Channel.values()) {
            assertThat(mvc.get().uri(channel.path("no-such-item"))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.get().uri("/desk/items/no-such-item/channels").with(As.user("fengxue")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void only_who_answers_for_items_sees_the_comparison() {
        String path = "/desk/items/" + food().code() + "/channels";
        assertThat(mvc.get().uri(path).with(As.user("wangfang"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(path + "/checks").with(As.user("zhangwei"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(path + "/copies").with(As.user("machao"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_changed_channel_stands_there_with_both_values_until_it_is_mended() {
        StoredVersion version = food();
        String path = "/desk/items/" + version.code() + "/channels";
        assertThat(desk("fengxue").select("tbody .status-tag").eachText())
                .containsOnly("尚未核对")
                .hasSize(5);
        sheets.of(version);
        byte[] other = sheets.of(another(version));
        jdbc.sql("DELETE FROM items.sheet WHERE version_id = ?")
                .param(another(version).id())
                .update();
        jdbc.sql("UPDATE items.sheet SET pdf = ? WHERE version_id = ?")
                .params(other, version.id())
                .update();

        assertThat(mvc.post().uri(path + "/checks").with(As.user("fengxue"))).hasStatus3xxRedirection();
        Document page = desk("fengxue");
        assertThat(page.select("tbody .status-tag").eachText()).containsExactly("一致", "一致", "一致", "不一致", "一致");
        String differing = page.select("tbody tr:contains(不一致)").text();
        assertThat(differing)
                .contains(
                        "打印单",
                        "事项名称",
                        version.content().name(),
                        another(version).content().name());

        assertThat(mvc.post().uri(path + "/sheet").with(As.user("fengxue"))).hasStatus3xxRedirection();
        assertThat(mvc.post().uri(path + "/checks").with(As.user("fengxue"))).hasStatus3xxRedirection();
        assertThat(desk("fengxue").select("tbody .status-tag").eachText())
                .containsOnly("一致")
                .hasSize(5);
    }

    private StoredVersion another(StoredVersion version) {
        String code = jdbc.sql("SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force"
                        + " WHERE v.created_by = 'SYSTEM:demo-writer' AND i.code <> ? ORDER BY i.code LIMIT 1")
                .param(version.code())
                .query(String.class)
                .single();
        return versions.require(versions.inForceId(code).orElseThrow());
    }

    @Test
    void a_copy_is_registered_on_allowed_hosts_only_and_what_was_typed_is_kept() {
        String path = "/desk/items/" + food().code() + "/channels/copies";
        var wrong = mvc.post()
                .uri(path)
                .with(As.user("fengxue"))
                .param("channel", "")
                .param("url", "www.qinghe.example/1.html")
                .exchange();
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(wrong.getResponse()).select(".error-summary").text())
                .contains("请填写渠道名称", "网址以 https:// 或 http:// 开头");
        assertThat(mvc.post()
                        .uri(path)
                        .with(As.user("fengxue"))
                        .param("channel", "内网")
                        .param("url", "http://169.254.169.254/latest"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("169.254.169.254", "outside-hosts");
    }
}
