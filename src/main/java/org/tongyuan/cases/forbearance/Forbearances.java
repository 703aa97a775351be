package org.tongyuan.cases.forbearance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of requests for forbearance and of their rulings; what people say is encrypted. */
@Repository
class Forbearances {

    private static final int MOST = 200;
    private static final TypeReference<List<Ruling.Found>> FOUND = new TypeReference<>() {};
    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final JsonMapper json;

    Forbearances(JdbcClient jdbc, PersonalDataCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    void add(Forbearance f) {
        var h = f.head();
        var s = f.story();
        jdbc.sql("""
            INSERT INTO cases.forbearance (id, number, case_id, measure, person_id, agency_id, asked_by, asked_at, happened_on, what, harm,
                mended, claims) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)\
            """)
                .params(Arrays.asList(
                        h.id(),
                        h.number(),
                        h.caseId(),
                        s.measure(),
                        h.personId(),
                        h.agencyId(),
                        h.askedBy(),
                        Timestamp.from(h.askedAt()),
                        s.happenedOn(),
                        sealed(s.what(), "what", h.id()),
                        sealed(s.harm(), "harm", h.id()),
                        sealed(s.mended(), "mended", h.id()),
                        json.writeValueAsString(f.claims().stream().sorted().toList())))
                .update();
    }

    /** The last ruling of those given. */
    void rule(Forbearance f) {
        var ruling = f.rulings().getLast();
        jdbc.sql("""
            INSERT INTO cases.forbearance_ruling (forbearance_id, turn, result, findings, reasons, at, by_id, by_name)
            VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?)\
            """)
                .params(
                        f.head().id(),
                        f.rulings().size(),
                        ruling.result().name(),
                        json.writeValueAsString(ruling.findings()),
                        sealed(ruling.reasons(), "reasons", f.head().id()),
                        Timestamp.from(ruling.at()),
                        ruling.byId(),
                        ruling.by())
                .update();
        save(f);
    }

    void save(Forbearance f) {
        var objection = f.objection();
        int rows = jdbc.sql("""
            UPDATE cases.forbearance SET object_until = ?, objected_at = ?, objection = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(Arrays.asList(
                        f.objectUntil(),
                        objection == null ? null : Timestamp.from(objection.at()),
                        objection == null
                                ? null
                                : sealed(
                                        objection.words(), "objection", f.head().id()),
                        f.head().id(),
                        f.version()))
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    Forbearance require(String number) {
        return one(number, "");
    }

    Forbearance lock(String number) {
        return one(number, " FOR UPDATE");
    }

    private Forbearance one(String number, String lock) {
        return with(jdbc.sql("SELECT * FROM cases.forbearance WHERE number = ?" + lock)
                        .param(number)
                        .query((row, n) -> bare(row))
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("forbearance " + number));
    }

    /** The newest first: of everybody, of an agency's people and one's own, or with no agency one's own alone. */
    List<Forbearance> seenBy(UUID account, boolean all, @Nullable UUID agency) {
        return with(jdbc.sql("""
            SELECT * FROM cases.forbearance WHERE ? OR person_id = ? OR asked_by = ? OR (?::uuid IS NOT NULL AND agency_id = ?)
            ORDER BY id DESC LIMIT %d\
            """.formatted(MOST))
                .params(Arrays.asList(all, account, account, agency, agency))
                .query((row, n) -> bare(row))
                .list());
    }

    String seal(UUID id) {
        return jdbc.sql("SELECT cases.forbearance_seal(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    /** A request without its rulings. */
    private Forbearance bare(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String objection = row.getString("objection");
        return new Forbearance(
                new Forbearance.Head(
                        id,
                        row.getString("number"),
                        row.getObject("case_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("asked_by", UUID.class),
                        row.getTimestamp("asked_at").toInstant()),
                new Forbearance.Story(
                        row.getString("measure"),
                        row.getObject("happened_on", LocalDate.class),
                        opened(row, "what", id),
                        opened(row, "harm", id),
                        opened(row, "mended", id)),
                new HashSet<>(json.readValue(row.getString("claims"), KEYS)),
                List.of(),
                row.getObject("object_until", LocalDate.class),
                objection == null
                        ? null
                        : new Forbearance.Objection(
                                row.getTimestamp("objected_at").toInstant(), opened(row, "objection", id)),
                row.getInt("version"));
    }

    /** With their rulings in order, all asked for at once. */
    private List<Forbearance> with(List<Forbearance> bare) {
        var rulings = jdbc
                .sql("SELECT * FROM cases.forbearance_ruling WHERE forbearance_id = ANY (?) ORDER BY"
                        + " forbearance_id, turn")
                .param(bare.stream().map(f -> f.head().id()).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("forbearance_id", UUID.class), ruling(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream()
                .map(f -> new Forbearance(
                        f.head(),
                        f.story(),
                        f.claims(),
                        rulings.getOrDefault(f.head().id(), List.of()),
                        f.objectUntil(),
                        f.objection(),
                        f.version()))
                .toList();
    }

    private Ruling ruling(ResultSet row) throws SQLException {
        return new Ruling(
                Ruling.Result.valueOf(row.getString("result")),
                json.readValue(row.getString("findings"), FOUND),
                opened(row, "reasons", row.getObject("forbearance_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"));
    }

    private String sealed(String text, String column, UUID id) {
        return cipher.seal(text, context(column, id));
    }

    private String opened(ResultSet row, String column, UUID id) throws SQLException {
        return cipher.open(row.getString(column), context(column, id));
    }

    private static String context(String column, UUID id) {
        return "cases.forbearance." + column + ":" + id;
    }
}
