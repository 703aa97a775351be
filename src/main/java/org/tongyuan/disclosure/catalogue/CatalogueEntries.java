package org.tongyuan.disclosure.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The rows of disclosure.catalogue_entry with all their versions: some hundred, read as a whole. */
@Repository
class CatalogueEntries {

    private final JdbcClient jdbc;

    CatalogueEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By category, the older first; also those that have ended. */
    List<CatalogueEntry> all() {
        var found = new LinkedHashMap<UUID, CatalogueEntry>();
        var versions = new LinkedHashMap<UUID, List<CatalogueEntry.Version>>();
        jdbc.sql("""
            SELECT e.*, v.* FROM disclosure.catalogue_entry e JOIN disclosure.catalogue_entry_version v ON v.entry_id = e.id
            ORDER BY e.category, e.id, v.number\
            """).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            versions.computeIfAbsent(id, i -> new ArrayList<>()).add(version(row));
            found.putIfAbsent(id, entry(row));
        });
        return found.values().stream().map(e -> with(e, versions.get(e.id()))).toList();
    }

    CatalogueEntry require(UUID id) {
        return all().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("catalogue entry " + id));
    }

    private static CatalogueEntry with(CatalogueEntry e, @Nullable List<CatalogueEntry.Version> versions) {
        return new CatalogueEntry(
                e.id(),
                e.category(),
                e.parent(),
                e.region(),
                e.level(),
                e.end(),
                e.version(),
                versions == null ? List.of() : versions);
    }

    private static CatalogueEntry entry(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_on", LocalDate.class);
        return new CatalogueEntry(
                row.getObject("id", UUID.class),
                row.getString("category"),
                row.getObject("parent", UUID.class),
                row.getString("region_code"),
                RegionLevel.valueOf(row.getString("region_level")),
                ended == null ? null : new CatalogueEntry.End(ended, row.getString("end_reason")),
                row.getInt("version"),
                List.of());
    }

    private static CatalogueEntry.Version version(ResultSet row) throws SQLException {
        return new CatalogueEntry.Version(
                row.getInt("number"),
                row.getObject("from_on", LocalDate.class),
                new Said(
                        row.getString("first_name"),
                        row.getString("second_name"),
                        row.getString("content"),
                        row.getString("basis"),
                        SaidColumns.limit(row),
                        SaidColumns.texts(row.getArray("audience")),
                        SaidColumns.way(row),
                        SaidColumns.rhythm(row),
                        new Terms.Carriers(
                                SaidColumns.texts(row.getArray("carriers")), row.getString("other_carriers"))),
                row.getString("words"),
                ids(row.getArray("agencies")));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    void insert(CatalogueEntry e) {
        jdbc.sql("""
            INSERT INTO disclosure.catalogue_entry (id, category, parent, region_code, region_level, version)
            VALUES (?, ?, ?, ?, ?, 0)\
            """)
                .params(Arrays.asList(
                        e.id(), e.category(), e.parent(), e.region(), e.level().name()))
                .update();
    }

    void add(CatalogueEntry e, CatalogueEntry.Version v, Actor by, Instant at) {
        mustBeUnchanged(e);
        var said = v.said();
        var columns = SaidColumns.of(said);
        jdbc.sql("""
            INSERT INTO disclosure.catalogue_entry_version (entry_id, number, from_on, first_name, second_name, content, basis,
                limit_id, limit_days, audience, way, period, month, carriers, other_carriers, words, agencies, set_at, set_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(e.id(), v.number(), v.from())
                .params(said.first(), said.second(), said.content(), said.basis())
                .params(columns)
                .params(v.words(), v.agencies().toArray(UUID[]::new))
                .params(Timestamp.from(at), by.kind() + ":" + by.id())
                .update();
    }

    void end(CatalogueEntry e, CatalogueEntry.End end) {
        mustBeUnchanged(e);
        jdbc.sql("UPDATE disclosure.catalogue_entry SET ended_on = ?, end_reason = ? WHERE id = ?")
                .params(end.on(), end.reason(), e.id())
                .update();
    }

    private void mustBeUnchanged(CatalogueEntry e) {
        int rows = jdbc.sql("UPDATE disclosure.catalogue_entry SET version = version + 1 WHERE id = ? AND version = ?")
                .params(e.id(), e.version())
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }
}
