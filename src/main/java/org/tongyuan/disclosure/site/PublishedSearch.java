package org.tongyuan.disclosure.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is public: page after page by day and id, by words through the index. What is withdrawn is in no list. */
@Component
class PublishedSearch {

    static final String COLUMNS = """
        record_id, index_no, number, agency_id, agency_name, region_code, region_level, category, topic, genre, audience, name,
            summary, document_number, interprets, made_on, published_on, changed_at, standing, ended_on, ended_reason\
        """;

    static final String AFTER = " AND (published_on, record_id) < (:day, :record)";

    /** One for all questions, since each works out anew how a row becomes a line. */
    static final RowMapper<PublishedLine> LINES = new SimplePropertyRowMapper<>(PublishedLine.class);

    private static final int BATCH = 500;

    private static final String SELECT = "SELECT " + COLUMNS + " FROM disclosure.published ";
    private static final String SHOWN = "WHERE standing <> 'WITHDRAWN'";

    private final JdbcClient jdbc;
    private final PublishedWordSearch byWords;

    PublishedSearch(JdbcClient jdbc, PublishedWordSearch byWords) {
        this.jdbc = jdbc;
        this.byWords = byWords;
    }

    /** A page of finds; {@code total} is known only for a search by words that is all on one page, else -1. */
    record Page(List<PublishedLine> lines, @Nullable String next, int total, List<String> readAs) {}

    /** Where a list goes on: after a day and record. */
    record Place(LocalDate day, UUID record) {
        static Place after(PublishedLine last) {
            return new Place(last.publishedOn(), last.recordId());
        }

        static @Nullable Place read(String cursor) {
            try {
                int cut = cursor.indexOf('_');
                return cut < 0
                        ? null
                        : new Place(
                                LocalDate.parse(cursor.substring(0, cut)), UUID.fromString(cursor.substring(cut + 1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return day + "_" + record;
        }
    }

    Page find(RecordFilter filter, String cursor, int size) {
        return filter.query().isBlank() ? browse(filter, cursor, size) : byWords.find(filter, cursor, size);
    }

    private Page browse(RecordFilter filter, String cursor, int size) {
        var found = next(filter, Place.read(cursor), size + 1);
        boolean more = found.size() > size;
        var shown = more ? found.subList(0, size) : found;
        return new Page(shown, more ? Place.after(shown.getLast()).toString() : null, -1, List.of());
    }

    /** Everything that fits, newest first, a few hundred at a time: memory and database see no more of a million than that. */
    void forEach(RecordFilter filter, Consumer<List<PublishedLine>> batches) {
        Place place = null;
        for (var batch = next(filter, place, BATCH); !batch.isEmpty(); batch = next(filter, place, BATCH)) {
            batches.accept(batch);
            place = Place.after(batch.getLast());
        }
    }

    /** The same of a part: {@code most} of them, after the first {@code skipped}. */
    void forEach(RecordFilter filter, int skipped, int most, Consumer<List<PublishedLine>> batches) {
        Place place = skipped == 0 ? null : placeAt(filter, skipped);
        if (skipped > 0 && place == null) {
            return;
        }
        int left = most;
        while (left > 0) {
            var batch = next(filter, place, Math.min(BATCH, left));
            if (batch.isEmpty()) {
                return;
            }
            batches.accept(batch);
            left -= batch.size();
            place = Place.after(batch.getLast());
        }
    }

    /** Whether there are no more than so many that fit. */
    boolean isOver(RecordFilter filter, int count) {
        var place = placeAt(filter, count);
        return place == null || next(filter, place, 1).isEmpty();
    }

    /** Where the {@code count}th stands; null when there are not so many. */
    private @Nullable Place placeAt(RecordFilter filter, int count) {
        var values = new LinkedHashMap<String, Object>();
        String where = SHOWN + conditions(filter, values);
        return jdbc.sql(SELECT + where + " ORDER BY published_on DESC, record_id DESC LIMIT 1 OFFSET " + (count - 1))
                .params(values)
                .query(LINES)
                .optional()
                .map(Place::after)
                .orElse(null);
    }

    /** What changed last standing first: new ones, new versions, and what was marked as in force no more. */
    List<PublishedLine> changed(RecordFilter filter, int size) {
        var values = new LinkedHashMap<String, Object>();
        return jdbc.sql(SELECT + SHOWN + conditions(filter, values) + " ORDER BY changed_at DESC, record_id DESC LIMIT "
                        + size)
                .params(values)
                .query(LINES)
                .list();
    }

    List<PublishedLine> latest(RecordFilter filter, int size) {
        return next(filter, null, size);
    }

    private List<PublishedLine> next(RecordFilter filter, @Nullable Place after, int size) {
        var values = new LinkedHashMap<String, Object>();
        String where = SHOWN + conditions(filter, values);
        if (after != null) {
            where += AFTER;
            values.put("day", after.day());
            values.put("record", after.record());
        }
        return jdbc.sql(SELECT + where + " ORDER BY published_on DESC, record_id DESC LIMIT " + size)
                .params(values)
                .query(LINES)
                .list();
    }

    /** Only what is asked stands in the statement, so that the database takes the index made for it. */
    static String conditions(RecordFilter filter, Map<String, Object> values) {
        var where = new StringBuilder();
        add(
                " AND region_level = :level",
                "level",
                filter.level() == null ? null : filter.level().name(),
                where,
                values);
        add(
                " AND region_code LIKE :region",
                "region",
                filter.region().isEmpty() ? null : filter.regionPrefix() + "%",
                where,
                values);
        add(" AND agency_id = :agency", "agency", filter.agency(), where, values);
        add(" AND category = :category", "category", filter.category(), where, values);
        add(" AND topic = :topic", "topic", filter.topic(), where, values);
        add(" AND genre = :genre", "genre", filter.genre(), where, values);
        add(" AND audience = :audience", "audience", filter.audience(), where, values);
        Integer year = filter.year();
        add(" AND published_on >= :newYear", "newYear", year == null ? null : LocalDate.of(year, 1, 1), where, values);
        add(
                " AND published_on < :nextYear",
                "nextYear",
                year == null ? null : LocalDate.of(year + 1, 1, 1),
                where,
                values);
        add(" AND published_on >= :from", "from", filter.from(), where, values);
        add(" AND published_on <= :to", "to", filter.to(), where, values);
        return where.toString();
    }

    private static void add(
            String condition, String name, @Nullable Object value, StringBuilder where, Map<String, Object> values) {
        if (value != null && !value.toString().isEmpty()) {
            where.append(condition);
            values.put(name, value);
        }
    }

    /** Also what is withdrawn: its page says so. */
    Optional<PublishedLine> byIndex(String indexNo) {
        return jdbc.sql(SELECT + "WHERE index_no = ?")
                .param(indexNo)
                .query(LINES)
                .optional();
    }

    /** What explains it. */
    List<PublishedLine> interpretationsOf(String indexNo) {
        return jdbc.sql(SELECT + SHOWN + " AND interprets = ? AND interprets <> '' ORDER BY published_on DESC LIMIT 50")
                .param(indexNo)
                .query(LINES)
                .list();
    }
}
