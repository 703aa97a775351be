package org.tongyuan.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import tools.jackson.databind.JsonNode;

/** The API over HTTP, from an application's token to the delivered decision. */
@TongyuanTest
class CasesApiModuleTest {

    @LocalServerPort
    int port;

    @Autowired
    Agencies agencies;

    private CasesClient client;

    @BeforeEach
    void sign_in() throws Exception {
        client = CasesClient.whole(port);
    }

    private String submitted(DemoItem item) throws Exception {
        var answer = client.submit(item.code(agencies), List.of(), CasesClient.key());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().get("number").asString();
    }

    private JsonNode done(String number, String act, Object body) throws Exception {
        var answer = client.act(number, act, body);
        assertThat(answer.status()).as("%s: %s", act, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void reviewed(String number) throws Exception {
        JsonNode c = client.get("/api/v1/cases/" + number).body();
        for (boolean open = true; open; ) {
            open = false;
            for (JsonNode step : c.get("steps")) {
                if (step.get("state").asString().equals("OPEN")) {
                    c = done(number, "steps/" + step.get("key").asString() + "/completion", Map.of("opinion", "符合条件"));
                    open = true;
                    break;
                }
            }
        }
    }

    @Test
    void a_licence_goes_from_receipt_to_the_delivered_decision() throws Exception {
        String number = submitted(DemoItem.FOOD_LICENCE);
        assertThat(number).hasSize(43);
        var accepted = done(number, "acceptance", Map.of());
        assertThat(accepted.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.get("due").get("statutory").get("on").asString()).isNotBlank();
        assertThat(accepted.get("due").get("promised").get("on").asString()).isNotBlank();
        reviewed(number);
        var decided = done(number, "decision", Map.of("decision", "GRANT"));
        assertThat(decided.get("decision").get("legalBasis").size()).isPositive();
        var delivered = done(number, "delivery", Map.of("way", "WINDOW", "recipient", "陈晓明"));
        assertThat(delivered.get("state").asString()).isEqualTo("DELIVERED");
        assertThat(delivered.get("allowedActs").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("recall", "revocation", "cancellation");
        assertThat(delivered.get("letters").findValuesAsString("title"))
                .contains("申请材料收件凭证", "受理通知书", "准予行政许可决定书", "送达回证");
        var pdf = client.get(delivered.get("letters").get(0).get("pdf").asString());
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.raw().body()).startsWith("%PDF".getBytes());
    }

    @Test
    void the_reasons_for_a_date_can_be_asked() throws Exception {
        String number = submitted(DemoItem.FOOD_LICENCE);
        var clocks = client.get("/api/v1/cases/" + number + "/clocks").body().get("clocks");
        assertThat(clocks.get(0).get("kind").asString()).isEqualTo("CORRECTION");
        assertThat(clocks.get(0).get("reasons").size()).isPositive();
    }

    @Test
    void a_correction_is_asked_for_once_and_then_accepted_as_of_the_day_it_came() throws Exception {
        String number = submitted(DemoItem.FOOD_LICENCE);
        var notified = done(
                number,
                "correction-notice",
                Map.of(
                        "materials",
                        List.of(
                                Map.of("key", "application", "state", "DEFECTIVE", "defect", "unsigned"),
                                Map.of("key", "layout", "state", "LACKS"))));
        assertThat(notified.get("state").asString()).isEqualTo("CORRECTION_NOTIFIED");
        assertThat(notified.get("correction").get("items").size()).isEqualTo(2);
        assertThat(client.act(number, "correction-notice", Map.of("materials", List.of("layout")))
                        .status())
                .isEqualTo(409);
        assertThat(done(number, "correction", Map.of()).get("state").asString()).isEqualTo("CORRECTED");
        var refused = client.act(number, "refusal-to-accept", Map.of("ground", "INCOMPLETE", "reason", "材料不齐"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("detail").asString()).contains("应当受理");
        assertThat(done(number, "acceptance", Map.of()).get("state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_refusal_tells_the_right_remedy() throws Exception {
        String licence = submitted(DemoItem.FOOD_LICENCE);
        done(licence, "acceptance", Map.of());
        reviewed(licence);
        assertThat(client.act(licence, "decision", Map.of("decision", "REFUSE")).status())
                .isEqualTo(409);
        var refused = done(licence, "decision", Map.of("decision", "REFUSE", "reasons", List.of("场所不符合要求")));
        assertThat(refused.get("decision").get("remedy").get(0).asString()).contains("60日内向清和县人民政府申请行政复议", "6个月内");
        assertThat(refused.get("letters").findValuesAsString("title")).contains("不予行政许可决定书");
    }

    @Test
    void a_public_service_has_no_licence_letters_and_no_reconsideration() throws Exception {
        String number = submitted(DemoItem.SOCIAL_SECURITY_CARD);
        done(number, "acceptance", Map.of());
        reviewed(number);
        var refused = done(number, "decision", Map.of("decision", "REFUSE", "reasons", List.of("已经持卡")));
        assertThat(refused.get("decision").get("remedy").get(0).asString())
                .contains("投诉")
                .doesNotContain("复议");
        assertThat(refused.get("letters").findValuesAsString("title"))
                .contains("不予办理决定书")
                .doesNotContain("不予行政许可决定书");
    }

    @Test
    void the_same_key_gives_the_same_case() throws Exception {
        String key = CasesClient.key();
        String code = DemoItem.FOOD_LICENCE.code(agencies);
        var first = client.submit(code, List.of(), key);
        var second = client.submit(code, List.of(), key);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(client.submit(code, List.of("layout"), key).status()).isEqualTo(422);
        assertThat(client.submit(code, List.of(), null).status()).isEqualTo(400);
    }

    @Test
    void numbers_of_a_day_follow_each_other_without_gaps() throws Exception {
        String first = submitted(DemoItem.HYGIENE_LICENCE);
        var failed = client.submit(DemoItem.HYGIENE_LICENCE.code(agencies), List.of("没有这种材料"), CasesClient.key());
        assertThat(failed.status()).isEqualTo(409);
        String second = submitted(DemoItem.HYGIENE_LICENCE);
        assertThat(Integer.parseInt(second.substring(39))).isEqualTo(Integer.parseInt(first.substring(39)) + 1);
    }

    @Test
    void a_body_with_errors_hears_of_all_of_them() throws Exception {
        var answer = client.post("/api/v1/cases", Map.of("applicant", Map.of("name", "")), CasesClient.key());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("errors").propertyNames())
                .contains("item", "applicant.name", "applicant.idNumber");
    }

    @Test
    void an_unknown_item_or_case_is_not_found_and_an_outside_item_is_not_taken() throws Exception {
        assertThat(client.submit("NO-SUCH", List.of(), CasesClient.key()).status())
                .isEqualTo(404);
        assertThat(client.get("/api/v1/cases/NO-SUCH").status()).isEqualTo(404);
        assertThat(client.act("NO-SUCH", "acceptance", Map.of()).status()).isEqualTo(404);
        var outside = client.submit(DemoItem.DRIVING_LICENCE_ELSEWHERE.code(agencies), List.of(), CasesClient.key());
        assertThat(outside.status()).isEqualTo(409);
    }

    @Test
    void a_scope_carries_only_its_own_acts() throws Exception {
        String number = submitted(DemoItem.FOOD_LICENCE);
        var reader = new CasesClient(port, "cases.read");
        assertThat(reader.get("/api/v1/cases/" + number).status()).isEqualTo(200);
        assertThat(reader.act(number, "acceptance", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void a_stale_version_is_told_so() throws Exception {
        String number = submitted(DemoItem.FOOD_LICENCE);
        done(number, "acceptance", Map.of("version", 1));
        var second = client.act(number, "withdrawal", Map.of("version", 1, "reason", "不办了"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().get("detail").asString()).contains("刷新");
    }

    @Test
    void lists_stand_in_the_order_in_which_cases_fall_due_and_pages_follow_each_other() throws Exception {
        String number = submitted(DemoItem.FOOD_LICENCE);
        done(number, "withdrawal", Map.of("reason", "不办了"));
        submitted(DemoItem.FOOD_LICENCE);
        var list = client.get("/api/v1/cases?state=SUBMITTED").body();
        // A case without a date stands last.
        var dates = list.get("cases").findValuesAsString("dueOn").stream()
                .map(due -> due.isEmpty() ? "9999-12-31" : due)
                .toList();
        assertThat(dates).isSorted();
        assertThat(client.get("/api/v1/cases?state=WITHDRAWN")
                        .body()
                        .get("cases")
                        .findValuesAsString("number"))
                .contains(number);
        assertThat(client.get("/api/v1/cases?state=NONSENSE").status()).isEqualTo(422);
        assertThat(client.get("/api/v1/cases?cursor=nonsense").status()).isEqualTo(404);
    }
}
