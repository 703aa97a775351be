package org.tongyuan.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that several entries seal, as the WITH clauses of one SQL statement; the entries bring their seals themselves.
 *
 * @param clauses named clauses with a question mark for each value, without the word WITH
 * @param mustWrite the clause that has to write exactly {@code count} rows; when it writes fewer, nothing is recorded
 */
public record SealedRows(String clauses, String mustWrite, int count, List<@Nullable Object> values) {}
