package org.tongyuan.search;

import java.util.List;

/** One full-text index over what modules put into it, written in their transactions. */
public interface SearchIndex {

    void put(SearchEntry entry);

    void putAll(List<SearchEntry> entries);

    void remove(String kind, String id);

    /** Public entries of one kind (or all when kind is empty), best first; page counts from 0. */
    SearchHits findPublic(String query, String kind, int page, int size);

    /** The words of a text, for rows that are searched by {@link #read}; made as the index's own. */
    SearchVectors vectors(String title, String body);

    /** What is looked for in such rows, widened by the same synonyms. */
    SearchWords read(String query);
}
