package org.tongyuan.disclosure.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.LegalBasis;

/** What several applicants asked one agency for and at least one was given: found by the file, by a 文号, or by the words. */
@Repository
@LegalBasis("政府信息公开条例, art. 44")
class AskedByMany {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final RequestRows rows;

    AskedByMany(JdbcClient jdbc, RequestRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** {@code given} is a request that was given it; {@code name} that of the file, null where it is known by what was asked. */
    private record Group(@Nullable String name, int applicants, List<String> requests, UUID given, String number) {}

    /**
     * Most applicants first; nobody has yet suggested it for all. A redacted copy is the same information as its original; requests that
     * were taken back do not count.
     */
    List<AnsweredRequests.Shared> find(@Nullable UUID agency, int applicants) {
        var found = jdbc.sql("""
            WITH about AS (
              SELECT 1 AS kind, coalesce(o.sha256, f.sha256) AS key, g.request_id, f.name
              FROM disclosure.reply_file g JOIN disclosure.request q ON q.id = g.request_id AND q.ended_on IS NOT NULL
              JOIN disclosure.request_file f ON f.id = g.file_id LEFT JOIN disclosure.request_file o ON o.id = f.redacted_from
              UNION ALL
              SELECT CASE kind WHEN 'DOCUMENT' THEN 2 ELSE 3 END, key, request_id, NULL FROM disclosure.wanted_key)
            SELECT min(a.name) AS name, count(DISTINCT r.applicant_person_id)::int AS applicants,
              array_agg(DISTINCT r.number) AS numbers,
              (array_agg(r.id ORDER BY r.ended_on, r.id) FILTER (WHERE r.ended_on IS NOT NULL AND r.reply_type = ANY (?)))[1] AS given,
              (array_agg(r.number ORDER BY r.ended_on, r.id) FILTER (WHERE r.ended_on IS NOT NULL AND r.reply_type = ANY (?)))[1] AS number
            FROM about a JOIN disclosure.request r ON r.id = a.request_id
            WHERE r.reply_type IS DISTINCT FROM 'WITHDRAWN' AND (?::uuid IS NULL OR r.agency_id = ?::uuid)
            GROUP BY r.agency_id, a.kind, a.key
            HAVING count(DISTINCT r.applicant_person_id) >= ?
              AND bool_or(r.ended_on IS NOT NULL AND r.reply_type = ANY (?))
              AND NOT EXISTS (SELECT FROM disclosure.suggestion s WHERE s.request_id = ANY (array_agg(r.id)))
            ORDER BY 2 DESC, a.kind, 1, a.key LIMIT 200\
            """)
                .params(Arrays.asList(providing(), providing(), agency, agency, applicants, providing()))
                .query((row, n) -> new Group(
                        row.getString("name"),
                        row.getInt("applicants"),
                        List.of((String[]) row.getArray("numbers").getArray()),
                        row.getObject("given", UUID.class),
                        row.getString("number")))
                .list();
        return each(found).stream()
                .limit(MOST)
                .map(g -> new AnsweredRequests.Shared(
                        g.name() == null ? asked(g.given()) : g.name(), g.applicants(), g.requests(), g.number()))
                .toList();
    }

    private static String[] providing() {
        return Arrays.stream(ReplyType.values())
                .filter(ReplyType::provides)
                .map(ReplyType::name)
                .toArray(String[]::new);
    }

    /** The same requests are often alike in more than one way: they stand once. */
    private static List<Group> each(List<Group> found) {
        var kept = new ArrayList<Group>();
        var seen = new ArrayList<Set<String>>();
        for (Group group : found) {
            if (seen.stream().noneMatch(s -> s.containsAll(group.requests()))) {
                kept.add(group);
                seen.add(new HashSet<>(group.requests()));
            }
        }
        return kept;
    }

    private String asked(UUID request) {
        String wanted = jdbc.sql("SELECT wanted FROM disclosure.request WHERE id = ?")
                .param(request)
                .query(String.class)
                .single();
        return Texts.firstLine(String.valueOf(rows.opened(wanted, "wanted", request)));
    }
}
