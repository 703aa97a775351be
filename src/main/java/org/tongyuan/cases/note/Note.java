package org.tongyuan.cases.note;

import java.time.Instant;
import java.util.UUID;

/** A note on a case; {@code text} is encrypted in the database. */
public record Note(UUID id, UUID caseId, String text, Instant at, UUID accountId, String officer, String agency) {}
