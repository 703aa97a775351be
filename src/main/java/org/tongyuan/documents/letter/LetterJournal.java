package org.tongyuan.documents.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.SealSource;
import org.tongyuan.platform.LegalTime;

/** Writes what happens to letters into the journal, each entry with the seal of the row as it is then. */
@Component
class LetterJournal implements SealSource {

    private static final String KIND = "letter";

    private final Journal journal;
    private final LetterRegister register;
    private final CurrentUser user;
    private final Agencies agencies;
    private final LegalTime time;

    LetterJournal(Journal journal, LetterRegister register, CurrentUser user, Agencies agencies, LegalTime time) {
        this.journal = journal;
        this.register = register;
        this.user = user;
        this.agencies = agencies;
        this.time = time;
    }

    String agencyName(UUID agencyId) {
        return agencies.require(agencyId).name();
    }

    /** The act that issued it will seal it; see {@link #sealedIn}. */
    void issued(LetterRow row) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Unsealed unsealed) {
            unsealed.letters().add(row);
            return;
        }
        var unsealed = new Unsealed(new ArrayList<>(List.of(row)));
        TransactionSynchronizationManager.bindResource(this, unsealed);
        TransactionSynchronizationManager.registerSynchronization(new SealBeforeCommit(unsealed));
    }

    /** The act's entry with the seals of the letters issued about its subject since the last one. */
    Entry sealedIn(Entry act) {
        if (!(TransactionSynchronizationManager.getResource(this) instanceof Unsealed unsealed)) {
            return act;
        }
        Entry entry = act;
        for (var letters = unsealed.letters().iterator(); letters.hasNext(); ) {
            LetterRow row = letters.next();
            if (row.subject().equals(act.subject())) {
                entry = entry.with("letter", row.number())
                        .sealing(new Subject(KIND, row.id().toString()), row.seal());
                letters.remove();
            }
        }
        return entry;
    }

    void replaced(LetterRow row, LetterRow replacement) {
        record(actor(), "LETTER_REPLACED", row, "by", replacement.id().toString());
    }

    private void record(Actor actor, String act, LetterRow row, String name, String value) {
        journal.record(Entry.of(actor, act, new Subject(KIND, row.id().toString()), time.now())
                .with("template", row.template())
                .with(name, value)
                .sealed(row.seal()));
    }

    private Actor actor() {
        return user.find().map(SignedIn::actor).orElseGet(() -> Actor.system("letters"));
    }

    /** Letters of the running transaction that no entry has sealed yet. */
    private record Unsealed(List<LetterRow> letters) {}

    private final class SealBeforeCommit implements TransactionSynchronization {

        private final Unsealed unsealed;

        SealBeforeCommit(Unsealed unsealed) {
            this.unsealed = unsealed;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(LetterJournal.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LetterJournal.this, unsealed);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            unsealed.letters().forEach(row -> record(actor(), "LETTER_ISSUED", row, "number", row.number()));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LetterJournal.this);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        register.forEach(row -> idAndDigest.accept(row.id().toString(), row.seal()));
    }
}
