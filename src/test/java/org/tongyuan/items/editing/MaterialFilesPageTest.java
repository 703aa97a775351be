package org.tongyuan.items.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Upload;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.items.ItemVersion.Material.Paper;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.story.DemoPlaces;

/** Blank forms and samples: from the editor to the download on the guide. */
@TongyuanTest
class MaterialFilesPageTest {

    private static final Actor WRITER = new Actor(Actor.Kind.STAFF, "writer");
    private static final Actor REVIEWER = new Actor(Actor.Kind.STAFF, "reviewer");
    private static final byte[] FORM = SampleFiles.pdf();
    private static int serial = 100;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DraftItem draftItem;

    @Autowired
    PublishItem publishItem;

    @Autowired
    ItemVersions versions;

    @Autowired
    Agencies agencies;

    @Autowired
    Files files;

    @Autowired
    LegalTime time;

    @Autowired
    JdbcClient jdbc;

    private String code = "";
    private UUID id = new UUID(0, 0);

    /** A complete draft under a code of its own: all of the food licence. */
    @BeforeEach
    void a_draft() {
        var demo = versions.historyOf(DemoPlaces.foodItem(jdbc)).getFirst().content();
        code = agencies.require(demo.agencyId()).code() + "4990122320" + serial++ + "00";
        id = draftItem.begin(code, demo, WRITER);
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document editor() {
        var result = mvc.get()
                .uri("/admin/items/versions/" + id)
                .with(As.user("fengxue"))
                .exchange();
        assertThat(result).hasStatusOk();
        return page(result);
    }

    private static Map<String, String> fieldsOf(Document page) {
        var fields = new HashMap<String, String>();
        for (Element field : page.selectFirst("main form").select("input[name],textarea[name],select[name]")) {
            String value = switch (field.tagName()) {
                case "select" -> field.select("option[selected]").attr("value");
                case "textarea" -> field.wholeText();
                default -> field.attr("value");
            };
            boolean sent = !field.attr("type").equals("file")
                    && (!field.attr("type").equals("checkbox") || field.hasAttr("checked"));
            if (sent) {
                fields.put(field.attr("name"), value);
            }
        }
        return fields;
    }

    private MvcTestResult send(Map<String, String> fields, String act, MockMultipartFile... chosen) {
        var request = multipart("/admin/items/versions/" + id);
        fields.forEach(request::param);
        for (var file : chosen) {
            request.file(file);
        }
        request.param("act", act);
        return mvc.perform(request.with(As.user("fengxue")));
    }

    private static MockMultipartFile pdf(String field) {
        return new MockMultipartFile(field, "申请书.pdf", "application/pdf", FORM);
    }

    private Paper blankForm() {
        return versions.require(id).content().materials().getFirst().blankForm();
    }

    @Test
    void a_blank_form_uploaded_in_the_editor_is_offered_on_the_guide() throws Exception {
        var first = page(send(fieldsOf(editor()), "add:questions", pdf("materials.0.blankFormFile")));
        String sha = first.select("input[name=materials.0.blankForm]").val();
        assertThat(sha).as("stays when a row is added").hasSize(64);
        assertThat(first.select("a[href=/admin/items/files/" + sha + "]").text())
                .isEqualTo("申请书.pdf");
        assertThat(mvc.get().uri("/admin/items/files/" + sha).with(As.user("fengxue")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/admin/items/files/" + sha).with(As.user("zhangwei")))
                .hasStatus(HttpStatus.FORBIDDEN);

        var image = new MockMultipartFile(
                "materials.0.exampleFile", "样表.png", "image/png", SampleFiles.image("png", 70, 90));
        var fields = fieldsOf(first);
        fields.put("name", "有表格的测试事项");
        assertThat(send(fields, "save", image)).hasStatus3xxRedirection();
        assertThat(blankForm().name()).isEqualTo("申请书.pdf");
        assertThat(page(mvc.get()
                                .uri("/admin/items/versions/" + id + "/check")
                                .with(As.user("fengxue"))
                                .exchange())
                        .text())
                .contains("空白表格：申请书.pdf", "示例样表：样表.png");
        assertThat(mvc.get().uri("/items/" + code + "/files/" + sha))
                .as("not before it is published")
                .hasStatus(HttpStatus.NOT_FOUND);

        publish();
        var links = page(mvc.get().uri("/items/" + code).exchange()).select(".material a[download]");
        assertThat(links.eachText()).containsExactly("申请书.pdf", "样表.png");
        var download = mvc.get().uri(links.attr("href")).exchange();
        assertThat(download).hasStatusOk().hasContentType("application/pdf");
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(FORM);
        assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(download.getResponse().getHeader("Cache-Control")).contains("public", "immutable");
        assertThat(download.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mvc.get().uri("/items/" + DemoPlaces.foodItem(jdbc) + "/files/" + sha))
                .as("not in the name of another item")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private void publish() {
        publishItem.review(id, versions.require(id).version(), REVIEWER);
        publishItem.publish(id, versions.require(id).version(), time.today(), REVIEWER);
    }

    @Test
    void a_file_of_a_citizen_cannot_be_named_in_a_guide() {
        var theirs = files.store(new Upload("身份证.png", SampleFiles.image("png", 31, 37)));
        var fields = fieldsOf(editor());
        fields.put("materials.0.blankForm", theirs.id().sha256());
        fields.put("materials.0.blankFormName", "表格.png");
        assertThat(send(fields, "save")).hasStatus3xxRedirection();
        assertThat(blankForm()).isNull();
        assertThat(mvc.get().uri("/admin/items/files/" + theirs.id().sha256()).with(As.user("fengxue")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_file_is_taken_away_again() {
        var page = page(send(fieldsOf(editor()), "add:questions", pdf("materials.0.blankFormFile")));
        var cleared = page(send(fieldsOf(page), "clear:materials.0.blankForm"));
        assertThat(cleared.select("input[name=materials.0.blankForm]").val()).isEmpty();
        assertThat(send(fieldsOf(cleared), "save")).hasStatus3xxRedirection();
        assertThat(blankForm()).isNull();
    }

    @Test
    void what_is_no_form_is_refused_beside_its_field_and_nothing_typed_is_lost() {
        var fields = fieldsOf(editor());
        fields.put("conditions", "刚刚打的字");
        var answer = send(
                fields,
                "save",
                new MockMultipartFile("materials.0.exampleFile", "a.html", "text/html", "<html></html>".getBytes()));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = page(answer);
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#materials.0.exampleFile");
        assertThat(page.select("#conditions").text()).isEqualTo("刚刚打的字");
    }
}
