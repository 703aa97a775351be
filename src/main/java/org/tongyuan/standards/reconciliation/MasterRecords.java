package org.tongyuan.standards.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.agencies.MasterDataSource;
import org.tongyuan.agencies.MasterRecord;
import org.tongyuan.agencies.NationalDivisions;

/** The records of all sources as of the last comparison. */
@Repository
class MasterRecords {

    /** A record as pages show it. */
    record Line(
            String source,
            String sourceLabel,
            String kind,
            String name,
            String code,
            String codeFault,
            String region,
            @Nullable String regionName,
            String address,
            long uses,
            boolean ended) {}

    /** One agency, body or place, with the names under which its sources have it. */
    record Body(String body, String names, String codes, long records, long sources) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Map<String, MasterDataSource> sources;

    MasterRecords(JdbcClient jdbc, JdbcTemplate batch, List<MasterDataSource> sources) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.sources = sources.stream()
                .collect(Collectors.toMap(MasterDataSource::source, s -> s, (a, b) -> a, LinkedHashMap::new));
    }

    /** What the sources have now. */
    List<Held> given() {
        var held = new ArrayList<Held>();
        sources.values().forEach(source -> source.records().forEach(r -> held.add(held(source.source(), r))));
        return held;
    }

    private static Held held(String source, MasterRecord record) {
        var nameless = new Held(source, record, "");
        String name = NationalDivisions.nameOf(nameless.region());
        return name == null ? nameless : new Held(source, record, name);
    }

    void replace(List<Held> records, Map<String, String> bodies) {
        jdbc.sql("DELETE FROM standards.master_record").update();
        batch.batchUpdate(
                "INSERT INTO standards.master_record (source, key, kind, name, code, region, address, uses, ended, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                records.stream()
                        .map(h -> new @Nullable Object[] {
                            h.source(),
                            h.record().key(),
                            h.record().kind().name(),
                            h.record().name(),
                            h.record().code(),
                            h.record().region(),
                            h.record().address(),
                            h.record().uses(),
                            h.record().ended(),
                            bodies.get(h.id())
                        })
                        .toList());
    }

    /** The records of each of these contradictions, by source and name. */
    Map<UUID, List<Line>> of(Collection<UUID> contradictions) {
        var lines = new HashMap<UUID, List<Line>>();
        jdbc.sql("""
            SELECT c.contradiction_id, r.*
            FROM standards.contradiction_record c JOIN standards.master_record r ON r.source = c.source AND r.key = c.key
            WHERE c.contradiction_id = ANY (?) ORDER BY r.source, r.name, r.code\
            """).param(contradictions.toArray(UUID[]::new)).query(row -> {
            var record = new MasterRecord(
                    row.getString("key"),
                    MasterRecord.Kind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    row.getString("code"),
                    row.getString("region"),
                    row.getString("address"),
                    row.getLong("uses"),
                    row.getBoolean("ended"));
            lines.computeIfAbsent(row.getObject("contradiction_id", UUID.class), c -> new ArrayList<>())
                    .add(line(new Held(row.getString("source"), record, "")));
        });
        return lines;
    }

    private Line line(Held h) {
        MasterRecord r = h.record();
        return new Line(
                h.source(),
                label(h.source()),
                r.kind().label(),
                r.name(),
                r.code(),
                h.code().isEmpty() ? "" : Code.fault(h.code()),
                r.region(),
                NationalDivisions.nameOf(h.region()),
                r.address(),
                r.uses(),
                r.ended());
    }

    private String label(String source) {
        MasterDataSource known = sources.get(source);
        return known == null ? source : known.label();
    }

    /** Those that more than one record stands for, the most records first. */
    List<Body> matched(int limit) {
        return jdbc.sql("""
            SELECT body, string_agg(DISTINCT name, '、') AS names, coalesce(string_agg(DISTINCT nullif(code, ''), '、'), '') AS codes,
                   count(*) AS records, count(DISTINCT source) AS sources
            FROM standards.master_record GROUP BY body HAVING count(*) > 1 ORDER BY count(*) DESC, body LIMIT ?\
            """)
                .param(limit)
                .query(new SimplePropertyRowMapper<>(Body.class))
                .list();
    }
}
