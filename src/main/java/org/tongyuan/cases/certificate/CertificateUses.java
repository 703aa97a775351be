package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.record.CaseSnapshot;
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
}
