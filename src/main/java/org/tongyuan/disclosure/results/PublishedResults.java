package org.tongyuan.disclosure.results;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.publication.Publications;

/** Where the published results of cases stand. */
@Component
public class PublishedResults {

    /** So many of an agency's newest records are looked through for those that name a power. */
    private static final int NEWEST = 2000;

    private final JdbcClient jdbc;

    PublishedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A result that is public: {@code decidedOn} is the day of the decision, or on which its record was made. */
    public record Published(String name, LocalDate decidedOn, LocalDate publishedOn, String path) {}

    /**
     * What an agency published of items or powers with these codes, the newest first: results of cases by their item, and other records
     * (penalties and inspections without a case) that have one of the codes among their keywords.
     */
    public List<Published> of(UUID agency, Collection<String> codes, int most) {
        return jdbc.sql("""
            SELECT name, decided_on, published_on, index_no FROM (
                SELECT p.record_id, p.name, q.decided_on, p.published_on, p.index_no
                FROM disclosure.result q JOIN disclosure.published p ON p.record_id = q.record_id
                WHERE q.agency_id = :agency AND q.item_code = ANY (:codes) AND p.standing = 'IN_FORCE'
                UNION
                SELECT p.record_id, p.name, coalesce(q.decided_on, p.made_on), p.published_on, p.index_no
                FROM (SELECT * FROM disclosure.published WHERE agency_id = :agency AND standing <> 'WITHDRAWN'
                      ORDER BY published_on DESC, record_id DESC LIMIT :newest) p
                JOIN disclosure.record_version v ON v.record_id = p.record_id AND v.number = p.number
                LEFT JOIN disclosure.result q ON q.record_id = p.record_id
                WHERE p.standing = 'IN_FORCE' AND string_to_array(v.keywords, ' ') && CAST(:codes AS text[])) AS found
            ORDER BY published_on DESC, record_id DESC LIMIT :most\
            """)
                .param("agency", agency)
                .param("codes", codes.toArray(String[]::new))
                .param("newest", NEWEST)
                .param("most", most)
                .query((row, n) -> new Published(
                        row.getString("name"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("published_on", LocalDate.class),
                        Publications.path(row.getString("index_no"))))
                .list();
    }

    /** The address of the record of each of these cases whose result is public now. */
    public Map<UUID, String> paths(Collection<UUID> cases) {
        return jdbc
                .sql("""
            SELECT q.case_id, p.index_no FROM disclosure.result q JOIN disclosure.published p ON p.record_id = q.record_id
            WHERE q.case_id = ANY (?) AND p.standing = 'IN_FORCE'\
            """)
                .param(cases.toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(row.getObject("case_id", UUID.class), Publications.path(row.getString("index_no"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
