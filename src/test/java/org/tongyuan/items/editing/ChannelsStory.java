package org.tongyuan.items.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.story.DemoPlaces;
import org.tongyuan.story.Story;

/** One item is changed and published once: guide, screen, terminal, sheet and API show it, and a sheet forged afterwards is found. */
class ChannelsStory extends Story {

    private static final String CODE = "STORY-CHANNELS-1";
    private static final String PHONE = "0990-6600123";
    private static final List<String> ADDRESSES = List.of(
            "/items/" + CODE,
            "/screens/items/" + CODE,
            "/terminals/items/" + CODE,
            "/items/" + CODE + "/sheet",
            "/api/v1/items/" + CODE);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ItemVersions versions;

    @Autowired
    DraftItem draft;

    @Autowired
    PublishItem publish;

    @Autowired
    EndItem end;

    @Autowired
    LegalTime time;

    @BeforeEach
    void an_item_of_this_story() {
        var food =
                versions.require(versions.inForceId(DemoPlaces.foodItem(jdbc)).orElseThrow());
        UUID id = draft.begin(CODE, food.content(), Actor.system("story-writer"));
        publish.review(id, versions.require(id).version(), Actor.system("story-reviewer"));
        publish.publish(id, versions.require(id).version(), time.today(), Actor.system("story-reviewer"));
    }

    @AfterEach
    void the_item_ends_with_the_story() {
        end.end(CODE, "故事讲完了", Actor.system("story-writer"));
        jdbc.sql("DELETE FROM items.channel_check c USING items.item i WHERE i.id = c.item_id AND i.code = ?")
                .param(CODE)
                .update();
        jdbc.sql("DELETE FROM items.sheet s USING items.item_version v, items.item i"
                        + " WHERE v.id = s.version_id AND i.id = v.item_id AND i.code = ?")
                .param(CODE)
                .update();
    }

    @Test
    void one_publication_reaches_five_channels_and_a_forged_sheet_is_found() throws Exception {
        feng_xue_changes_the_phone_number();
        ma_chao_reviews_and_feng_xue_publishes();
        all_five_say_it_with_the_same_hash();
        they_are_fit_to_be_seen();
        the_comparison_made_after_publication_finds_nothing();
        a_forged_sheet_is_found_and_mended();
    }

    private void feng_xue_changes_the_phone_number() {
        assertThat(page.request()
                        .get("http://localhost:" + port + "/items/" + CODE + "/sheet")
                        .status())
                .as("the first version is printed")
                .isEqualTo(200);
        signInAs("fengxue");
        page.navigate("/admin/items/" + CODE);
        press("起草新版本");
        page.waitForURL("**/admin/items/versions/*");
        page.getByLabel("咨询电话").fill(PHONE);
        press("保存草稿并检查");
        page.waitForURL("**/check");
    }

    private void ma_chao_reviews_and_feng_xue_publishes() {
        String check = "/admin/items/versions/" + newest().id() + "/check";
        signInAs("machao");
        page.waitForURL("**/desk");
        page.navigate(check);
        press("审核通过");
        page.getByText("审核通过，可以发布了").waitFor();
        signInAs("fengxue");
        page.navigate(check);
        press("发布");
        page.getByText("已发布").first().waitFor();
    }

    private StoredVersion newest() {
        return versions.historyOf(CODE).getFirst();
    }

    private void all_five_say_it_with_the_same_hash() throws Exception {
        var hashes = new HashSet<String>();
        for (String address : ADDRESSES) {
            var answer = page.request().get("http://localhost:" + port + address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            hashes.add(answer.headers().get("version-hash"));
            assertThat(text(answer.headers().get("content-type"), answer.body()))
                    .as(address)
                    .contains(PHONE);
        }
        assertThat(hashes).containsExactly(newest().contentHash());
    }

    private static String text(String type, byte[] body) throws Exception {
        if (type.startsWith("application/pdf")) {
            try (var pdf = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private void they_are_fit_to_be_seen() {
        page.navigate("/screens/items/" + CODE);
        page.setViewportSize(1920, 1080);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/hall-screen-1920.png")));
        page.setViewportSize(1280, 900);
        assertThat(page.locator("a, button").count()).isZero();
        isAccessible();
        shot("hall-screen");
        page.navigate("/terminals/items/" + CODE);
        for (var button : page.locator(".terminal-actions a").all()) {
            assertThat(button.boundingBox().height).as(button.innerText()).isGreaterThanOrEqualTo(56);
            assertThat(button.boundingBox().width).as(button.innerText()).isGreaterThanOrEqualTo(56);
        }
        isAccessible();
        shot("terminal");
    }

    /** Made by itself after the publication; it is waited for as an officer would, by looking again. */
    private void the_comparison_made_after_publication_finds_nothing() {
        page.navigate("/admin/items/" + CODE);
        follow("发布渠道核对");
        for (int i = 0; i < 60 && page.getByText("还没有核对过").count() > 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator("tbody .status-tag").allInnerTexts()).containsExactly("一致", "一致", "一致", "一致", "一致");
        isAccessible();
        shot("channels-equal");
    }

    private void a_forged_sheet_is_found_and_mended() throws Exception {
        UUID first = versions.historyOf(CODE).getLast().id();
        UUID second = newest().id();
        assertThat(page.request()
                        .get("http://localhost:" + port + "/items/" + CODE + "/sheet")
                        .status())
                .isEqualTo(200);
        jdbc.sql("UPDATE items.sheet SET pdf = ? WHERE version_id = ?")
                .params(sheetOf(first), second)
                .update();
        press("立即核对");
        page.getByText("有渠道与发布版本不一致").waitFor();
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("不一致"))
                        .allInnerTexts())
                .singleElement()
                .asString()
                .contains("打印单", "咨询电话", PHONE, "版本指纹")
                .doesNotContain("申请材料");
        isAccessible();
        shot("channels-differing");
        press("重新印制打印单");
        page.getByText("打印单已作废").waitFor();
        press("立即核对");
        page.getByText("各渠道与发布版本一致").waitFor();
    }

    /** What was printed of the version before, which somebody puts in the place of the new one. */
    private byte[] sheetOf(UUID version) {
        return jdbc.sql("SELECT pdf FROM items.sheet WHERE version_id = ?")
                .param(version)
                .query(byte[].class)
                .single();
    }
}
