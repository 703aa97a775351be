package org.tongyuan.accounts.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Who did what to an account and when, for its row and for the journal. */
@Component
class Trail {

    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    Trail(CurrentUser user, Journal journal, LegalTime time) {
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    String who() {
        Actor actor = user.require().actor();
        return actor.kind() + ":" + actor.id();
    }

    Instant now() {
        return time.now();
    }

    void note(String act, UUID account, String name, String value) {
        journal.record(Entry.of(user.require().actor(), act, new Subject("account", account.toString()), time.now())
                .with(name, value));
    }
}
