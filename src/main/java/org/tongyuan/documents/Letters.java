package org.tongyuan.documents;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tongyuan.facts.Subject;

/** Issues letters: numbered in the caller's transaction, rendered after it, kept by hash and never overwritten. */
public interface Letters {

    Letter issue(LetterRequest request);

    List<Letter> of(Subject subject);

    /** The letters of several subjects of one kind at once. */
    List<Letter> ofAll(String kind, Collection<String> ids);

    Letter require(UUID letterId);

    /** The PDF, rendered on first need and kept. */
    byte[] pdf(UUID letterId);

    /** Marks a letter as replaced by a later one, e.g. after a correction of its text: its verification page says so from now on. */
    void replace(UUID letterId, UUID replacementId);
}
