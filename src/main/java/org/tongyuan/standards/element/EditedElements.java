package org.tongyuan.standards.element;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.standards.element.Elements.Edited;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was written to the catalogue here: versions, ends of use, the list of changes, and who wants to hear of them. */
@Repository
public class EditedElements {

    /** Kinds of changes: within a major version, a new major version, an end of use. */
    public enum Kind {
        REVISED("修订"),
        BROKEN("不兼容的修订"),
        DEPRECATED("停用");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A change; {@code number} grows with each. */
    public record Change(long number, String id, String version, Kind kind, String summary, Instant at) {}

    /** Until when an element may be used, and the identifier of what takes its place. */
    public record Deprecation(LocalDate until, @Nullable String successor, String reason) {}

    /** Who watches all elements has this in the place of an identifier. */
    public static final String ALL = "*";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditedElements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Edited read() {
        List<DataElement> versions = jdbc.sql("SELECT * FROM standards.element_version")
                .query(this::element)
                .list();
        Map<String, String> until = jdbc
                .sql("SELECT id, until FROM standards.element_deprecation")
                .query((row, n) -> Map.entry(row.getString("id"), row.getString("until")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Edited(versions, until);
    }

    /** False when somebody else has written this version. */
    public boolean add(DataElement e, Instant at, UUID by) {
        return jdbc.sql("""
            INSERT INTO standards.element_version
                (id, version, name, english, format, pattern, unit, codes, source, registrar, definition, at, by_account)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """)
                        .params(
                                e.id(),
                                e.version(),
                                e.name(),
                                e.english(),
                                e.format().text())
                        .param(e.pattern())
                        .param(e.unit())
                        .params(json.writeValueAsString(e.codes()), e.source(), e.registrar(), e.definition())
                        .params(Timestamp.from(at), by)
                        .update()
                == 1;
    }

    /** False when it was deprecated already. */
    public boolean deprecate(String id, Deprecation d, Instant at, UUID by) {
        return jdbc.sql("""
            INSERT INTO standards.element_deprecation (id, until, successor, reason, at, by_account) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING\
            """)
                        .params(id, d.until())
                        .param(d.successor())
                        .params(d.reason(), Timestamp.from(at), by)
                        .update()
                == 1;
    }

    public Optional<Deprecation> deprecation(String id) {
        return jdbc.sql("SELECT until, successor, reason FROM standards.element_deprecation WHERE id = ?")
                .param(id)
                .query((row, n) -> new Deprecation(
                        row.getObject("until", LocalDate.class), row.getString("successor"), row.getString("reason")))
                .optional();
    }

    /** Numbers are given one after the other, so that nobody who reads on from a number misses a change. */
    public void changed(DataElement e, Kind kind, String summary, Instant at) {
        jdbc.sql("LOCK TABLE standards.element_change IN SHARE ROW EXCLUSIVE MODE")
                .update();
        jdbc.sql("INSERT INTO standards.element_change (id, version, kind, summary, at) VALUES (?, ?, ?, ?, ?)")
                .params(e.id(), e.version(), kind.name(), summary, Timestamp.from(at))
                .update();
    }

    public List<Change> changesAfter(long number, int limit) {
        return jdbc.sql("SELECT * FROM standards.element_change WHERE number > ? ORDER BY number LIMIT ?")
                .params(number, limit)
                .query(EditedElements::change)
                .list();
    }

    public List<Change> newestChanges(int limit) {
        return jdbc.sql("SELECT * FROM standards.element_change ORDER BY number DESC LIMIT ?")
                .param(limit)
                .query(EditedElements::change)
                .list();
    }

    public boolean watches(String id, UUID account) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM standards.element_watch WHERE id = ? AND account = ?)")
                .params(id, account)
                .query(Boolean.class)
                .single();
    }

    public void watch(String id, UUID account) {
        jdbc.sql("INSERT INTO standards.element_watch (id, account) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(id, account)
                .update();
    }

    public void unwatch(String id, UUID account) {
        jdbc.sql("DELETE FROM standards.element_watch WHERE id = ? AND account = ?")
                .params(id, account)
                .update();
    }

    /** Those who watch this element or all. */
    public List<UUID> watchers(String id) {
        return jdbc.sql("SELECT DISTINCT account FROM standards.element_watch WHERE id IN (?, '*')")
                .param(id)
                .query((row, n) -> row.getObject("account", UUID.class))
                .list();
    }

    private static Change change(ResultSet row, int n) throws SQLException {
        return new Change(
                row.getLong("number"),
                row.getString("id"),
                row.getString("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("summary"),
                row.getTimestamp("at").toInstant());
    }

    private DataElement element(ResultSet row, int n) throws SQLException {
        return new DataElement(
                row.getString("id"),
                row.getString("name"),
                row.getString("english"),
                row.getString("version"),
                DataElement.Status.IN_FORCE,
                null,
                ElementFormat.read(row.getString("format")),
                row.getString("pattern"),
                row.getString("unit"),
                json.readValue(row.getString("codes"), new TypeReference<LinkedHashMap<String, String>>() {}),
                row.getString("source"),
                row.getString("registrar"),
                row.getString("definition"));
    }
}
