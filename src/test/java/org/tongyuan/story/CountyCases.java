package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.cases.CasesClient;
import tools.jackson.databind.JsonNode;

/** Cases of the demo citizens brought to where a story begins, by the API as the hall's own software would. */
public final class CountyCases {

    private static final Map<String, Object> FOOD_FORM = Map.of(
            "businessName", "伟伟小吃店",
            "creditCode", "91990122MA7Q00011N",
            "address", "清和县城关镇解放路 1 号",
            "format", "catering",
            "projects", List.of("hot"),
            "area", "60",
            "safetyManager", "张伟");

    private final CasesClient client;

    public CountyCases(int port) {
        try {
            client = CasesClient.whole(port);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A food licence applied for by a citizen: its number. */
    public String foodLicence(String itemCode, DemoPeople.Citizen citizen) {
        Map<String, Object> body = Map.of(
                "item",
                itemCode,
                "applicant",
                Map.of(
                        "name", citizen.name(),
                        "idType", "ID_CARD",
                        "idNumber", citizen.idNumber(),
                        "phone", citizen.phone()),
                "form",
                FOOD_FORM,
                "materials",
                List.of());
        return post("/api/v1/cases", body).get("number").asString();
    }

    /** An application on paper for any item, with what else the body says. */
    public String application(String itemCode, DemoPeople.Citizen citizen, Map<String, Object> more) {
        return application(
                itemCode,
                Map.of(
                        "name", citizen.name(),
                        "idType", "ID_CARD",
                        "idNumber", citizen.idNumber(),
                        "phone", citizen.phone()),
                more);
    }

    /** The same for somebody of the test's own. */
    public String application(String itemCode, Map<String, String> applicant, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(more);
        body.put("item", itemCode);
        body.put("applicant", applicant);
        return post("/api/v1/cases", body).get("number").asString();
    }

    /** Accepts a case, completes its steps and grants it. */
    public void grant(String number) {
        act(number, "acceptance", Map.of());
        for (var open = openSteps(number); !open.isEmpty(); open = openSteps(number)) {
            act(number, "steps/" + open.getFirst() + "/completion", Map.of("agreed", true));
        }
        act(number, "decision", Map.of("decision", "GRANT"));
    }

    /** Keys of the steps that are open now. */
    public List<String> openSteps(String number) {
        try {
            return client.get("/api/v1/cases/" + number)
                    .body()
                    .get("steps")
                    .valueStream()
                    .filter(step -> step.get("state").asString().equals("OPEN"))
                    .map(step -> step.get("key").asString())
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** An act with its body; the case as it stands then. */
    public JsonNode act(String number, String act, Map<String, Object> body) {
        return post("/api/v1/cases/" + number + "/" + act, body);
    }

    public JsonNode post(String path, Map<String, Object> body) {
        try {
            var answer = client.post(path, body, CasesClient.key());
            assertThat(answer.status()).as(path + ": " + answer.body()).isBetween(200, 201);
            return answer.body();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
