package org.tongyuan.disclosure.clarification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.publication.Publications;

/** Which public record corrects which: the page of each leads to the other. */
@Component
public class ClarificationLinks {

    /** A public record that another leads to. */
    public record Link(String indexNo, String name, LocalDate publishedOn) {
        public String path() {
            return Publications.path(indexNo);
        }
    }

    /** What a report needs to know of the record it is about. */
    record PublicRecordLine(UUID recordId, UUID agencyId, String indexNo, String name, String category, String topic) {}

    /** A published clarification as the public list shows it. */
    record Line(
            String indexNo,
            String name,
            String summary,
            String agencyName,
            LocalDate publishedOn,
            @Nullable String correctedIndex,
            @Nullable String correctedName) {

        public String path() {
            return Publications.path(indexNo);
        }

        public @Nullable String correctedPath() {
            return correctedIndex == null ? null : Publications.path(correctedIndex);
        }
    }

    private final JdbcClient jdbc;

    ClarificationLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The clarifications of a record, newest first. */
    public List<Link> of(String indexNo) {
        return jdbc.sql("""
            SELECT DISTINCT p.index_no, p.name, p.published_on FROM disclosure.clarification c
            JOIN disclosure.published p ON p.record_id = c.record_id
            WHERE c.index_no = ? AND c.state = 'CLARIFIED' AND p.standing <> 'WITHDRAWN' ORDER BY p.published_on DESC, p.index_no\
            """)
                .param(indexNo)
                .query(new SimplePropertyRowMapper<>(Link.class))
                .list();
    }

    /** The records that a clarification corrects. */
    public List<Link> correctedBy(UUID record) {
        return jdbc.sql("""
            SELECT DISTINCT p.index_no, p.name, p.published_on FROM disclosure.clarification c
            JOIN disclosure.published p ON p.index_no = c.index_no
            WHERE c.record_id = ? AND c.state = 'CLARIFIED' AND p.standing <> 'WITHDRAWN' ORDER BY p.published_on DESC, p.index_no\
            """)
                .param(record)
                .query(new SimplePropertyRowMapper<>(Link.class))
                .list();
    }

    Optional<PublicRecordLine> published(String indexNo) {
        return jdbc.sql("""
            SELECT record_id, agency_id, index_no, name, category, topic FROM disclosure.published
            WHERE index_no = ? AND standing <> 'WITHDRAWN'\
            """)
                .param(indexNo)
                .query(new SimplePropertyRowMapper<>(PublicRecordLine.class))
                .optional();
    }

    /** Where the clarification of a report stands: its desk address always, its public one once it has one. */
    Optional<Link> byRecord(UUID record) {
        return jdbc.sql("SELECT index_no, name, published_on FROM disclosure.published WHERE record_id = ?")
                .param(record)
                .query(new SimplePropertyRowMapper<>(Link.class))
                .optional();
    }

    /** All that are public, newest first. */
    List<Line> all(int most) {
        return jdbc.sql("""
            SELECT p.index_no, p.name, p.summary, p.agency_name, p.published_on, q.index_no AS corrected_index, q.name AS corrected_name
            FROM disclosure.published p
            JOIN LATERAL (SELECT max(c.index_no) AS index_no FROM disclosure.clarification c
                WHERE c.record_id = p.record_id AND c.state = 'CLARIFIED' HAVING count(*) > 0) c ON true
            LEFT JOIN disclosure.published q ON q.index_no = c.index_no AND q.standing <> 'WITHDRAWN'
            WHERE p.standing <> 'WITHDRAWN' AND p.record_id IN (SELECT record_id FROM disclosure.clarification WHERE state = 'CLARIFIED')
            ORDER BY p.published_on DESC, p.record_id DESC LIMIT ?\
            """)
                .param(most)
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }
}
