package org.tongyuan.documents.letter;

import java.util.UUID;

/** A letter has its row and number; once the transaction is through it can be rendered. */
record LetterIssued(UUID letterId) {}
