package org.tongyuan.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.documents.file.SampleFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files by the API: uploaded and then named, or written into the body. */
@TongyuanTest
class FilesApiModuleTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    private CasesClient client;
    private String item;

    @BeforeEach
    void sign_in() throws Exception {
        client = CasesClient.whole(port);
        item = DemoItem.FOOD_LICENCE.code(agencies);
    }

    private static MockMultipartFile photo(int width) {
        return new MockMultipartFile("file", "IMG.jpg", "image/jpeg", SampleFiles.phonePhoto(width, 200, 6));
    }

    private MvcTestResult upload(String who, String key, MockMultipartFile... files) {
        var request = mvc.post().uri("/api/v1/files").multipart();
        for (var file : files) {
            request = request.file(file);
        }
        return request.param("name", "平面图")
                .header("Idempotency-Key", key)
                .with(As.application(who, "cases.submit"))
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) throws Exception {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    private JsonNode uploaded(MockMultipartFile... files) throws Exception {
        var result = upload("demo-window", CasesClient.key(), files);
        assertThat(result).hasStatus(201);
        return json(result);
    }

    private JsonNode submitted(Object materials) throws Exception {
        var answer = client.submit(item, materials, CasesClient.key());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    @Test
    void photos_become_one_pdf_that_a_case_can_name() throws Exception {
        var upload = uploaded(photo(301), photo(302));
        assertThat(upload.get("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(upload.get("name").asString()).isEqualTo("平面图.pdf");
        String id = upload.get("id").asString();
        assertThat(client.get("/api/v1/files/" + id).body().get("size")).isEqualTo(upload.get("size"));
        var c = submitted(
                List.of(Map.of("material", "经营场所平面布局图和操作流程图", "state", "HAS", "files", List.of(id)), "application"));
        var file = c.get("files").get(0);
        assertThat(file.get("material").asString()).isEqualTo("layout");
        var pdf = client.get(file.get("url").asString()).raw().body();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void an_upload_is_repeated_safely_and_belongs_to_its_client() throws Exception {
        String key = CasesClient.key();
        var first = json(upload("demo-window", key, photo(303)));
        assertThat(json(upload("demo-window", key, photo(303)))).isEqualTo(first);
        assertThat(upload("demo-window", key, photo(304))).hasStatus(422);
        String id = first.get("id").asString();
        assertThat(mvc.get()
                        .uri("/api/v1/files/" + id)
                        .with(As.application("demo-admin", "cases.submit"))
                        .exchange())
                .hasStatus(404);
        String others = json(upload("demo-admin", CasesClient.key(), photo(305)))
                .get("sha256")
                .asString();
        for (String unknown : List.of(others, "f".repeat(64), UUID.randomUUID().toString(), "乱写")) {
            var refused = client.submit(
                    item, List.of(Map.of("material", "layout", "files", List.of(unknown))), CasesClient.key());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().get("errors").propertyNames()).containsExactly("materials.layout.files[0]");
        }
        assertThat(submitted(List.of(Map.of(
                                "material",
                                "layout",
                                "files",
                                List.of(first.get("sha256").asString()))))
                        .get("files")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void small_files_may_stand_in_the_body_and_the_same_key_gives_the_same_case() throws Exception {
        String photo = Base64.getEncoder().encodeToString(SampleFiles.phonePhoto(320, 200, 6));
        String pdf = Base64.getEncoder().encodeToString(SampleFiles.pdf());
        Object materials = List.of(Map.of(
                "key",
                "layout",
                "files",
                List.of(
                        Map.of("name", "1.jpg", "content", photo),
                        Map.of("name", "2.jpg", "content", photo),
                        Map.of("name", "说明.pdf", "content", pdf))));
        String key = CasesClient.key();
        var first = client.submit(item, materials, key);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(first.body().get("files").findValuesAsString("name"))
                .containsExactlyInAnyOrder("说明.pdf", "经营场所平面布局图和操作流程图.pdf");
        assertThat(client.submit(item, materials, key).body()).isEqualTo(first.body());
    }

    @Test
    void a_file_that_cannot_be_taken_is_named_with_its_place() throws Exception {
        assertThat(upload(
                        "demo-window",
                        CasesClient.key(),
                        new MockMultipartFile("file", "坏.pdf", "application/pdf", "<script>".getBytes())))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors.file")
                .isNotNull();
        assertThat(upload("demo-window", CasesClient.key())).hasStatus(422);
        for (Object bad : List.of(
                Map.of("name", "坏.pdf", "content", "PHNjcmlwdD4="),
                Map.of("name", "坏.pdf", "content", "*"),
                Map.of("name", "没有内容.pdf"),
                Map.of("name", "大.pdf", "content", "A".repeat(7_100_000)))) {
            var refused = client.submit(
                    item,
                    List.of("application", Map.of("material", "layout", "files", List.of(bad))),
                    CasesClient.key());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().get("errors").propertyNames()).containsExactly("materials.layout.files[0]");
        }
    }

    @Test
    void files_are_added_to_a_case_and_to_its_correction() throws Exception {
        String number = submitted(List.of()).get("number").asString();
        String id = uploaded(photo(306)).get("id").asString();
        String authority = uploaded(photo(307)).get("id").asString();
        var body = Map.of(
                "materials", List.of(Map.of("material", "layout", "files", List.of(id))), "files", List.of(authority));
        String key = CasesClient.key();
        String path = "/api/v1/cases/" + number + "/files";
        assertThat(client.post(path, body, key).body().get("files").size()).isEqualTo(2);
        assertThat(client.post(path, body, key).body().get("files").size()).isEqualTo(2);
        assertThat(new CasesClient(port, "cases.read").post(path, body, null).status())
                .isEqualTo(403);
        client.act(
                number, "correction-notice", Map.of("materials", List.of(Map.of("key", "layout", "state", "LACKS"))));
        var corrected = client.act(
                number, "correction", Map.of("materials", List.of(Map.of("key", "layout", "files", List.of(id)))));
        assertThat(corrected.body().get("files").size()).isEqualTo(3);
    }

    @Test
    void the_description_tells_how() throws Exception {
        var api = client.get("/api/openapi.json").body();
        assertThat(api.get("paths").propertyNames())
                .contains("/api/v1/files", "/api/v1/files/{id}", "/api/v1/cases/{number}/files");
        assertThat(api.at("/components/schemas/SubmissionMaterial/properties").propertyNames())
                .contains("material", "state", "files");
    }
}
