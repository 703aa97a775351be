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
public class Trail {

    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    Trail(CurrentUser user, Journal journal, LegalTime time) {
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    public String who() {
        Actor actor = user.require().actor();
        return actor.kind() + ":" + actor.id();
    }

    /** Whether the account is the caller's own: nobody decides about themselves. */
    public boolean isCaller(UUID account) {
        return user.require().actor().id().equals(account.toString());
    }

    public Instant now() {
        return time.now();
    }

    public void note(String act, UUID account, String name, String value) {
        journal.record(Entry.of(user.require().actor(), act, new Subject("account", account.toString()), time.now())
                .with(name, value));
    }
}
