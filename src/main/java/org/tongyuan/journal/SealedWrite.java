package org.tongyuan.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an entry seals, as the WITH clauses of one SQL statement, so that rows and entry go to the database together.
 *
 * @param clauses named clauses with a question mark for each value, without the word WITH
 * @param mustWrite the clause that has to write exactly one row; when it writes none, nothing is recorded
 * @param seal the digest of the subject's rows as they will be, in lower-case hex
 */
public record SealedWrite(String clauses, String mustWrite, List<@Nullable Object> values, String seal) {}
