package org.tongyuan.disclosure.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The rows of disclosure.site_column, with when something last appeared in each. */
@Repository
public class SiteColumns {

    private final JdbcClient jdbc;

    SiteColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SiteColumn> find(String code) {
        return jdbc.sql("SELECT * FROM disclosure.site_column WHERE code = ?")
                .param(code)
                .query(SiteColumns::map)
                .optional();
    }

    SiteColumn require(String code) {
        return find(code).orElseThrow(() -> new NotFound("column " + code));
    }

    /** Also those that are no more; in the order of the checks. */
    List<SiteColumn> all() {
        return jdbc.sql("""
            SELECT * FROM disclosure.site_column
            ORDER BY array_position(ARRAY['NEWS', 'NOTICES', 'POLICY', 'STANDING'], kind), opened_on, code\
            """).query(SiteColumns::map).list();
    }

    public List<SiteColumn> open() {
        return all().stream().filter(SiteColumn::isOpen).toList();
    }

    /** Those that are open on the day, as the catalogue was or, for a day to come, as it is now. */
    public List<Freshness> on(LocalDate day) {
        return all().stream()
                .filter(c -> !c.openedOn().isAfter(day)
                        && (c.end() == null || c.end().on().isAfter(day)))
                .map(c -> new Freshness(c, latest(c.shows(), day), c.limitDays()))
                .toList();
    }

    /** Those that will be opened after the day, with what they would show as the catalogue is now. */
    public List<Freshness> openedAfter(LocalDate day) {
        return open().stream()
                .filter(c -> c.openedOn().isAfter(day))
                .map(c -> new Freshness(c, latest(c.shows(), c.openedOn()), c.limitDays()))
                .toList();
    }

    Freshness of(SiteColumn column, LocalDate day) {
        return new Freshness(column, latest(column.shows(), day), column.limitDays());
    }

    /** When something of it was last published: only what is asked stands in the statement, so that an index gives the newest at once. */
    private @Nullable LocalDate latest(SiteColumn.Shows shows, LocalDate day) {
        var asked = new LinkedHashMap<String, Object>();
        var agency = shows.agencyId();
        if (agency != null) {
            asked.put("agency_id", agency);
        }
        Map.of("category", shows.category(), "topic", shows.topic(), "genre", shows.genre())
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        asked.put(name, value);
                    }
                });
        var sql = new StringBuilder(
                "SELECT published_on FROM disclosure.published WHERE standing <> 'WITHDRAWN' AND published_on <= ?");
        asked.keySet().forEach(name -> sql.append(" AND ").append(name).append(" = ?"));
        return jdbc.sql(sql + " ORDER BY published_on DESC, record_id DESC LIMIT 1")
                .param(day)
                .params(List.copyOf(asked.values()))
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    void insert(SiteColumn c) {
        jdbc.sql("""
            INSERT INTO disclosure.site_column (id, code, name, about, kind, owner_id, limit_days, agency_id, category, topic, genre,
                opened_on, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)\
            """)
                .params(Arrays.asList(
                        c.id(), c.code(), c.name(), c.about(), c.kind().name(), c.ownerId(), c.limitDays()))
                .params(Arrays.asList(
                        c.shows().agencyId(),
                        c.shows().category(),
                        c.shows().topic(),
                        c.shows().genre(),
                        c.openedOn()))
                .update();
    }

    void save(SiteColumn c) {
        var end = c.end();
        int rows = jdbc.sql("""
            UPDATE disclosure.site_column SET name = ?, about = ?, kind = ?, owner_id = ?, limit_days = ?, agency_id = ?, category = ?,
                topic = ?, genre = ?, ended_on = ?, end_reason = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(Arrays.asList(c.name(), c.about(), c.kind().name(), c.ownerId(), c.limitDays()))
                .params(Arrays.asList(
                        c.shows().agencyId(),
                        c.shows().category(),
                        c.shows().topic(),
                        c.shows().genre()))
                .params(Arrays.asList(end == null ? null : end.on(), end == null ? null : end.reason()))
                .params(c.id(), c.version())
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private static SiteColumn map(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_on", LocalDate.class);
        return new SiteColumn(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("about"),
                ColumnKind.valueOf(row.getString("kind")),
                row.getObject("owner_id", UUID.class),
                row.getInt("limit_days"),
                new SiteColumn.Shows(
                        row.getObject("agency_id", UUID.class),
                        row.getString("category"),
                        row.getString("topic"),
                        row.getString("genre")),
                row.getObject("opened_on", LocalDate.class),
                ended == null ? null : new SiteColumn.End(ended, row.getString("end_reason")),
                row.getInt("version"));
    }
}
