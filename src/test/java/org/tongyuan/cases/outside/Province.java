package org.tongyuan.cases.outside;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tongyuan.cases.CasesClient;

/** The demo province's system as it calls the API: one case of its own, reported as often as a test likes. */
public final class Province {

    public static final String SYSTEM = "tzxm";

    private final CasesClient client;
    private final String number;
    private final Map<String, Object> body = new LinkedHashMap<>();

    private Province(CasesClient client, String number) {
        this.client = client;
        this.number = number;
    }

    /** A new case of 陈晓明, received today and not due. */
    public static Province with(int port, String item) throws Exception {
        var province = new Province(
                new CasesClient(port, "demo-province", "outside-cases.report"),
                "2026-T-" + UUID.randomUUID().toString().substring(0, 13));
        return province.say("item", item)
                .say("applicant", Map.of("name", "陈晓明", "idType", "ID_CARD", "idNumber", "11010519491231002X"))
                .say("state", "已申报")
                .say("receivedOn", LocalDate.of(2026, 3, 2).toString())
                .say("updatedAt", "2026-03-02T09:00:00+08:00");
    }

    public String number() {
        return number;
    }

    public Province say(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public String path() {
        return "/api/v1/outside-cases/" + SYSTEM + "/" + number;
    }

    public CasesClient.Answer report() throws Exception {
        return report(CasesClient.key());
    }

    public CasesClient.Answer report(String key) throws Exception {
        return client.put(path(), body, key);
    }

    public CasesClient.Answer read() throws Exception {
        return client.get(path());
    }

    public CasesClient client() {
        return client;
    }
}
