package org.tongyuan.cases.earlier;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.earlier.EarlierMaterials.Earlier;

/** Keeps from which earlier case the files of a case came; written in the transaction in which the case is handed in. */
@Repository
public class EarlierUses {

    private static final String ADD = "INSERT INTO cases.earlier_use (case_id, material, sha256, from_case) ";

    private final JdbcClient jdbc;

    EarlierUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a tray took from earlier cases, before it is emptied. */
    public void handedIn(UUID caseId, UUID tray) {
        jdbc.sql(ADD + "SELECT ?, material, sha256, from_case FROM cases.tray_file"
                        + " WHERE tray = ? AND removed_at IS NULL AND from_case IS NOT NULL ON CONFLICT DO NOTHING")
                .params(caseId, tray)
                .update();
    }

    /** By key of the material. */
    public void handedIn(UUID caseId, Map<String, Earlier> used) {
        used.forEach((material, earlier) -> earlier.files()
                .forEach(file -> jdbc.sql(ADD + "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(caseId, material, file.id().sha256(), earlier.caseId())
                        .update()));
    }
}
