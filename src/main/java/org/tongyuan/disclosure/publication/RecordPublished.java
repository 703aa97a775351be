package org.tongyuan.disclosure.publication;

import java.time.LocalDate;
import java.util.UUID;

/** A version of a record went public; told within the transaction that published it. */
public record RecordPublished(UUID recordId, String indexNo, LocalDate on) {}
