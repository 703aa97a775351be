package org.tongyuan.search.index;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the index. Of few hits every title is weighed; of many (a word like 登记) only whether the whole term stands in it, its own
 * rank and its length. Only the first {@value #BEST} are then weighed with their bodies, so that a word standing in ten thousand
 * entries stays quick.
 */
@Repository
class FoundEntries {

    private static final int BEST = 200;
    private static final int FEW = 1_500;

    /** Nobody turns so many pages: what every entry has (the region in its code) is not counted to the end. */
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    FoundEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Window(String kind, int offset, int size) {

        boolean amongBest() {
            return offset + size <= BEST;
        }
    }

    record Row(String kind, String id, String title, String body, String url, int total) {}

    record Page(List<Row> rows, int total) {}

    Page find(SearchQuery query, String must, Window window) {
        if (must.isEmpty()) {
            return new Page(List.of(), 0);
        }
        // A whole title or a whole term in it counts more than any number of single characters.
        String bonus = IntStream.range(0, query.concepts().size())
                .mapToObj(i -> " + CASE WHEN e.title LIKE ANY (:concept" + i + ") THEN 1 ELSE 0 END")
                .collect(Collectors.joining());
        String body = window.amongBest() ? " + 0.3 * ts_rank('{0, 0, 0.5, 1}', e.tokens, :wish::tsquery)" : "";
        var statement = jdbc.sql("""
            WITH found AS (
              SELECT e.kind, e.id, e.rank, length(e.title) AS length, e.title_tokens,
                CASE WHEN e.title = :text THEN 2 ELSE 0 END%s AS terms
              FROM search.entry e
              WHERE e.tokens @@ :must::tsquery AND e.open AND (:kind = '' OR e.kind = :kind)
              LIMIT :most),
            counted AS (SELECT *, count(*) OVER () AS total FROM found),
            best AS (
              SELECT kind, id, rank, length, total, terms
                + CASE WHEN total <= :few THEN ts_rank('{0, 0, 0, 1}', title_tokens, :wish::tsquery, 1) ELSE 0 END AS score
              FROM counted
              ORDER BY score DESC, rank DESC, length, id
              LIMIT :best)
            SELECT e.kind, e.id, e.title, e.body, e.url, best.total
            FROM best JOIN search.entry e USING (kind, id)
            ORDER BY best.score%s DESC, best.rank DESC, best.length, e.id
            OFFSET :offset LIMIT :size""".formatted(bonus, body))
                .param("wish", query.wish())
                .param("must", must)
                .param("text", query.text())
                .param("kind", window.kind())
                .param("most", MOST)
                .param("few", FEW)
                .param("best", Math.max(BEST, window.offset() + window.size()))
                .param("offset", window.offset())
                .param("size", window.size());
        for (int i = 0; i < query.concepts().size(); i++) {
            statement = statement.param("concept" + i, patterns(query.concepts().get(i)));
        }
        List<Row> rows = statement
                .query((r, n) -> new Row(
                        r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5), r.getInt(6)))
                .list();
        if (rows.isEmpty() && window.offset() > 0) {
            // Past the last page: the count still stands.
            return new Page(
                    rows, find(query, must, new Window(window.kind(), 0, 1)).total());
        }
        return new Page(rows, rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private static String[] patterns(SearchQuery.Concept concept) {
        return concept.alternatives().stream()
                .map(term ->
                        "%" + term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }
}
