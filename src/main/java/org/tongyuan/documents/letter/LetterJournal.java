package org.tongyuan.documents.letter;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
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

    void issued(LetterRow row) {
        record(actor(), "LETTER_ISSUED", row, "number", row.number());
    }

    void rendered(LetterRow row, String sha256) {
        record(Actor.system("letters"), "LETTER_RENDERED", row, "sha256", sha256);
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

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        register.forEach(row -> idAndDigest.accept(row.id().toString(), row.seal()));
    }
}
