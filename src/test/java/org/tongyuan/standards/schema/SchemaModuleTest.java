package org.tongyuan.standards.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the product gives out as schemas, against what it gives out as messages, judged by validators of others. */
@TongyuanTest
class SchemaModuleTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String REPORT = """
            {"item": "11510000MB00000000X", "applicant": {"name": "陈晓明", "idType": "ID_CARD", "idNumber": "11010519491231002X"},
             "state": "已赋码受理", "receivedOn": "2026-03-02", "acceptedOn": "2026-03-03", "dueOn": null,
             "updatedAt": "2026-03-03T10:00:00+08:00", "link": "https://tzxm.yunling.example/projects/1"}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Agencies agencies;

    @Autowired
    Schemas schemas;

    @Autowired
    MockMvcTester mvc;

    private void isRight(String name, JsonNode message) throws Exception {
        MessageSchema schema = schemas.require(name, "1.0");
        assertThat(Validators.json(file(name, "json"), message.toString())).isEmpty();
        assertThat(Validators.xsd(file(name, "xsd"), XmlMessage.of(schema, message)))
                .isEmpty();
    }

    private String file(String name, String kind) throws Exception {
        var answer = mvc.get().uri("/schemas/" + name + "/1.0." + kind).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void every_item_of_the_county_as_the_api_gives_it_is_right_in_json_and_in_xml() throws Exception {
        int seen = 0;
        for (DemoItem item : DemoItem.values()) {
            var answer = mvc.get().uri("/api/v1/items/" + item.code(agencies)).exchange();
            assertThat(answer).hasStatusOk();
            isRight("item", JSON.readTree(answer.getResponse().getContentAsByteArray()));
            seen++;
        }
        assertThat(seen).isEqualTo(DemoItem.values().length);
    }

    @Test
    void a_case_of_the_county_is_right_in_json_and_in_xml() throws Exception {
        CasesClient client = CasesClient.whole(port);
        var submitted = client.submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key());
        assertThat(submitted.status()).isEqualTo(201);
        JsonNode given = client.get(
                        "/api/v1/cases/" + submitted.body().get("number").asString())
                .body();
        JsonNode message = known(schemas.require("case", "1.0").children(), given);
        assertThat(message.get("materials")).isNotEmpty();
        isRight("case", message);
    }

    /** What the message takes of what the API gives. */
    private static JsonNode known(List<Node> nodes, JsonNode given) {
        if (!given.isObject()) {
            return given;
        }
        ObjectNode taken = JSON.createObjectNode();
        for (Node node : nodes) {
            JsonNode value = given.path(node.name());
            if (node instanceof Node.Group group && value.isArray()) {
                var list = taken.putArray(node.name());
                value.forEach(v -> list.add(known(group.children(), v)));
            } else if (node instanceof Node.Group group) {
                taken.set(node.name(), known(group.children(), value));
            } else if (!value.isMissingNode()) {
                taken.set(node.name(), value);
            }
        }
        return taken;
    }

    @Test
    void an_outside_report_is_right() throws Exception {
        isRight("outside-case", JSON.readTree(REPORT));
    }

    static Stream<Arguments> wrong_reports() {
        return Stream.of(
                wrong("no item", "", m -> m.remove("item")),
                wrong("empty item", "item", m -> m.put("item", "")),
                wrong("item too long", "item", m -> m.put("item", "1".repeat(65))),
                wrong("item with a blank", "item", m -> m.put("item", "11 51")),
                wrong("no applicant", "", m -> m.remove("applicant")),
                wrong("no name", "applicant", m -> applicant(m).remove("name")),
                wrong("name too long", "applicant/name", m -> applicant(m).put("name", "名".repeat(201))),
                wrong(
                        "code not in the list",
                        "applicant/idType",
                        m -> applicant(m).put("idType", "DRIVER")),
                wrong("no number", "applicant", m -> applicant(m).remove("idNumber")),
                wrong(
                        "number with signs",
                        "applicant/idNumber",
                        m -> applicant(m).put("idNumber", "1101#5")),
                wrong(
                        "unknown field within",
                        "applicant/phone",
                        m -> applicant(m).put("phone", "13800000000")),
                wrong("state too long", "state", m -> m.put("state", "办".repeat(61))),
                wrong("no such day", "receivedOn", m -> m.put("receivedOn", "2026-02-30")),
                wrong("day written otherwise", "acceptedOn", m -> m.put("acceptedOn", "20260303")),
                wrong("day with a time zone", "dueOn", m -> m.put("dueOn", "2026-03-06+08:00")),
                wrong("time without a zone", "updatedAt", m -> m.put("updatedAt", "2026-03-03T10:00:00")),
                wrong("hour 25", "updatedAt", m -> m.put("updatedAt", "2026-03-03T25:00:00+08:00")),
                wrong("no web address", "link", m -> m.put("link", "javascript:alert(1)")),
                wrong("unknown field", "note", m -> m.put("note", "备注")));
    }

    private static ObjectNode applicant(ObjectNode message) {
        return (ObjectNode) message.get("applicant");
    }

    private static Arguments wrong(String what, String place, Consumer<ObjectNode> mistake) {
        return Arguments.of(what, place, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong_reports")
    void both_refuse_a_wrong_report_and_name_the_place(String what, String place, Consumer<ObjectNode> mistake)
            throws Exception {
        ObjectNode message = (ObjectNode) JSON.readTree(REPORT);
        mistake.accept(message);
        List<String> json = Validators.json(file("outside-case", "json"), message.toString());
        List<String> xml = Validators.xsd(
                file("outside-case", "xsd"), XmlMessage.of(schemas.require("outside-case", "1.0"), message));
        String last = place.substring(place.lastIndexOf('/') + 1);
        assertThat(json).as(what).isNotEmpty().anyMatch(e -> e.contains(last));
        assertThat(xml)
                .as(what)
                .isNotEmpty()
                .anyMatch(
                        e -> e.startsWith("outside-case/" + place) || place.isEmpty() && e.startsWith("outside-case"));
    }

    @Test
    void schemas_may_be_kept_and_have_their_own_media_types() {
        var xsd = mvc.get().uri("/schemas/item/1.0.xsd").exchange();
        assertThat(xsd).hasContentType("application/xml;charset=UTF-8");
        assertThat(xsd.getResponse().getHeader("Cache-Control")).contains("public", "max-age=86400");
        assertThat(xsd.getResponse().getHeader("ETag")).isNotBlank();
        var json = mvc.get().uri("/schemas/item/1.0.json").exchange();
        assertThat(json).hasContentType("application/schema+json");
        assertThat(mvc.get().uri("/schemas/item/9.0.json").exchange()).hasStatus(404);
    }

    @Test
    void the_catalogue_is_gone_through_by_cursor() throws Exception {
        var first = mvc.get().uri("/api/v1/data-elements").exchange();
        assertThat(first).hasStatusOk();
        String tag = first.getResponse().getHeader("ETag");
        assertThat(mvc.get().uri("/api/v1/data-elements").header("If-None-Match", tag))
                .hasStatus(304);
        JsonNode page = JSON.readTree(first.getResponse().getContentAsByteArray());
        int seen = page.get("elements").size();
        while (!page.path("next").isNull() && !page.path("next").isMissingNode()) {
            var next = mvc.get()
                    .uri("/api/v1/data-elements?cursor=" + page.get("next").asString())
                    .exchange();
            page = JSON.readTree(next.getResponse().getContentAsByteArray());
            seen += page.get("elements").size();
        }
        assertThat(seen).isGreaterThanOrEqualTo(120);
        assertThat(mvc.get().uri("/api/v1/data-elements/TY1001")).bodyText().contains("事项编码", "/schemas/item/1.0.json");
    }

    @Test
    void people_read_the_catalogue_and_the_schemas() {
        assertThat(mvc.get().uri("/standards/elements"))
                .hasStatusOk()
                .bodyText()
                .contains("事项编码", "itemCode");
        assertThat(mvc.get().uri("/standards/elements").param("q", "无此数据元"))
                .bodyText()
                .contains("没有找到数据元");
        assertThat(mvc.get().uri("/standards/elements/TY1004"))
                .hasStatusOk()
                .bodyText()
                .contains("行政许可", "政务服务事项（实施清单的一个版本）");
        assertThat(mvc.get().uri("/schemas")).hasStatusOk().bodyText().contains("外部办件报送");
        assertThat(mvc.get().uri("/schemas/item/1.0")).hasStatusOk().bodyText().contains("content/materials/name");
        assertThat(mvc.get().uri("/standards/elements/TY0000")).hasStatus(404);
    }
}
