package org.tongyuan.items.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.items.ItemVersion.State;
import org.tongyuan.items.Items;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.platform.LegalTime;

@TongyuanTest
class EditorPageTest {

    private static int serial = 100;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ItemVersions versions;

    @Autowired
    Items items;

    @Autowired
    Agencies agencies;

    @Autowired
    LegalTime time;

    private Agency market() {
        return agencies.byName(agencies.home().code(), "清和县市场监督管理局").orElseThrow();
    }

    /** A published item of the test's own: a copy of a demo item under another code. */
    private String ownItem() {
        String code = market().code() + "4990122310" + serial++ + "00";
        assertThat(mvc.post()
                        .uri("/admin/items")
                        .with(As.user("fengxue"))
                        .param("code", code)
                        .param("name", "测试事项" + serial)
                        .param("agency", market().id().toString())
                        .param("type", "LICENCE"))
                .hasStatus3xxRedirection();
        return code;
    }

    private Document page(String path, String user) {
        MvcTestResult answer = mvc.get().uri(path).with(As.user(user)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** What a browser would send when the form of the page is submitted. */
    private static Map<String, String> fieldsOf(Document page) {
        var fields = new HashMap<String, String>();
        for (Element field : page.selectFirst("main form").select("input[name],textarea[name],select[name]")) {
            if (field.tagName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                fields.put(field.attr("name"), chosen == null ? "" : chosen.attr("value"));
            } else if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                fields.put(
                        field.attr("name"),
                        field.tagName().equals("textarea") ? field.wholeText() : field.attr("value"));
            }
        }
        return fields;
    }

    private MvcTestResult send(UUID id, Map<String, String> fields, String act) {
        var request = mvc.post().uri("/admin/items/versions/" + id).with(As.user("fengxue"));
        fields.forEach(request::param);
        return request.param("act", act).exchange();
    }

    private StoredVersion newest(String code) {
        return versions.historyOf(code).getFirst();
    }

    private String demoCode() {
        return versions.inForceOf(market().id()).stream()
                .filter(v -> v.content().name().equals("食品经营许可（新办）"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** A complete draft: everything of a demo item, under a code of its own. */
    private StoredVersion completeDraft() {
        String code = ownItem();
        StoredVersion draft = newest(code);
        StoredVersion demo = versions.historyOf(demoCode()).getFirst();
        var fields = new HashMap<String, String>();
        var form = EditorForm.of(demo.content());
        EditorSpec.parts(agencies).forEach(part -> {
            for (int i = 0; i < form.rows(part.name()).size(); i++) {
                int index = i;
                form.rows(part.name())
                        .get(i)
                        .forEach((column, value) -> fields.put(part.name() + "." + index + "." + column, value));
            }
        });
        for (String name : new String[] {
            "agency",
            "type",
            "profile",
            "handling",
            "kind",
            "conditions",
            "statutoryDays",
            "statutoryKind",
            "statutoryBasis",
            "promisedDays",
            "promisedKind",
            "promisedBasis",
            "visits",
            "visitReason",
            "online",
            "consultPhone",
            "complaintPhone",
            "topics",
            "audience",
            "formSchema"
        }) {
            fields.put(name, form.value(name));
        }
        fields.put("name", draft.content().name());
        fields.put("version", String.valueOf(draft.version()));
        assertThat(send(draft.id(), fields, "save").getResponse().getStatus()).isIn(302, 303);
        return newest(code);
    }

    @Test
    void a_draft_goes_through_review_by_another_to_publication() {
        StoredVersion draft = completeDraft();
        assertThat(page("/admin/items/versions/" + draft.id() + "/check", "fengxue")
                        .text())
                .contains("符合发布要求");
        assertThat(mvc.post()
                        .uri("/admin/items/versions/" + draft.id() + "/review")
                        .with(As.user("fengxue"))
                        .param("version", String.valueOf(draft.version())))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(mvc.post()
                        .uri("/admin/items/versions/" + draft.id() + "/review")
                        .with(As.user("sunli"))
                        .param("version", String.valueOf(draft.version())))
                .as("an approver of another agency")
                .hasStatus(HttpStatus.FORBIDDEN);
        mvc.post()
                .uri("/admin/items/versions/" + draft.id() + "/review")
                .with(As.user("chenzhiqiang"))
                .param("version", String.valueOf(draft.version()))
                .exchange();
        StoredVersion reviewed = newest(draft.code());
        assertThat(reviewed.state()).isEqualTo(State.REVIEWED);
        assertThat(items.inForce(draft.code())).isEmpty();
        mvc.post()
                .uri("/admin/items/versions/" + draft.id() + "/publication")
                .with(As.user("fengxue"))
                .param("version", String.valueOf(reviewed.version()))
                .param("effectiveOn", time.today().toString())
                .exchange();
        assertThat(items.inForce(draft.code())).isPresent();
        assertThat(mvc.get().uri("/items/" + draft.code())).hasStatusOk();
    }

    @Test
    void what_the_editor_shows_and_sends_back_unchanged_is_the_same_content() {
        StoredVersion draft = completeDraft();
        Document page = page("/admin/items/versions/" + draft.id(), "fengxue");
        assertThat(send(draft.id(), fieldsOf(page), "save").getResponse().getStatus())
                .isIn(302, 303);
        assertThat(newest(draft.code()).contentHash()).isEqualTo(draft.contentHash());
    }

    @Test
    void rows_are_added_and_removed_without_losing_what_was_typed() {
        StoredVersion draft = completeDraft();
        var fields = fieldsOf(page("/admin/items/versions/" + draft.id(), "fengxue"));
        fields.put("conditions", "刚刚打的字");
        MvcTestResult more = send(draft.id(), fields, "add:questions");
        assertThat(more).hasStatusOk();
        Document page = Jsoup.parse(new String(more.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("#questions fieldset")).hasSize(4);
        assertThat(page.select("#conditions").text()).isEqualTo("刚刚打的字");
        MvcTestResult less = send(draft.id(), fieldsOf(page), "remove:questions.0");
        page = Jsoup.parse(new String(less.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("#questions fieldset")).hasSize(3);
        assertThat(newest(draft.code()).version()).isEqualTo(draft.version());
    }

    @Test
    void an_unreadable_number_comes_back_with_a_message_and_the_input() {
        StoredVersion draft = completeDraft();
        var fields = fieldsOf(page("/admin/items/versions/" + draft.id(), "fengxue"));
        fields.put("promisedDays", "八天");
        MvcTestResult answer = send(draft.id(), fields, "save");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select(".error-summary a[href=#promisedDays]")).hasSize(1);
        assertThat(page.select("#promisedDays").val()).isEqualTo("八天");
        assertThat(page.title()).startsWith("错误");
    }

    @Test
    void a_promise_longer_than_the_law_cannot_be_published() {
        StoredVersion draft = completeDraft();
        var fields = fieldsOf(page("/admin/items/versions/" + draft.id(), "fengxue"));
        fields.put("promisedDays", "30");
        send(draft.id(), fields, "save");
        assertThat(page("/admin/items/versions/" + draft.id() + "/check", "fengxue")
                        .text())
                .contains("超过了法定时限");
        assertThat(mvc.post()
                        .uri("/admin/items/versions/" + draft.id() + "/review")
                        .with(As.user("chenzhiqiang"))
                        .param("version", String.valueOf(newest(draft.code()).version())))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void two_editors_do_not_overwrite_each_other() {
        StoredVersion draft = completeDraft();
        var fields = fieldsOf(page("/admin/items/versions/" + draft.id(), "fengxue"));
        send(draft.id(), fields, "save");
        assertThat(send(draft.id(), fields, "save")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void a_script_typed_into_a_field_is_shown_as_text() {
        StoredVersion draft = completeDraft();
        var fields = fieldsOf(page("/admin/items/versions/" + draft.id(), "fengxue"));
        fields.put("conditions", "<script>alert(1)</script>");
        fields.put("outsideUrl", "javascript:alert(1)");
        assertThat(send(draft.id(), fields, "save")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        fields.put("outsideUrl", "");
        send(draft.id(), fields, "save");
        assertThat(page("/admin/items/versions/" + draft.id() + "/check", "fengxue")
                        .select("script:contains(alert)"))
                .isEmpty();
    }

    @Test
    void the_next_version_replaces_the_one_in_force_and_an_ended_item_says_why() {
        StoredVersion draft = completeDraft();
        publish(draft);
        UUID before = items.inForce(draft.code()).orElseThrow().id();
        mvc.post()
                .uri("/admin/items/" + draft.code() + "/drafts")
                .with(As.user("fengxue"))
                .exchange();
        StoredVersion second = newest(draft.code());
        var fields = fieldsOf(page("/admin/items/versions/" + second.id(), "fengxue"));
        fields.put("promisedDays", "7");
        fields.put("steps.1.limitDays", "1");
        fields.put("steps.2.limitDays", "4");
        send(second.id(), fields, "save");
        assertThat(page("/admin/items/versions/" + second.id() + "/check", "fengxue")
                        .text())
                .contains("8 个工作日", "7 个工作日");
        publish(newest(draft.code()));
        assertThat(items.inForce(draft.code()).orElseThrow().promised().days()).isEqualTo(7);
        assertThat(items.require(before).state()).isEqualTo(State.REPLACED);
        assertThat(page("/items/" + draft.code() + "/versions/1", "fengxue").text())
                .contains("已被新版本替换");

        mvc.post()
                .uri("/admin/items/" + draft.code() + "/ending")
                .with(As.user("fengxue"))
                .param("why", "法律修改，取消许可")
                .exchange();
        assertThat(items.inForce(draft.code())).isEmpty();
        Document guide = page("/items/" + draft.code(), "fengxue");
        assertThat(guide.text()).contains("停止办理", "法律修改，取消许可");
        assertThat(guide.select("a:contains(在线申请)")).isEmpty();
    }

    private void publish(StoredVersion draft) {
        mvc.post()
                .uri("/admin/items/versions/" + draft.id() + "/review")
                .with(As.user("chenzhiqiang"))
                .param("version", String.valueOf(draft.version()))
                .exchange();
        mvc.post()
                .uri("/admin/items/versions/" + draft.id() + "/publication")
                .with(As.user("fengxue"))
                .param("version", String.valueOf(newest(draft.code()).version()))
                .param("effectiveOn", time.today().toString())
                .exchange();
    }

    @Test
    void pages_of_staff_are_for_staff() {
        for (String path : new String[] {"/admin/items", "/admin/items/new", "/admin/items/imports"}) {
            assertThat(mvc.get().uri(path).with(As.user("zhangwei"))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(page(path, "fengxue").select("h1")).hasSize(1);
        }
        assertThat(page("/admin/items?query=食品经营许可&state=PUBLISHED", "fengxue").text())
                .contains("食品经营许可（新办）");
        assertThat(page("/admin/items/" + demoCode(), "fengxue").text()).contains("现行");
    }

    @Test
    void a_new_code_must_follow_the_code_rule() {
        assertThat(mvc.post()
                        .uri("/admin/items")
                        .with(As.user("fengxue"))
                        .param("code", "123")
                        .param("name", "某事项")
                        .param("agency", market().id().toString())
                        .param("type", "LICENCE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
