package org.tongyuan.search.index;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.search.SearchEntry;
import org.tongyuan.search.SearchHit;
import org.tongyuan.search.SearchHits;
import org.tongyuan.search.SearchIndex;
import org.tongyuan.search.SearchVectors;
import org.tongyuan.search.SearchWords;
import org.tongyuan.search.synonyms.Synonyms;

/** The index in PostgreSQL: a row per entry, its words in a {@code tsvector}. */
@Component
class PostgresSearchIndex implements SearchIndex {

    private static final String PUT = """
        INSERT INTO search.entry (kind, id, title, body, url, agency_id, open, rank, title_tokens, tokens)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::tsvector, ?::tsvector)
        ON CONFLICT (kind, id) DO UPDATE SET title = EXCLUDED.title, body = EXCLUDED.body, url = EXCLUDED.url,
          agency_id = EXCLUDED.agency_id, open = EXCLUDED.open, rank = EXCLUDED.rank,
          title_tokens = EXCLUDED.title_tokens, tokens = EXCLUDED.tokens\
        """;

    private final JdbcTemplate jdbc;
    private final FoundEntries found;
    private final Synonyms synonyms;

    PostgresSearchIndex(JdbcTemplate jdbc, FoundEntries found, Synonyms synonyms) {
        this.jdbc = jdbc;
        this.found = found;
        this.synonyms = synonyms;
    }

    @Override
    public void put(SearchEntry entry) {
        putAll(List.of(entry));
    }

    @Override
    @Transactional
    public void putAll(List<SearchEntry> entries) {
        List<Object[]> rows = entries.stream()
                .map(e -> new Object[] {
                    e.kind(),
                    e.id(),
                    e.title(),
                    e.body(),
                    e.url(),
                    e.agencyId(),
                    e.open(),
                    e.rank(),
                    TokenVector.ofTitle(e.title()),
                    TokenVector.of(e.title(), e.body())
                })
                .toList();
        jdbc.batchUpdate(PUT, rows);
    }

    @Override
    @Transactional
    public void remove(String kind, String id) {
        jdbc.update("DELETE FROM search.entry WHERE kind = ? AND id = ?", kind, id);
    }

    @Override
    @Transactional(readOnly = true)
    public SearchHits findPublic(String typed, String kind, int page, int size) {
        SearchQuery query = SearchQuery.parse(typed, synonyms);
        if (query.isEmpty()) {
            return new SearchHits(List.of(), 0, List.of());
        }
        var window = new FoundEntries.Window(kind, page * size, size);
        FoundEntries.Page hits = found.find(query, query.all(), window);
        if (hits.total() == 0 && query.concepts().size() > 1) {
            hits = found.find(query, query.any(), window);
        }
        if (hits.total() == 0) {
            hits = found.find(query, query.anyPart(), window);
        }
        List<SearchHit> shown = hits.rows().stream()
                .map(row -> new SearchHit(
                        row.kind(), row.id(), row.title(), Excerpt.of(row.body(), query.lookedFor()), row.url()))
                .toList();
        return new SearchHits(shown, hits.total(), query.readAs());
    }

    @Override
    public SearchVectors vectors(String title, String body) {
        return new SearchVectors(TokenVector.ofTitle(title), TokenVector.of(title, body));
    }

    @Override
    public SearchWords read(String typed) {
        SearchQuery query = SearchQuery.parse(typed, synonyms);
        List<String> queries = Stream.of(query.all(), query.any(), query.anyPart())
                .filter(q -> !q.isEmpty())
                .distinct()
                .toList();
        return new SearchWords(queries, query.readAs());
    }
}
