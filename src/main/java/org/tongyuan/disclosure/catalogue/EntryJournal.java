package org.tongyuan.disclosure.catalogue;

import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Writes into the journal what was done with an entry of the catalogue. */
@Component
class EntryJournal {

    private final Journal journal;
    private final LegalTime time;

    EntryJournal(Journal journal, LegalTime time) {
        this.journal = journal;
        this.time = time;
    }

    void record(String act, CatalogueEntry entry, String what, SignedIn.Officer officer) {
        journal.record(Entry.of(
                        officer.actor(),
                        act,
                        new Subject("catalogue-entry", entry.id().toString()),
                        time.now())
                .with("category", entry.category())
                .with("region", entry.region())
                .with("what", what));
    }
}
