package org.tongyuan.search;

import java.util.List;

/**
 * What somebody typed, for a module that keeps vectors in rows of its own and narrows them by conditions of its own.
 *
 * @param queries in PostgreSQL's {@code tsquery}, to be tried one after the other until one finds something: all words, any of them, any
 *     two neighbouring characters; empty when nothing was typed
 * @param readAs the words the query was widened to by synonyms
 */
public record SearchWords(List<String> queries, List<String> readAs) {}
