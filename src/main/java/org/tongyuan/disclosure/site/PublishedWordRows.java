package org.tongyuan.disclosure.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.site.PublishedSearch.Place;
import org.tongyuan.disclosure.site.PublishedWordSearch.Asked;

/**
 * Reads public records by words, the newest first: a frequent word among the newest few hundred, a rarer one by the index of words, which
 * is asked for one year after the other so that a word of some thousand records costs no more than one of some hundred (ADR 0023).
 */
@Component
class PublishedWordRows {

    /** Of the newest records so many are looked through before the index is asked. */
    private static final int NEWEST = 300;

    /** Where facets narrow the search, words are often looked for in vain: when none of so many has them, the index is asked at once. */
    private static final int GLANCE = 60;

    /** So many hits are read and put in order at once. */
    private static final int FEW = 500;

    private final JdbcClient jdbc;

    PublishedWordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the words stand. */
    enum Where {
        NAME("n", "title_words @@ :words::tsquery"),
        TEXT("t", "words @@ :words::tsquery AND NOT title_words @@ :words::tsquery");

        final String mark;
        private final String condition;

        Where(String mark, String condition) {
            this.mark = mark;
            this.condition = condition;
        }
    }

    /** A record with the words, {@code named} when they stand in its name. */
    record Hit(PublishedLine line, boolean named) {}

    /** A part of time that the index is asked for: one year, or everything before a day; null for no bound. */
    private record Slice(@Nullable Integer year, @Nullable LocalDate before) {}

    /** Whether any public record has the words, whatever narrows the search; of a frequent word the newest few hundred tell it. */
    boolean isAnywhere(Asked asked) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT FROM (
                SELECT words FROM disclosure.published WHERE standing <> 'WITHDRAWN' ORDER BY published_on DESC, record_id DESC LIMIT %d) p
              WHERE words @@ :words::tsquery)
            OR EXISTS (SELECT FROM disclosure.published WHERE standing <> 'WITHDRAWN' AND words @@ :words::tsquery)\
            """.formatted(NEWEST))
                .param("words", asked.words())
                .query(Boolean.class)
                .single();
    }

    /** Those of the newest year with the words in their name. */
    List<PublishedLine> namedInNewestYear(Asked asked, int size) {
        return byIndex(asked, Where.NAME, null, slices(asked.filter(), null).getFirst(), size);
    }

    /** The first of all records with the words, those with the words in their name before the others; null when there are too many to put in order. */
    @Nullable
    List<Hit> few(Asked asked, int size) {
        var values = values(asked, null);
        String narrowed = indexed(asked, null, values);
        record Counted(Hit hit, int hits) {}
        var found = jdbc.sql("""
            WITH hit AS MATERIALIZED (
              SELECT record_id, published_on, title_words @@ :words::tsquery AS named FROM disclosure.published
              WHERE standing <> 'WITHDRAWN' AND words @@ :words::tsquery%s LIMIT %d),
            best AS (SELECT record_id, named FROM hit ORDER BY named DESC, published_on DESC, record_id DESC LIMIT %d)
            SELECT %s, named, (SELECT count(*) FROM hit) AS hits FROM best JOIN disclosure.published USING (record_id)
            ORDER BY named DESC, published_on DESC, record_id DESC\
            """.formatted(narrowed, FEW + 1, size, PublishedSearch.COLUMNS))
                .params(values)
                .query((row, n) -> new Counted(
                        new Hit(PublishedSearch.LINES.mapRow(row, n), row.getBoolean("named")), row.getInt("hits")))
                .list();
        return !found.isEmpty() && found.getFirst().hits() > FEW
                ? null
                : found.stream().map(Counted::hit).toList();
    }

    /** The newest after a place. */
    List<PublishedLine> find(Asked asked, Where where, @Nullable Place after, int size) {
        var newest = amongNewest(asked, where, after, size);
        return newest.size() == size ? newest : byIndex(asked, where, after, size);
    }

    /** Less than {@code size} tells nothing of what stands behind them. */
    List<PublishedLine> amongNewest(Asked asked, Where where, @Nullable Place after, int size) {
        if (asked.filter().isNarrowed()) {
            var glance = amongNewest(asked, where, after, GLANCE, size);
            if (glance.isEmpty() || glance.size() == size) {
                return glance;
            }
        }
        return amongNewest(asked, where, after, NEWEST, size);
    }

    private List<PublishedLine> amongNewest(Asked asked, Where where, @Nullable Place after, int newest, int size) {
        var values = values(asked, after);
        String of = PublishedSearch.conditions(asked.filter().walked(), values);
        return ask(
                """
                SELECT %s FROM (
                  SELECT * FROM disclosure.published WHERE standing <> 'WITHDRAWN'%s%s ORDER BY published_on DESC, record_id DESC LIMIT %d) p
                WHERE %s%s ORDER BY published_on DESC, record_id DESC LIMIT %d\
                """.formatted(
                                PublishedSearch.COLUMNS,
                                of,
                                after(after),
                                newest,
                                where.condition,
                                PublishedSearch.conditions(asked.filter(), values),
                                size),
                values);
    }

    /** The same, when it is known that the newest few hundred do not have so many. */
    List<PublishedLine> byIndex(Asked asked, Where where, @Nullable Place after, int size) {
        var found = new ArrayList<PublishedLine>();
        for (Slice slice : slices(asked.filter(), after)) {
            found.addAll(byIndex(asked, where, after, slice, size - found.size()));
            if (found.size() == size) {
                break;
            }
        }
        return found;
    }

    /** The two newest years one by one, then all before them. */
    private List<Slice> slices(RecordFilter filter, @Nullable Place after) {
        var newest = filter.year() != null
                ? Optional.<LocalDate>empty()
                : Optional.ofNullable(after).map(Place::day).or(this::newestDay);
        return newest.map(day -> List.of(
                        new Slice(day.getYear(), null),
                        new Slice(day.getYear() - 1, null),
                        new Slice(null, LocalDate.of(day.getYear() - 1, 1, 1))))
                .orElse(List.of(new Slice(null, null)));
    }

    private Optional<LocalDate> newestDay() {
        return jdbc.sql("""
            SELECT published_on FROM disclosure.published WHERE standing <> 'WITHDRAWN' ORDER BY published_on DESC, record_id DESC LIMIT 1\
            """).query(LocalDate.class).optional();
    }

    private List<PublishedLine> byIndex(Asked asked, Where where, @Nullable Place after, Slice slice, int size) {
        var values = values(asked, after);
        String narrowed = indexed(asked, slice.year(), values);
        if (slice.before() != null) {
            values.put("before", slice.before());
        }
        return ask(
                """
                WITH hit AS MATERIALIZED (
                  SELECT record_id, published_on FROM disclosure.published WHERE standing <> 'WITHDRAWN' AND %s%s%s%s),
                best AS (SELECT record_id FROM hit ORDER BY published_on DESC, record_id DESC LIMIT %d)
                SELECT %s FROM best JOIN disclosure.published USING (record_id) ORDER BY published_on DESC, record_id DESC\
                """.formatted(
                                where.condition,
                                narrowed,
                                slice.before() == null ? "" : " AND published_on < :before",
                                after(after),
                                size,
                                PublishedSearch.COLUMNS),
                values);
    }

    /** The index of words knows facets as well; the rest is read from the rows it finds. */
    private static String indexed(Asked asked, @Nullable Integer year, Map<String, Object> values) {
        var filter = asked.filter().indexed();
        var facets = new ArrayList<>(filter.facets());
        if (year != null) {
            facets.add("year " + year);
        }
        values.put("facets", facets.toArray(String[]::new));
        return (facets.isEmpty() ? "" : " AND facets @> :facets::text[]")
                + PublishedSearch.conditions(asked.filter().unindexed(), values);
    }

    private List<PublishedLine> ask(String sql, Map<String, Object> values) {
        return jdbc.sql(sql).params(values).query(PublishedSearch.LINES).list();
    }

    private static Map<String, Object> values(Asked asked, @Nullable Place after) {
        var values = new LinkedHashMap<String, Object>();
        values.put("words", asked.words());
        if (after != null) {
            values.put("day", after.day());
            values.put("record", after.record());
        }
        return values;
    }

    private static String after(@Nullable Place after) {
        return after == null ? "" : PublishedSearch.AFTER;
    }
}
