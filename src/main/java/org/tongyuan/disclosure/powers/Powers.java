package org.tongyuan.disclosure.powers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.disclosure.powers.Power.Level;
import org.tongyuan.disclosure.powers.Power.Risk;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The rows of disclosure.power with their risk points and their changes. */
@Repository
class Powers {

    /** A line of a power's history. */
    record Change(int version, String what, String why, String byName, LocalDate changedOn) {}

    private final JdbcClient jdbc;

    Powers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Power require(String code) {
        return find(code).orElseThrow(() -> new NotFound("power " + code));
    }

    Optional<Power> find(String code) {
        return jdbc.sql("SELECT * FROM disclosure.power WHERE code = ?")
                .param(code)
                .query((row, n) -> map(row, risksOf(code)))
                .optional();
    }

    boolean hasItem(String itemCode) {
        return jdbc.sql("SELECT count(*) FROM disclosure.power WHERE item_code = ?")
                        .param(itemCode)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** By code; {@code agency} null: of every agency. */
    List<Power> all(@Nullable UUID agency) {
        var risks = new LinkedHashMap<String, List<Risk>>();
        jdbc.sql(
                        "SELECT power_code, risk, level, safeguard, post FROM disclosure.power_risk ORDER BY power_code, place")
                .query((row, n) -> risks.computeIfAbsent(row.getString("power_code"), c -> new ArrayList<>())
                        .add(risk(row)))
                .list();
        String of = agency == null ? "" : agency.toString();
        return jdbc.sql(
                        "SELECT * FROM disclosure.power WHERE (:agency = '' OR agency_id::text = :agency) ORDER BY agency_id, code")
                .param("agency", of)
                .query((row, n) -> map(row, risks.getOrDefault(row.getString("code"), List.of())))
                .list();
    }

    List<Change> changes(String code) {
        return jdbc.sql(
                        "SELECT version, what, why, by_name, changed_on FROM disclosure.power_change WHERE power_code = ? ORDER BY version DESC")
                .param(code)
                .query(new SimplePropertyRowMapper<>(Change.class))
                .list();
    }

    private List<Risk> risksOf(String code) {
        return jdbc.sql(
                        "SELECT risk, level, safeguard, post FROM disclosure.power_risk WHERE power_code = ? ORDER BY place")
                .param(code)
                .query((row, n) -> risk(row))
                .list();
    }

    void insert(Power p) {
        jdbc.sql("""
            INSERT INTO disclosure.power (code, item_code, agency_id, name, kind, basis, flow, object, norms, version)
            VALUES (:code, :item, :agency, :name, :kind, :basis, :flow, :object, :norms, :version)\
            """).params(columns(p)).update();
        risks(p);
    }

    void save(Power p) {
        int rows = jdbc.sql("""
            UPDATE disclosure.power SET name = :name, kind = :kind, basis = :basis, flow = :flow, object = :object, norms = :norms,
                version = :version, ended_on = :ended, ended_reason = :reason
            WHERE code = :code AND version = :version - 1\
            """).params(columns(p)).update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
        risks(p);
    }

    private void risks(Power p) {
        jdbc.sql("DELETE FROM disclosure.power_risk WHERE power_code = ?")
                .param(p.code())
                .update();
        for (int i = 0; i < p.risks().size(); i++) {
            var risk = p.risks().get(i);
            jdbc.sql(
                            "INSERT INTO disclosure.power_risk (power_code, place, risk, level, safeguard, post) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(p.code(), i + 1, risk.risk(), risk.level().name(), risk.safeguard(), risk.post())
                    .update();
        }
    }

    void changed(String code, Change change, UUID by, Instant at) {
        jdbc.sql("""
            INSERT INTO disclosure.power_change (power_code, version, what, why, by_id, by_name, changed_on, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(code, change.version(), change.what(), change.why())
                .params(by, change.byName(), change.changedOn(), Timestamp.from(at))
                .update();
    }

    private static Map<String, @Nullable Object> columns(Power p) {
        var c = new LinkedHashMap<String, @Nullable Object>();
        var own = p.own();
        var end = p.end();
        c.put("code", p.code());
        c.put("item", p.itemCode());
        c.put("agency", p.agencyId());
        c.put("name", own == null ? null : own.name());
        c.put("kind", own == null ? null : own.kind().name());
        c.put("basis", own == null ? null : own.basis());
        c.put("flow", own == null ? "" : own.flow());
        c.put("object", p.object());
        c.put("norms", p.norms());
        c.put("version", p.version());
        c.put("ended", end == null ? null : end.on());
        c.put("reason", end == null ? null : end.reason());
        return c;
    }

    private static Risk risk(ResultSet row) throws SQLException {
        return new Risk(
                row.getString("risk"),
                Level.valueOf(row.getString("level")),
                row.getString("safeguard"),
                row.getString("post"));
    }

    private static Power map(ResultSet row, List<Risk> risks) throws SQLException {
        String item = row.getString("item_code");
        return new Power(
                row.getString("code"),
                row.getObject("agency_id", UUID.class),
                item,
                item != null
                        ? null
                        : new Power.Own(
                                row.getString("name"),
                                PowerKind.valueOf(row.getString("kind")),
                                row.getString("basis"),
                                row.getString("flow")),
                row.getString("object"),
                row.getString("norms"),
                risks,
                row.getInt("version"),
                row.getObject("ended_on") == null
                        ? null
                        : new Power.End(row.getObject("ended_on", LocalDate.class), row.getString("ended_reason")));
    }
}
