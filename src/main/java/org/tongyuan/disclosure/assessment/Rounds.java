package org.tongyuan.disclosure.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Rounds with their indicators, scores, the records behind them, and objections. */
@Repository
class Rounds {

    private static final String ROUND = """
        SELECT id, number, region_code, name, from_on, until_on, state, computed_on, told_on, object_by, settled_on, published_on, version
        FROM disclosure.assessment_round\s""";
    private static final String OBJECTION = """
        SELECT id, agency_id, indicator, reason, made_by, made_on, accepted, answer, answered_on
        FROM disclosure.assessment_objection\s""";

    /** What an agency holds against a score. */
    record Objection(
            UUID id,
            UUID agencyId,
            String indicator,
            String reason,
            String madeBy,
            LocalDate madeOn,
            @Nullable Boolean accepted,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {}

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Round require(String number) {
        return one(number, "");
    }

    /** Locked until the transaction ends. */
    Round lock(String number) {
        return one(number, " FOR UPDATE");
    }

    private Round one(String number, String lock) {
        return jdbc.sql(ROUND + "WHERE number = ?" + lock)
                .param(number)
                .query(new SimplePropertyRowMapper<>(Round.class))
                .optional()
                .orElseThrow(() -> new NotFound("assessment " + number));
    }

    /** Newest first. */
    List<Round> all(String region) {
        return jdbc.sql(ROUND + "WHERE region_code = ? ORDER BY until_on DESC, id DESC")
                .param(region)
                .query(new SimplePropertyRowMapper<>(Round.class))
                .list();
    }

    List<Round> published() {
        return jdbc.sql(ROUND + "WHERE published_on IS NOT NULL ORDER BY until_on DESC, id DESC")
                .query(new SimplePropertyRowMapper<>(Round.class))
                .list();
    }

    void insert(Round r, List<Indicator> indicators) {
        jdbc.sql(
                        "INSERT INTO disclosure.assessment_round (id, number, region_code, name, from_on, until_on, state, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        r.id(),
                        r.number(),
                        r.regionCode(),
                        r.name(),
                        r.fromOn(),
                        r.untilOn(),
                        r.state().name())
                .update();
        for (int i = 0; i < indicators.size(); i++) {
            var one = indicators.get(i);
            jdbc.sql("""
                INSERT INTO disclosure.assessment_indicator (round_id, place, code, name, weight, measure, basis, rule)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                """)
                    .params(
                            r.id(),
                            i,
                            one.code(),
                            one.name(),
                            one.weight(),
                            one.measure().name(),
                            one.basis(),
                            one.rule())
                    .update();
        }
    }

    void save(Round r) {
        int rows = jdbc.sql("""
            UPDATE disclosure.assessment_round SET state = ?, computed_on = ?, told_on = ?, object_by = ?, settled_on = ?,
                published_on = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(Arrays.asList(
                        r.state().name(),
                        r.computedOn(),
                        r.toldOn(),
                        r.objectBy(),
                        r.settledOn(),
                        r.publishedOn(),
                        r.id(),
                        r.version()))
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    List<Indicator> indicators(Round r) {
        return jdbc.sql("SELECT code, name, weight, measure, basis, rule FROM disclosure.assessment_indicator"
                        + " WHERE round_id = ? ORDER BY place")
                .param(r.id())
                .query(new SimplePropertyRowMapper<>(Indicator.class))
                .list();
    }

    void clear(Round r) {
        for (String table : List.of("assessment_evidence", "assessment_score")) {
            jdbc.sql("DELETE FROM disclosure." + table + " WHERE round_id = ?")
                    .param(r.id())
                    .update();
        }
    }

    void add(Round r, UUID agency, Indicator indicator, List<Evidence> evidence) {
        int good = (int) evidence.stream().filter(Evidence::good).count();
        jdbc.sql(
                        "INSERT INTO disclosure.assessment_score (round_id, agency_id, indicator, good, counted) VALUES (?, ?, ?, ?, ?)")
                .params(r.id(), agency, indicator.code(), good, evidence.size())
                .update();
        jdbc.sql("""
            INSERT INTO disclosure.assessment_evidence (round_id, agency_id, indicator, label, link, good, note, place)
            SELECT ?, ?, ?, e.label, e.link, e.good, e.note, e.place
            FROM unnest(?::text[], ?::text[], ?::boolean[], ?::text[]) WITH ORDINALITY e (label, link, good, note, place)\
            """)
                .params(
                        r.id(),
                        agency,
                        indicator.code(),
                        evidence.stream().map(Evidence::label).toArray(String[]::new),
                        evidence.stream().map(Evidence::link).toArray(String[]::new),
                        evidence.stream().map(Evidence::good).toArray(Boolean[]::new),
                        evidence.stream().map(Evidence::note).toArray(String[]::new))
                .update();
    }

    List<Score> scores(Round r) {
        var indicators = indicators(r);
        var found = new ArrayList<Score>();
        for (Indicator indicator : indicators) {
            found.addAll(jdbc.sql("SELECT agency_id, good, counted, adjusted FROM disclosure.assessment_score"
                            + " WHERE round_id = ? AND indicator = ?")
                    .params(r.id(), indicator.code())
                    .query((row, n) -> new Score(
                            row.getObject("agency_id", UUID.class),
                            indicator,
                            row.getInt("good"),
                            row.getInt("counted"),
                            row.getBigDecimal("adjusted")))
                    .list());
        }
        return found;
    }

    void adjust(Round r, UUID agency, String indicator, java.math.BigDecimal points) {
        jdbc.sql(
                        "UPDATE disclosure.assessment_score SET adjusted = ? WHERE round_id = ? AND agency_id = ? AND indicator = ?")
                .params(points, r.id(), agency, indicator)
                .update();
    }

    /** What counts against the agency first; at most so many. */
    List<Evidence> evidence(Round r, UUID agency, String indicator, int most) {
        return jdbc.sql("SELECT label, link, good, note FROM disclosure.assessment_evidence"
                        + " WHERE round_id = ? AND agency_id = ? AND indicator = ? ORDER BY good, place LIMIT ?")
                .params(r.id(), agency, indicator, most)
                .query(new SimplePropertyRowMapper<>(Evidence.class))
                .list();
    }

    void object(Round r, UUID agency, String indicator, UUID id, String reason, String by, LocalDate on) {
        jdbc.sql("""
            INSERT INTO disclosure.assessment_objection (id, round_id, agency_id, indicator, reason, made_by, made_on)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """).params(id, r.id(), agency, indicator, reason, by, on).update();
    }

    List<Objection> objections(Round r) {
        return jdbc.sql(OBJECTION + "WHERE round_id = ? ORDER BY answered_on IS NOT NULL, id")
                .param(r.id())
                .query(new SimplePropertyRowMapper<>(Objection.class))
                .list();
    }

    void answer(UUID objection, boolean accepted, String answer, String by, LocalDate on) {
        jdbc.sql(
                        "UPDATE disclosure.assessment_objection SET accepted = ?, answer = ?, answered_by = ?, answered_on = ? WHERE id = ?")
                .params(accepted, answer, by, on, objection)
                .update();
    }
}
