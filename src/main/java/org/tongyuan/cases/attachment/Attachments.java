package org.tongyuan.cases.attachment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.record.By;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.Ids;

/** Files added to a case between two acts, and who gave each file of a case. */
@Repository
class Attachments {

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who gave a file, in words, and when; {@code from} is the number of the earlier case it was taken from, null when it was handed in. */
    record Giver(String who, Instant at, @Nullable String from) {}

    UUID add(UUID caseId, @Nullable String material, StoredFile file, int act, By by) {
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO cases.material_file (id, case_id, material, sha256, name, media_type, size, act, added_at, by_kind, by_id, by_name)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        id,
                        caseId,
                        material,
                        file.id().sha256(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        act,
                        Timestamp.from(by.at()),
                        by.actor().kind().name(),
                        by.actor().id(),
                        by.name()))
                .update();
        return id;
    }

    /** By file id. A citizen's name is not kept with the case's history; they are the applicant. */
    Map<UUID, Giver> giversOf(UUID caseId) {
        var givers = new LinkedHashMap<UUID, Giver>();
        jdbc.sql("""
            SELECT f.id, f.added_at, coalesce(f.by_kind, a.actor_kind) AS kind, coalesce(f.by_name, a.actor_name) AS name,
                e.number AS earlier
            FROM cases.material_file f LEFT JOIN cases.act a ON a.case_id = f.case_id AND a.sequence = f.act
            LEFT JOIN cases.earlier_use u ON u.case_id = f.case_id AND u.material = f.material AND u.sha256 = f.sha256
            LEFT JOIN cases.case_file e ON e.id = u.from_case
            WHERE f.case_id = ?\
            """).param(caseId).query(row -> {
            String name = row.getString("name");
            boolean citizen = Actor.Kind.CITIZEN.name().equals(row.getString("kind"));
            givers.put(
                    row.getObject("id", UUID.class),
                    new Giver(
                            citizen || name == null ? "申请人" : name,
                            row.getTimestamp("added_at").toInstant(),
                            row.getString("earlier")));
        });
        return givers;
    }
}
