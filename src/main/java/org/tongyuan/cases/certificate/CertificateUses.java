package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.documents.FileId;
import org.tongyuan.platform.LegalTime;

/** Certificates that stand for materials of a case; used in templates as {@code ${@certificateUses.of(c)}}. */
@Component("certificateUses")
public class CertificateUses {

    private final JdbcClient jdbc;
    private final Certificates certificates;
    private final LegalTime time;

    CertificateUses(JdbcClient jdbc, Certificates certificates, LegalTime time) {
        this.jdbc = jdbc;
        this.certificates = certificates;
        this.time = time;
    }

    /**
     * A certificate used for a material.
     *
     * @param then how it stood on the day of use
     * @param now how it stands today
     * @param usable whether it still stands for the material
     */
    public record Use(Certificate of, LocalDate usedOn, Standing then, Standing now, LocalDate since, boolean usable) {}

    private record Row(String material, UUID holding, LocalDate usedOn, Standing then) {}

    /** In the transaction in which the case is handed in. */
    public void add(UUID caseId, String material, Certificate c, LocalDate day, FileId print) {
        jdbc.sql("INSERT INTO cases.certificate_use (case_id, material, holding_case, used_on, standing, sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(caseId, material, c.source().caseId(), day, c.on(day).name(), print.sha256())
                .update();
    }

    /** By key of the material. */
    public Map<String, Use> of(CaseSnapshot c) {
        List<Row> rows = jdbc.sql("SELECT * FROM cases.certificate_use WHERE case_id = ? ORDER BY material")
                .param(c.head().id())
                .query((row, n) -> new Row(
                        row.getString("material"),
                        row.getObject("holding_case", UUID.class),
                        row.getObject("used_on", LocalDate.class),
                        Standing.valueOf(row.getString("standing"))))
                .list();
        Map<UUID, Certificate> held =
                certificates.byCases(rows.stream().map(Row::holding).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(x -> x.source().caseId(), Function.identity()));
        var today = time.today();
        var uses = new LinkedHashMap<String, Use>();
        for (Row row : rows) {
            var of = held.get(row.holding());
            if (of != null) {
                uses.put(
                        row.material(),
                        new Use(of, row.usedOn(), row.then(), of.on(today), of.since(today), of.usable(today)));
            }
        }
        return uses;
    }

    /** A case that took the certificate for a material, or was to change or renew it, while that was not to be. */
    public record Meanwhile(String number, String itemName, LocalDate on) {}

    /**
     * What was done with a certificate from the first day of a suspension or penalty until the day before it was recorded, by the id of
     * the suspension or penalty; nothing of it is undone by that.
     */
    Map<UUID, List<Meanwhile>> meanwhile(Certificate c) {
        var all = new LinkedHashMap<UUID, List<Meanwhile>>();
        c.suspensions().forEach(s -> all.put(s.id(), between(c, s.from(), earlier(s.recordedOn(), s.until()))));
        c.forfeitures().forEach(f -> all.put(f.id(), between(c, f.effectiveOn(), f.recordedOn())));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    private static LocalDate earlier(LocalDate recorded, @Nullable LocalDate until) {
        return until == null || until.isAfter(recorded) ? recorded : until.plusDays(1);
    }

    /** From the first day until the day before the other. */
    private List<Meanwhile> between(Certificate c, LocalDate from, LocalDate before) {
        return jdbc.sql("""
            SELECT f.number, f.item_name, u.used_on AS on_day FROM cases.certificate_use u JOIN cases.case_file f ON f.id = u.case_id
            WHERE u.holding_case = :case AND u.used_on >= :from AND u.used_on < :before
            UNION
            SELECT f.number, f.item_name, (f.received_at AT TIME ZONE 'Asia/Shanghai')::date FROM cases.case_file f
            WHERE f.concerns_case_id = :case AND (f.received_at AT TIME ZONE 'Asia/Shanghai')::date >= :from
              AND (f.received_at AT TIME ZONE 'Asia/Shanghai')::date < :before
            ORDER BY 3, 1 LIMIT 200\
            """)
                .param("case", c.source().caseId())
                .param("from", from)
                .param("before", before)
                .query((row, n) -> new Meanwhile(
                        row.getString("number"), row.getString("item_name"), row.getObject("on_day", LocalDate.class)))
                .list();
    }
}
