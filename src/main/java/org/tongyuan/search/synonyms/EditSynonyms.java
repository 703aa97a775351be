package org.tongyuan.search.synonyms;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Adds, changes and ends groups of synonyms; searches follow at once. */
@UseCase
class EditSynonyms {

    private final SynonymGroups groups;
    private final CurrentSynonyms current;
    private final Journal journal;
    private final LegalTime time;

    EditSynonyms(SynonymGroups groups, CurrentSynonyms current, Journal journal, LegalTime time) {
        this.groups = groups;
        this.current = current;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void add(String terms, SignedIn user) {
        user.mustBeAbleTo(Permission.SYNONYM_EDIT);
        SynonymGroup group = SynonymGroup.read(terms);
        groups.insert(group, user.actor(), time.now());
        record("SYNONYM_ADDED", group, user);
    }

    /** {@code version} is the one the editor saw. */
    @Transactional
    void change(UUID id, int version, String terms, SignedIn user) {
        user.mustBeAbleTo(Permission.SYNONYM_EDIT);
        SynonymGroup group = seen(id, version).changedTo(terms);
        groups.update(group);
        record("SYNONYM_CHANGED", group, user);
    }

    @Transactional
    void end(UUID id, int version, SignedIn user) {
        user.mustBeAbleTo(Permission.SYNONYM_EDIT);
        SynonymGroup group = seen(id, version);
        groups.end(group, user.actor(), time.now());
        record("SYNONYM_ENDED", group, user);
    }

    private SynonymGroup seen(UUID id, int version) {
        SynonymGroup now = groups.find(id).orElseThrow(() -> new NotFound("synonym group " + id));
        return new SynonymGroup(now.id(), now.terms(), version);
    }

    private void record(String act, SynonymGroup group, SignedIn user) {
        var subject = new Subject("synonym-group", group.id().toString());
        journal.record(Entry.of(user.actor(), act, subject, time.now()).with("terms", group.text()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                current.stale();
            }
        });
    }
}
