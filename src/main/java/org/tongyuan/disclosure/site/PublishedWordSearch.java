package org.tongyuan.disclosure.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.site.PublishedSearch.Page;
import org.tongyuan.disclosure.site.PublishedSearch.Place;
import org.tongyuan.search.SearchIndex;
import org.tongyuan.search.SearchWords;

/**
 * Finds public records by words: those that have them in their name before those that have them in their text, the newest first in both.
 * A word that stands in many records is found among the newest few hundred; only a rarer one is asked of the index of words (ADR 0009).
 */
@Component
class PublishedWordSearch {

    private static final Pattern CURSOR = Pattern.compile("([0-2])([nt])(?:_(.+))?");

    private final JdbcClient jdbc;
    private final SearchIndex index;

    PublishedWordSearch(JdbcClient jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** Where the words stand; {@code newest} is how many of the newest records are looked through before the index is asked. */
    private enum Where {
        NAME("n", "title_words @@ :words::tsquery", 1_000),
        TEXT("t", "words @@ :words::tsquery AND NOT title_words @@ :words::tsquery", 300);

        private final String mark;
        private final String condition;
        private final int newest;

        Where(String mark, String condition, int newest) {
            this.mark = mark;
            this.condition = condition;
            this.newest = newest;
        }
    }

    /** One of the ways in which the typed words are looked for, and what narrows it. */
    private record Asked(RecordFilter filter, String words, int way) {
        String cursor(Where where, @Nullable Place after) {
            return way + where.mark + (after == null ? "" : "_" + after);
        }
    }

    /** A page; {@code total} is told only when it is all on this page, else -1: nobody counts a hundred thousand hits. */
    Page find(RecordFilter filter, String cursor, int size) {
        SearchWords words = index.read(filter.query());
        var place = CURSOR.matcher(cursor);
        if (place.matches()
                && Integer.parseInt(place.group(1)) < words.queries().size()) {
            int way = Integer.parseInt(place.group(1));
            var asked = new Asked(filter, words.queries().get(way), way);
            Place after = place.group(3) == null ? null : Place.read(place.group(3));
            var found = place.group(2).equals(Where.NAME.mark)
                    ? byName(asked, after, size)
                    : byText(asked, List.of(), after, size);
            return new Page(found.lines(), found.next(), -1, words.readAs());
        }
        for (int way = 0; way < words.queries().size(); way++) {
            var found = byName(new Asked(filter, words.queries().get(way), way), null, size);
            if (!found.lines().isEmpty()) {
                int total = found.next() == null ? found.lines().size() : -1;
                return new Page(found.lines(), found.next(), total, words.readAs());
            }
        }
        return new Page(List.of(), null, 0, words.readAs());
    }

    private record Found(
            List<PublishedLine> lines, @Nullable String next) {}

    private Found byName(Asked asked, @Nullable Place after, int size) {
        var named = find(asked, Where.NAME, after, size + 1);
        if (named.size() > size) {
            var shown = named.subList(0, size);
            return new Found(shown, asked.cursor(Where.NAME, Place.after(shown.getLast())));
        }
        return byText(asked, named, null, size);
    }

    private Found byText(Asked asked, List<PublishedLine> before, @Nullable Place after, int size) {
        var found = find(asked, Where.TEXT, after, size + 1 - before.size());
        var all = Stream.concat(before.stream(), found.stream()).toList();
        if (all.size() <= size) {
            return new Found(all, null);
        }
        var shown = all.subList(0, size);
        boolean noneShown = before.size() == size;
        return new Found(shown, asked.cursor(Where.TEXT, noneShown ? null : Place.after(shown.getLast())));
    }

    private List<PublishedLine> find(Asked asked, Where where, @Nullable Place after, int size) {
        var newest = amongNewest(asked, where, after, size);
        return newest.size() == size ? newest : byIndex(asked, where, after, size);
    }

    private List<PublishedLine> amongNewest(Asked asked, Where where, @Nullable Place after, int size) {
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
                                where.newest,
                                where.condition,
                                PublishedSearch.conditions(asked.filter(), values),
                                size),
                values);
    }

    /** The index of words knows level, agency, category, topic, genre and year as well; the rest is read from the rows it finds. */
    private List<PublishedLine> byIndex(Asked asked, Where where, @Nullable Place after, int size) {
        var values = values(asked, after);
        values.put("facets", asked.filter().facets().toArray(String[]::new));
        String facets = asked.filter().facets().isEmpty() ? "" : " AND facets @> :facets::text[]";
        return ask(
                """
                WITH hit AS MATERIALIZED (
                  SELECT record_id, published_on FROM disclosure.published WHERE standing <> 'WITHDRAWN' AND %s%s%s%s),
                best AS (SELECT record_id FROM hit ORDER BY published_on DESC, record_id DESC LIMIT %d)
                SELECT %s FROM best JOIN disclosure.published USING (record_id) ORDER BY published_on DESC, record_id DESC\
                """.formatted(
                                where.condition,
                                facets,
                                PublishedSearch.conditions(asked.filter().unindexed(), values),
                                after(after),
                                size,
                                PublishedSearch.COLUMNS),
                values);
    }

    private List<PublishedLine> ask(String sql, Map<String, Object> values) {
        return new ArrayList<>(
                jdbc.sql(sql).params(values).query(PublishedSearch.LINES).list());
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
