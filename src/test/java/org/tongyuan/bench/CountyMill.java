package org.tongyuan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.agencies.OrganizationCode;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.platform.Ids;

/**
 * Makes the county around the cases: 34 agencies, 1,135 items copied from the demo county's, and, through the product's own API, one
 * prototype of a case for every item of the demo county and every point at which a case can stand.
 */
final class CountyMill {

    static final int AGENCIES = 34;
    static final int ITEMS = 1_135;

    private static final List<String> MORE = List.of(
            "发展和改革局", "工业和信息化局", "民族宗教事务局", "司法局", "财政局", "生态环境局", "水利局", "商务局", "文化和旅游局", "应急管理局", "审计局", "林业局", "税务局",
            "气象局", "烟草专卖局", "档案局", "退役军人事务局", "城市管理局", "消防救援大队");

    /** The ways a case can go; what a profile does not know ends it there, and the prototype is dropped. */
    private static final List<String> WAYS = List.of(
            "submit",
            "submit notify",
            "submit notify correct",
            "submit accept",
            "submit accept step",
            "submit accept step step step step",
            "submit accept step step step step grant",
            "submit accept step step step step grant deliver",
            "submit accept step step step step refuse deliver",
            "submit grant deliver",
            "submit elsewhere",
            "submit withdraw");

    private final JdbcClient jdbc;
    private final int port;
    private final int items;

    CountyMill(JdbcClient jdbc, int port) {
        this(jdbc, port, ITEMS);
    }

    CountyMill(JdbcClient jdbc, int port, int items) {
        this.jdbc = jdbc;
        this.port = port;
        this.items = items;
    }

    void make() throws Exception {
        jdbc.sql("CREATE SCHEMA mill").update();
        prototypes();
        agencies();
        items();
    }

    private void prototypes() throws Exception {
        jdbc.sql(
                        "CREATE TABLE mill.proto (case_id uuid PRIMARY KEY, version_id uuid NOT NULL, open boolean NOT NULL, weight int NOT NULL)")
                .update();
        var client = CasesClient.whole(port);
        var codes = jdbc.sql("""
                SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force
                WHERE v.content ->> 'handling' <> 'ELSEWHERE' ORDER BY i.code\
                """).query(String.class).list();
        for (String code : codes) {
            for (String way : WAYS) {
                go(client, code, way);
            }
        }
    }

    private void go(CasesClient client, String item, String way) throws Exception {
        String number = "";
        for (String act : way.split(" ")) {
            if (act.equals("submit")) {
                var answer = client.submit(item, List.of(), CasesClient.key());
                if (answer.status() != 201) {
                    return;
                }
                number = answer.body().path("number").asString();
            } else if (!act(client, number, act)) {
                return;
            }
        }
        jdbc.sql("""
            INSERT INTO mill.proto SELECT id, item_version_id, ended_on IS NULL, CASE WHEN ended_on IS NULL THEN 1 ELSE ? END
            FROM cases.case_file WHERE number = ?\
            """).params(way.endsWith("grant deliver") ? 12 : 1, number).update();
    }

    /** False when this case cannot go that way. */
    private static boolean act(CasesClient client, String number, String act) throws Exception {
        String at = "/api/v1/cases/" + number;
        return switch (act) {
            case "notify" ->
                client.act(number, "correction-notice", missing(client, at)).status() == 200;
            case "correct" -> client.act(number, "correction", Map.of()).status() == 200;
            case "accept" -> client.act(number, "acceptance", Map.of()).status() == 200;
            case "step" -> step(client, number, at);
            case "grant" ->
                client.act(number, "decision", Map.of("decision", "GRANT")).status() == 200;
            case "refuse" ->
                client.act(number, "decision", Map.of("decision", "REFUSE", "reasons", List.of("现场与申请材料不一致。")))
                                .status()
                        == 200;
            case "deliver" -> client.act(number, "delivery", Map.of()).status() == 200;
            case "elsewhere" ->
                client.act(
                                        number,
                                        "refusal-to-accept",
                                        Map.of(
                                                "ground",
                                                "NOT_ADMISSIBLE",
                                                "reason",
                                                "由省级机关办理。",
                                                "competentOrgan",
                                                "云岭省农业农村厅"))
                                .status()
                        == 200;
            case "withdraw" ->
                client.act(number, "withdrawal", Map.of("reason", "计划改变")).status() == 200;
            default -> throw new IllegalArgumentException(act);
        };
    }

    private static Map<String, Object> missing(CasesClient client, String at) throws Exception {
        var materials = new ArrayList<Map<String, String>>();
        client.get(at).body().path("materials").forEach(m -> {
            if (materials.size() < 2) {
                materials.add(Map.of("key", m.path("key").asString(), "state", "LACKS"));
            }
        });
        return Map.of("materials", materials);
    }

    /** Does the first open step; when none is open there is nothing to do. */
    private static boolean step(CasesClient client, String number, String at) throws Exception {
        for (var step : client.get(at).body().path("steps")) {
            if (step.path("state").asString().equals("OPEN")) {
                return client.act(
                                        number,
                                        "steps/" + step.path("key").asString() + "/completion",
                                        Map.of("opinion", "符合条件"))
                                .status()
                        == 200;
            }
        }
        return true;
    }

    private void agencies() {
        for (int n = 0; n < MORE.size(); n++) {
            String organization = "7902%04d".formatted(n + 1);
            String first17 = "11990122" + organization + OrganizationCode.checkCharacter(organization);
            jdbc.sql("""
                INSERT INTO agencies.agency (id, name, code, code_verified, region_code, address, phone, court, registered_at)
                VALUES (?, ?, ?, true, '990122', '清和县城关镇府前路', '0990-6221000', '清和县人民法院', now())\
                """)
                    .params(Ids.next(), "清和县" + MORE.get(n), first17 + UnifiedSocialCreditCode.checkCharacter(first17))
                    .update();
        }
    }

    /** Every agency has items; the market regulator has the most cases, 15 of a hundred, and the others ever fewer. */
    private void items() {
        jdbc.sql("""
            CREATE TABLE mill.agency AS
            SELECT id, name, code, n, CASE WHEN n = 1 THEN 0.15 ELSE 0.85 * (1.0 / (n + 3)) / s END AS share
            FROM (SELECT id, name, code, n, sum(CASE WHEN n > 1 THEN 1.0 / (n + 3) END) OVER () AS s
                  FROM (SELECT id, name, code,
                               row_number() OVER (ORDER BY name <> '清和县市场监督管理局', registered_at, id) AS n
                        FROM agencies.agency WHERE ended_at IS NULL) numbered
                  WHERE n <= ?) shared\
            """).param(AGENCIES).update();
        jdbc.sql("""
            CREATE TABLE mill.template AS
            SELECT v.id, v.name, row_number() OVER (ORDER BY v.id) - 1 AS t, count(*) OVER () AS of
            FROM items.item_version v WHERE v.id IN (SELECT version_id FROM mill.proto)\
            """).update();
        jdbc.sql("""
            CREATE TABLE mill.item AS
            SELECT g.n, gen_random_uuid() AS item_id, gen_random_uuid() AS version_id, a.id AS agency_id, a.name AS agency_name,
                a.code || '4990122' || lpad(a.n::text, 2, '0') || lpad(g.n::text, 4, '0') || '00' AS code, t.id AS template_id,
                t.name || '（' || g.n || '类）' AS name, o.id AS other_id,
                a.share / (row_number() OVER (PARTITION BY a.n ORDER BY g.n) + 4) AS weight, a.share
            FROM generate_series(1, ?) AS g (n)
            JOIN mill.agency a ON a.n = 1 + (g.n * 7) % ?
            JOIN mill.template t ON t.t = g.n % t.of
            LEFT JOIN mill.agency o ON g.n % 12 = 0 AND o.n = 1 + (g.n * 5 + 3) % ? AND o.id <> a.id\
            """).params(items, AGENCIES, AGENCIES).update();
        jdbc.sql(
                        "UPDATE mill.item i SET weight = weight * share / (SELECT sum(weight) FROM mill.item s WHERE s.agency_id = i.agency_id)")
                .update();
        jdbc.sql(
                        "INSERT INTO items.item (id, code, in_force, created) SELECT item_id, code, version_id, now() FROM mill.item")
                .update();
        List<String> columns = Catalogue.columns(jdbc, "items", "item_version").keySet().stream()
                .toList();
        jdbc.sql("INSERT INTO items.item_version (" + String.join(", ", columns) + ") SELECT "
                        + String.join(
                                ", ",
                                columns.stream().map(CountyMill::itemColumn).toList())
                        + " FROM mill.item m JOIN items.item_version v ON v.id = m.template_id")
                .update();
    }

    private static String itemColumn(String column) {
        return switch (column) {
            case "id" -> "m.version_id";
            case "item_id", "agency_id", "agency_name", "name" -> "m." + column;
            case "number" -> "1";
            case "content" ->
                "v.content || jsonb_build_object('name', m.name, 'agencyId', m.agency_id, 'agencyName', m.agency_name)";
            default -> "v." + column;
        };
    }
}
