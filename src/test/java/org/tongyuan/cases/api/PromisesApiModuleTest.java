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

/** Undertakings as another system hands them in. */
@TongyuanTest
class PromisesApiModuleTest {

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
        return client.submit(item.code(agencies), List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
    }

    private JsonNode done(String number, String act, Object body) throws Exception {
        var answer = client.act(number, act, body);
        assertThat(answer.status()).as("%s: %s", act, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void conflict(String number, String act, Object body, String says) throws Exception {
        var answer = client.act(number, act, body);
        assertThat(answer.status()).as("%s: %s", act, answer.body()).isEqualTo(409);
        assertThat(answer.body().get("detail").asString()).contains(says);
    }

    @Test
    void a_deferred_material_is_signed_for_accepted_without_and_handed_in() throws Exception {
        String number = submitted(DemoItem.FOOD_LICENCE);
        conflict(number, "deferral", Map.of("materials", List.of("layout"), "days", 5), "不是可以容缺的材料");
        done(number, "deferral", Map.of("materials", List.of("rules"), "days", 5));
        var accepted =
                done(number, "acceptance", Map.of("materials", List.of(Map.of("key", "rules", "state", "LACKS"))));
        assertThat(accepted.get("proceedings").get("deferral").get("materials").size())
                .isEqualTo(1);
        assertThat(accepted.get("letters").findValuesAsString("title")).contains("受理通知书（容缺）");
        conflict(number, "deferral/refusal", Map.of("reason", "不等了"), "还没有到期");
        var supplied = done(number, "deferral/materials", Map.of("materials", List.of("rules")));
        assertThat(supplied.get("proceedings")
                        .get("deferral")
                        .get("fulfilledOn")
                        .asString())
                .isNotBlank();
        conflict(number, "deferral/extension", Map.of("days", 3, "reason", "再等等"), "已经补齐");
        done(number, "withdrawal", Map.of("reason", "不办了"));
    }

    @Test
    void a_proof_is_replaced_and_checked_and_what_is_no_proof_is_not() throws Exception {
        String number = submitted(DemoItem.EMPLOYMENT_DIFFICULTY);
        conflict(number, "undertaking", Map.of("regime", "LICENCE", "materials", List.of()), "告知承诺清单");
        conflict(number, "undertaking", Map.of("regime", "PROOF", "materials", List.of("application")), "不能以承诺代替");
        done(number, "undertaking", Map.of("regime", "PROOF", "materials", List.of("proof")));
        done(number, "acceptance", Map.of());
        var checked = done(number, "undertaking/check", Map.of("kept", true, "findings", "与失业登记一致"));
        assertThat(checked.get("proceedings").get("undertaking").get("kept").asBoolean())
                .isTrue();
        conflict(number, "undertaking/statement", Map.of("statement", "没有什么要说"), "没有需要陈述申辩");
        done(number, "withdrawal", Map.of("reason", "不办了"));
    }

    @Test
    void nothing_is_undertaken_where_the_field_is_high_risk() throws Exception {
        String number = submitted(DemoItem.RAW_MILK_INSPECTED);
        conflict(number, "undertaking", Map.of("regime", "LICENCE", "materials", List.of()), "高风险领域");
        done(number, "withdrawal", Map.of("reason", "不办了"));
    }

    @Test
    void what_is_missing_in_the_body_is_told() throws Exception {
        String number = submitted(DemoItem.FOOD_LICENCE);
        assertThat(client.act(number, "deferral", Map.of()).status()).isEqualTo(422);
        assertThat(client.act(number, "undertaking", Map.of("regime", "NONSENSE"))
                        .status())
                .isEqualTo(422);
        done(number, "withdrawal", Map.of("reason", "不办了"));
    }
}
