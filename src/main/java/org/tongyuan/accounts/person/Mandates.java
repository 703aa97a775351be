package org.tongyuan.accounts.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.Person;
import org.tongyuan.platform.LegalTime;

/** The rows of accounts.mandate. */
@Repository
class Mandates {

    private static final String SELECT = """
        SELECT m.*,
               p.name AS p_name, p.id_type AS p_id_type, p.number_masked AS p_number, p.phone_masked AS p_phone,
               a.name AS a_name, a.id_type AS a_id_type, a.number_masked AS a_number, a.phone_masked AS a_phone
        FROM accounts.mandate m
        JOIN accounts.person p ON p.id = m.principal_id
        JOIN accounts.person a ON a.id = m.agent_id
        """;

    private final JdbcClient jdbc;

    Mandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Mandate> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE m.id = ?")
                .param(id)
                .query(Mandates::row)
                .optional();
    }

    Optional<Mandate> inForce(UUID principal, UUID agent, LocalDate today) {
        return jdbc.sql(SELECT + """
            WHERE m.principal_id = ? AND m.agent_id = ? AND m.ended_at IS NULL AND m.confirmed_at IS NOT NULL
              AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?)
            ORDER BY m.declared_at DESC LIMIT 1\
            """)
                .params(principal, agent, today, today)
                .query(Mandates::row)
                .optional();
    }

    List<Mandate> concerning(UUID personId) {
        return jdbc.sql(SELECT + "WHERE m.agent_id = ? OR m.principal_id = ? ORDER BY m.declared_at DESC")
                .params(personId, personId)
                .query(Mandates::row)
                .list();
    }

    List<Mandate> waiting(int limit) {
        return jdbc.sql(SELECT + "WHERE m.confirmed_at IS NULL AND m.ended_at IS NULL ORDER BY m.declared_at LIMIT ?")
                .param(limit)
                .query(Mandates::row)
                .list();
    }

    List<Person> principalsOf(UUID agentId, LocalDate today) {
        return jdbc.sql("""
            SELECT DISTINCT p.id, p.name, p.id_type, p.number_masked, p.phone_masked
            FROM accounts.mandate m JOIN accounts.person p ON p.id = m.principal_id
            WHERE m.agent_id = ? AND m.ended_at IS NULL AND m.confirmed_at IS NOT NULL
              AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?)
            ORDER BY p.name, p.id\
            """)
                .params(agentId, today, today)
                .query(PersonRecords::person)
                .list();
    }

    /** False when an open mandate of this kind between the two exists. */
    boolean add(Mandate m, String declaredBy, Instant at) {
        return jdbc.sql("""
            INSERT INTO accounts.mandate (id, principal_id, agent_id, kind, relation, valid_from, valid_to, declared_at, declared_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (principal_id, agent_id, kind) WHERE ended_at IS NULL DO NOTHING\
            """)
                        .params(
                                m.id(),
                                m.principal().id(),
                                m.agent().id(),
                                m.kind().name())
                        .param(m.relation())
                        .param(m.validFrom())
                        .param(m.validTo())
                        .params(sqlTime(at), declaredBy)
                        .update()
                == 1;
    }

    /** False when it was confirmed or ended already. */
    boolean confirm(UUID id, String by, String how, Instant at) {
        return jdbc.sql("""
            UPDATE accounts.mandate SET confirmed_at = ?, confirmed_by = ?, confirmed_how = ?, version = version + 1
            WHERE id = ? AND confirmed_at IS NULL AND ended_at IS NULL\
            """).params(sqlTime(at), by, how, id).update() == 1;
    }

    /** False when it was ended already. */
    boolean end(UUID id, String by, String why, Instant at) {
        return jdbc.sql("""
            UPDATE accounts.mandate SET ended_at = ?, ended_by = ?, ended_why = ?, version = version + 1
            WHERE id = ? AND ended_at IS NULL\
            """).params(sqlTime(at), by, why, id).update() == 1;
    }

    private static Mandate row(ResultSet rs, int n) throws SQLException {
        return new Mandate(
                rs.getObject("id", UUID.class),
                person(rs, "principal_id", "p"),
                person(rs, "agent_id", "a"),
                Mandate.Kind.valueOf(rs.getString("kind")),
                rs.getString("relation"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                instant(rs, "confirmed_at"),
                instant(rs, "ended_at"));
    }

    private static Person person(ResultSet rs, String id, String prefix) throws SQLException {
        @Nullable String phone = rs.getString(prefix + "_phone");
        return new Person(
                rs.getObject(id, UUID.class),
                rs.getString(prefix + "_name"),
                IdType.valueOf(rs.getString(prefix + "_id_type")),
                rs.getString(prefix + "_number"),
                phone == null ? "" : phone);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime sqlTime(Instant at) {
        return at.atZone(LegalTime.ZONE).toOffsetDateTime();
    }
}
