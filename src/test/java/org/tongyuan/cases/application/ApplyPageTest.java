package org.tongyuan.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.documents.file.SampleFiles;

@TongyuanTest
class ApplyPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    @AfterEach
    void now() {
        time.reset();
    }

    private String code(String name) {
        return jdbc.sql("SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force WHERE v.name ="
                        + " ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get().uri(path).with(As.user(who)).exchange();
    }

    private MvcTestResult post(String who, String path, Map<String, List<String>> sent) {
        var request = mvc.post().uri(path).with(As.user(who)).with(csrf());
        sent.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    private MvcTestResult upload(String who, String path, MockMultipartFile... files) {
        var request = mvc.post().uri(path).with(As.user(who)).with(csrf()).multipart();
        for (var file : files) {
            request.file(file);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult result) {
        return Jsoup.parse(
                new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private String begin(String who, String item) {
        return location(post(who, "/apply/" + code(item), Map.of()));
    }

    private static final Map<String, List<String>> FOOD_FORM = Map.of(
            "businessName", List.of("伟伟小吃店"),
            "creditCode", List.of("91990122MA7Q00011N"),
            "address", List.of("清和县城关镇解放路 1 号"),
            "format", List.of("catering"),
            "projects", List.of("hot"),
            "area", List.of("60"),
            "safetyManager", List.of("张伟"));

    @Test
    void the_start_page_says_what_is_needed() {
        var page = page(get("zhangwei", "/apply/" + code("食品经营许可（新办）")));
        assertThat(page.select("h1").text()).isEqualTo("申请：食品经营许可（新办）");
        assertThat(page.text()).contains("承诺 8 个工作日", "法定期限 20 个工作日", "平面布局图", "不用您提交：食品经营许可申请书、营业执照");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void whoever_is_not_signed_in_signs_in_first() {
        var result = mvc.get()
                .uri("/apply/" + code("食品经营许可（新办）"))
                .accept("text/html")
                .exchange();
        assertThat(result.getResponse().getRedirectedUrl()).contains("/login");
    }

    @Test
    void an_item_handled_elsewhere_only_links_out() {
        String code = jdbc.sql("""
            SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force
            WHERE v.content ->> 'handling' = 'ELSEWHERE' LIMIT 1\
            """).query(String.class).single();
        var page = page(get("zhangwei", "/apply/" + code));
        assertThat(page.text()).contains("不在本平台办理");
        assertThat(page.select("button:contains(开始申请)")).isEmpty();
        assertThat(post("zhangwei", "/apply/" + code, Map.of())).hasStatus(409);
    }

    @Test
    void a_draft_of_somebody_else_does_not_exist() {
        String draft = begin("zhangwei", "食品经营许可（新办）");
        assertThat(get("zhangwei", draft)).hasStatusOk();
        for (String path : List.of(draft, draft + "/form", draft + "/applicant", draft + "/materials/layout")) {
            assertThat(get("lina", path)).as(path).hasStatus(404);
        }
        assertThat(post("lina", draft + "/submission", Map.of("seen", List.of("1"))))
                .hasStatus(404);
        assertThat(get("zhangwei", draft.substring(0, draft.length() - 1) + "x")
                        .getResponse()
                        .getStatus())
                .isIn(400, 404);
    }

    @Test
    void a_wrong_answer_comes_back_with_what_was_typed() {
        String draft = begin("zhangwei", "食品经营许可（新办）");
        var result = post(
                "zhangwei", draft + "/form", Map.of("businessName", List.of("伟伟小吃店"), "creditCode", List.of("123")));
        assertThat(result).hasStatus(422);
        var page = page(result);
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select(".error-summary a[href=#creditCode]")).hasSize(1);
        assertThat(page.select("#businessName").attr("value")).isEqualTo("伟伟小吃店");
        assertThat(page.select("#creditCode").attr("value")).isEqualTo("123");
    }

    @Test
    void a_half_filled_form_can_be_kept_for_later() {
        String draft = begin("zhangwei", "食品经营许可（新办）");
        var result =
                post("zhangwei", draft + "/form", Map.of("businessName", List.of("伟伟小吃店"), "_later", List.of("true")));
        assertThat(location(result)).isEqualTo(draft);
        assertThat(page(get("zhangwei", draft + "/form"))
                        .select("#businessName")
                        .attr("value"))
                .isEqualTo("伟伟小吃店");
        assertThat(page(get("zhangwei", draft)).text()).contains("未填完");
    }

    @Test
    void what_is_typed_is_not_readable_in_the_database() {
        String draft = begin("zhangwei", "食品经营许可（新办）");
        post("zhangwei", draft + "/form", FOOD_FORM);
        String kept = jdbc.sql("SELECT answers FROM cases.draft WHERE id = ?::uuid")
                .param(draft.substring(draft.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("伟伟");
    }

    @Test
    void photos_become_one_pdf_and_a_bad_file_is_named_while_the_good_one_is_kept() {
        String draft = begin("zhangwei", "食品经营许可（新办）");
        String material = draft + "/materials/layout";
        var one = new MockMultipartFile("file", "IMG_1.jpg", "image/jpeg", SampleFiles.phonePhoto(80, 60, 6));
        var two = new MockMultipartFile("file", "IMG_2.jpg", "image/jpeg", SampleFiles.phonePhoto(81, 60, 1));
        assertThat(location(upload("zhangwei", material, one, two))).isEqualTo(material);
        var page = page(get("zhangwei", material));
        assertThat(page.select(".task-list li")).hasSize(1);
        assertThat(page.text()).contains("平面布局图和操作流程图.pdf", "布局图没有标出操作流程或功能区");

        var bad = new MockMultipartFile("file", "程序.pdf", "application/pdf", "MZ not a pdf".getBytes());
        var good = new MockMultipartFile("file", "图.pdf", "application/pdf", SampleFiles.pdf());
        var refused = upload("zhangwei", material, bad, good);
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#file-error").text()).contains("程序.pdf");
        assertThat(page(refused).select(".task-list li")).hasSize(2);
        assertThat(page(upload("zhangwei", material)).select("#file-error").text())
                .contains("请先选择文件");
    }

    @Test
    void a_draft_is_gone_after_thirty_days() {
        String draft = begin("zhangwei", "食品经营许可（新办）");
        time.set(time.today().plusDays(31));
        assertThat(get("zhangwei", draft)).hasStatus(404);
        assertThat(page(get("zhangwei", "/my")).text()).doesNotContain("继续填写：食品经营许可（新办）");
    }

    @Test
    void an_application_is_handed_in_once_whatever_is_clicked() {
        String draft = begin("zhangwei", "食品经营许可（新办）");
        var seen = readyToSubmit("zhangwei", draft, FOOD_FORM);
        var refused = post("zhangwei", draft + "/submission", Map.of("seen", List.of(seen)));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select(".error-summary a[href=#truthful]")).hasSize(1);
        assertThat(page(refused).select(".error-summary a[href=#incomplete]")).hasSize(1);
        var sent = Map.of("seen", List.of(seen), "truthful", List.of("true"), "incomplete", List.of("true"));
        String first = location(post("zhangwei", draft + "/submission", sent));
        assertThat(first).matches("/my/cases/.+/confirmation");
        assertThat(location(post("zhangwei", draft + "/submission", sent))).isEqualTo(first);
        assertThat(location(get("zhangwei", draft))).isEqualTo(first);
        var page = page(get("zhangwei", first));
        assertThat(page.select("h1").text()).isEqualTo("申请已提交");
        assertThat(page.text()).contains("5 个工作日内答复", "0900-8123401", "收件凭证", "为什么是这一天");
        assertThat(post("zhangwei", draft + "/form", FOOD_FORM)).hasStatus(409);
    }

    @Test
    void a_change_in_another_tab_has_to_be_looked_at_before_handing_in() {
        String draft = begin("zhangwei", "食品经营许可（新办）");
        String seen = readyToSubmit("zhangwei", draft, FOOD_FORM);
        post("zhangwei", draft + "/form", FOOD_FORM);
        var result = post(
                "zhangwei",
                draft + "/submission",
                Map.of("seen", List.of(seen), "truthful", List.of("true"), "incomplete", List.of("true")));
        assertThat(result).hasStatus(422);
        assertThat(page(result).text()).contains("再核对一遍");
    }

    @Test
    void a_daughter_applies_for_her_mother() {
        String draft = begin("lina", "老年人优待证办理");
        var people = page(get("lina", draft + "/applicant"));
        assertThat(people.text()).contains("本人：李娜", "李秀英");
        var mother = new AtomicReference<String>();
        people.select(".form-check").forEach(p -> {
            if (p.text().contains("李秀英")) {
                mother.set(p.select("input").attr("value"));
            }
        });
        assertThat(location(post("lina", draft + "/applicant", Map.of("applicant", List.of(mother.get())))))
                .isEqualTo(draft + "/form");
        String somebody = jdbc.sql("SELECT id FROM accounts.person WHERE name = '张伟' LIMIT 1")
                .query(String.class)
                .single();
        assertThat(post("lina", draft + "/applicant", Map.of("applicant", List.of(somebody))))
                .hasStatus(422);
    }

    @Test
    void every_item_that_can_be_applied_for_online_has_all_its_pages() {
        List<String> names = jdbc.sql("""
                        SELECT v.name FROM items.item i JOIN items.item_version v ON v.id = i.in_force
                        WHERE v.content ->> 'online' = 'true' AND v.content ->> 'handling' <> 'ELSEWHERE'
                          AND v.region_code = '990122' AND cardinality(v.missing) = 0""").query(String.class).list();
        assertThat(names).hasSizeGreaterThan(12);
        for (String name : names) {
            String draft = begin("wangqiang", name);
            var tasks = get("wangqiang", draft);
            assertThat(tasks).as(name).hasStatusOk();
            for (var link : page(tasks).select(".task-list a")) {
                assertThat(get("wangqiang", link.attr("href")))
                        .as(name + " " + link.attr("href"))
                        .hasStatusOk();
            }
        }
    }

    @Test
    void a_draft_is_moved_to_the_version_that_came_into_force_meanwhile() {
        String draft = begin("zhangwei", "农药经营许可（新办）");
        String kept = draft.substring(draft.lastIndexOf('/') + 1);
        jdbc.sql("UPDATE cases.draft SET item_version_id = ?::uuid WHERE id = ?::uuid")
                .params(replacedVersionOf(code("农药经营许可（新办）")), kept)
                .update();
        assertThat(page(get("zhangwei", draft)).text()).contains("办事指南更新了");
        assertThat(location(get("zhangwei", draft + "/answers"))).isEqualTo(draft);
        assertThat(location(post("zhangwei", draft + "/version", Map.of()))).isEqualTo(draft);
        assertThat(page(get("zhangwei", draft)).text())
                .doesNotContain("办事指南更新了")
                .contains("未开始");
        // A version written behind the product's back would be found by verify.
        jdbc.sql("DELETE FROM items.item_version WHERE number = 0").update();
    }

    /** A version of the same item that was in force before: its content, replaced. */
    private String replacedVersionOf(String code) {
        return jdbc.sql("""
                        INSERT INTO items.item_version (id, item_id, number, state, name, agency_id, agency_name, region_code, type, kind,
                            topics, audience, missing, content, content_hash, created, created_by)
                        SELECT gen_random_uuid(), v.item_id, 0, 'REPLACED', v.name, v.agency_id, v.agency_name, v.region_code, v.type,
                            v.kind, v.topics, v.audience, v.missing, v.content, v.content_hash, v.created, v.created_by
                        FROM items.item i JOIN items.item_version v ON v.id = i.in_force WHERE i.code = ?
                        ON CONFLICT (item_id, number) DO UPDATE SET state = 'REPLACED' RETURNING id::text""").param(code).query(String.class).single();
    }

    private String readyToSubmit(String who, String draft, Map<String, List<String>> form) {
        String self =
                page(get(who, draft + "/applicant")).select("input[checked]").attr("value");
        post(who, draft + "/applicant", Map.of("applicant", List.of(self)));
        assertThat(location(post(who, draft + "/form", form))).isEqualTo(draft);
        return page(get(who, draft + "/answers")).select("input[name=seen]").attr("value");
    }
}
