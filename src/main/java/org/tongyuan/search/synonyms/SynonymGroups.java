package org.tongyuan.search.synonyms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.RuleBroken;

/** The groups of synonyms. */
@Repository
class SynonymGroups {

    private static final String SELECT = "SELECT id, terms, version FROM search.synonym_group WHERE ended IS NULL";

    private final JdbcClient jdbc;

    SynonymGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SynonymGroup> all() {
        return jdbc.sql(SELECT + " ORDER BY terms").query(SynonymGroups::map).list();
    }

    Optional<SynonymGroup> find(UUID id) {
        return jdbc.sql(SELECT + " AND id = ?")
                .param(id)
                .query(SynonymGroups::map)
                .optional();
    }

    boolean isEmpty() {
        return !jdbc.sql("SELECT EXISTS (SELECT FROM search.synonym_group)")
                .query(Boolean.class)
                .single();
    }

    void insert(SynonymGroup group, Actor by, Instant when) {
        jdbc.sql("INSERT INTO search.synonym_group (id, terms, version, created, created_by) VALUES (?, ?, 1, ?, ?)")
                .params(group.id(), terms(group), when.atOffset(ZoneOffset.UTC), by.id())
                .update();
    }

    void update(SynonymGroup group) {
        one(jdbc.sql("UPDATE search.synonym_group SET terms = ?, version = version + 1 WHERE id = ? AND version = ?"
                        + " AND ended IS NULL")
                .params(terms(group), group.id(), group.version())
                .update());
    }

    void end(SynonymGroup group, Actor by, Instant when) {
        one(jdbc.sql("UPDATE search.synonym_group SET ended = ?, ended_by = ?, version = version + 1 WHERE id = ?"
                        + " AND version = ? AND ended IS NULL")
                .params(when.atOffset(ZoneOffset.UTC), by.id(), group.id(), group.version())
                .update());
    }

    private static void one(int rows) {
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private static Object terms(SynonymGroup group) {
        return group.terms().toArray(String[]::new);
    }

    private static SynonymGroup map(ResultSet row, int n) throws SQLException {
        return new SynonymGroup(
                row.getObject("id", UUID.class),
                List.of((String[]) row.getArray("terms").getArray()),
                row.getInt("version"));
    }
}
