package org.tongyuan.disclosure.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.search.SearchEntry;
import org.tongyuan.search.SearchIndex;

/** Keeps the public catalogue: its row, the numbers beside the facets, and the entry in the search. */
@Component
public class Publications {

    /** The kind under which records stand in the search index. */
    public static final String KIND = "disclosure";

    /** The least rank among equals: somebody looking for a guide wants the guide. */
    private static final int RANK = -1;

    private final JdbcClient jdbc;
    private final SearchIndex search;

    Publications(JdbcClient jdbc, SearchIndex search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /** The address of a record's page. */
    public static String path(String indexNo) {
        return "/disclosure/records/" + indexNo;
    }

    /** The first version begins the row; a later one changes it and keeps number, publisher and day of the first publication. */
    void put(PublicRecord record, Content content, String agencyName, Instant at) {
        String index = Objects.requireNonNull(record.indexNo());
        count(record.id(), -1);
        LocalDate day = LegalTime.dateOf(at);
        var facets = content.facets();
        String text =
                String.join("\n", content.summary(), content.documentNumber(), content.keywords(), content.body());
        var words = search.vectors(content.name(), text);
        jdbc.sql("""
            INSERT INTO disclosure.published (record_id, index_no, number, agency_id, agency_name, region_code, region_level, category,
                topic, genre, audience, year, name, summary, document_number, interprets, made_on, published_on, changed_at, standing,
                title_words, words)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IN_FORCE', ?::tsvector, ?::tsvector)
            ON CONFLICT (record_id) DO UPDATE SET number = EXCLUDED.number, category = EXCLUDED.category, topic = EXCLUDED.topic,
                genre = EXCLUDED.genre, audience = EXCLUDED.audience, name = EXCLUDED.name, summary = EXCLUDED.summary,
                document_number = EXCLUDED.document_number, interprets = EXCLUDED.interprets, made_on = EXCLUDED.made_on,
                changed_at = EXCLUDED.changed_at, standing = 'IN_FORCE', ended_on = NULL, ended_reason = NULL,
                title_words = EXCLUDED.title_words, words = EXCLUDED.words\
            """)
                .params(record.id(), index, record.working(), record.agencyId(), agencyName, record.regionCode())
                .params(record.level().name(), facets.category(), facets.topic(), facets.genre(), facets.audience())
                .params(day.getYear(), content.name(), content.summary(), content.documentNumber())
                .params(content.interprets(), content.madeOn(), day, Timestamp.from(at))
                .params(words.title(), words.whole())
                .update();
        count(record.id(), 1);
        search.put(new SearchEntry(KIND, record.id().toString(), content.name(), text, path(index), null, true, RANK));
    }

    /** What is withdrawn is found no more; what is abolished is, and says so on its page. */
    void end(PublicRecord record, String reason, LocalDate on, Instant at) {
        boolean withdrawn = record.state() == RecordState.WITHDRAWN;
        if (withdrawn) {
            count(record.id(), -1);
            search.remove(KIND, record.id().toString());
        }
        jdbc.sql("""
            UPDATE disclosure.published SET standing = ?, ended_on = ?, ended_reason = ?, changed_at = ? WHERE record_id = ?\
            """)
                .params(record.state().name(), on, reason, Timestamp.from(at), record.id())
                .update();
    }

    /** Adds the record to the number of each of its facets, or takes it away; one that is withdrawn or not there counts nowhere. */
    private void count(UUID record, int change) {
        jdbc.sql("""
            INSERT INTO disclosure.catalogue_tally (region_level, facet, value, records)
            SELECT p.region_level, f.facet, f.value, ?
            FROM disclosure.published p, LATERAL (VALUES ('AGENCY', p.agency_id::text), ('AGENCY_CATEGORY', p.agency_id || ' ' || p.category),
              ('AUDIENCE', p.audience), ('CATEGORY', p.category), ('GENRE', p.genre), ('TOPIC', p.topic), ('YEAR', p.year::text)) f (facet, value)
            WHERE p.record_id = ? AND p.standing <> 'WITHDRAWN'
            ORDER BY 1, 2, 3
            ON CONFLICT (region_level, facet, value) DO UPDATE SET records = catalogue_tally.records + EXCLUDED.records\
            """).params(change, record).update();
    }
}
