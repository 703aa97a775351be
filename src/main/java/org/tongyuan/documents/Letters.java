package org.tongyuan.documents;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;

/** Issues letters: numbered in the caller's transaction, printed when there is time or need, kept by hash and never overwritten. */
public interface Letters {

    Letter issue(LetterRequest request);

    /** Several at once, by one statement; the numbers of one 文号 in the order of the requests, in which the letters come back too. */
    List<Letter> issue(List<LetterRequest> requests);

    /**
     * The entry of an act with the seals of the letters that this transaction has issued about the entry's subject. A letter that no
     * act has sealed by the end of the transaction gets an entry of its own.
     */
    Entry sealedIn(Entry act);

    List<Letter> of(Subject subject);

    /** The letters of several subjects of one kind at once. */
    List<Letter> ofAll(String kind, Collection<String> ids);

    Letter require(UUID letterId);

    /** The PDF; printed now and kept when it was not yet. */
    byte[] pdf(UUID letterId);

    /** The letter as OFD, made from its PDF each time: the same PDF, the same bytes. The seal's value is over the PDF. */
    byte[] ofd(UUID letterId);

    /** Marks a letter as replaced by a later one, e.g. after a correction of its text: its verification page says so from now on. */
    void replace(UUID letterId, UUID replacementId);
}
