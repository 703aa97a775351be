package org.tongyuan.standards.adoption;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.Actor;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.StandardState;

/** Which standards are made from which, in the database. */
@Component
class Adoptions {

    /** The other end of an adoption. */
    record Line(UUID id, String code, String title, String level, StandardState state, AdoptionKind kind, String note) {
        /** The code as it stands in addresses. */
        public String slug() {
            return Standard.slugOf(code);
        }

        /** Repealed after it was adopted: what was made from it is to be reviewed. */
        public boolean repealed() {
            return state == StandardState.ABOLISHED;
        }
    }

    private final JdbcClient jdbc;

    Adoptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The higher standards from which this one is made. */
    List<Line> basesOf(UUID standard) {
        return lines("a.based_on", "a.standard", standard);
    }

    /** The lower standards that are made from this one. */
    List<Line> madeFrom(UUID standard) {
        return lines("a.standard", "a.based_on", standard);
    }

    private List<Line> lines(String other, String own, UUID standard) {
        return jdbc.sql("SELECT s.id, s.code, s.title, s.level, s.state, a.kind, a.note FROM standards.adoption a"
                        + " JOIN standards.standard s ON s.id = " + other + " WHERE " + own + " = ? ORDER BY s.code")
                .param(standard)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("level"),
                        StandardState.valueOf(row.getString("state")),
                        AdoptionKind.valueOf(row.getString("kind")),
                        row.getString("note")))
                .list();
    }

    /** Written anew when it was there with another kind. */
    void put(UUID standard, UUID base, AdoptionKind kind, String note, Instant at, Actor by) {
        jdbc.sql("""
            INSERT INTO standards.adoption (standard, based_on, kind, note, at, by_id) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (standard, based_on) DO UPDATE
            SET kind = excluded.kind, note = excluded.note, at = excluded.at, by_id = excluded.by_id\
            """)
                .params(standard, base, kind.name(), note, at.atOffset(ZoneOffset.UTC), by.kind() + ":" + by.id())
                .update();
    }

    /** False when there was none. */
    boolean remove(UUID standard, UUID base) {
        return jdbc.sql("DELETE FROM standards.adoption WHERE standard = ? AND based_on = ?")
                        .params(standard, base)
                        .update()
                > 0;
    }
}
