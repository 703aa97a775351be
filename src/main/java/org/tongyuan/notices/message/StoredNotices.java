package org.tongyuan.notices.message;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Persons;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.notices.outgoing.Outbox;
import org.tongyuan.platform.LegalTime;

/** Puts the message into the site and the SMS into the outbox, both in the caller's transaction. */
@Component
class StoredNotices implements Notices {

    private final Persons persons;
    private final Messages messages;
    private final Outbox outbox;
    private final LegalTime time;

    StoredNotices(Persons persons, Messages messages, Outbox outbox, LegalTime time) {
        this.persons = persons;
        this.messages = messages;
        this.outbox = outbox;
        this.time = time;
    }

    @Override
    @Transactional
    public void tell(Notice notice) {
        persons.accountOf(notice.personId()).ifPresent(account -> messages.add(account, notice, time.now()));
        outbox.add(Outbox.Channel.SMS, notice);
    }

    @Override
    public int unreadOf(UUID accountId) {
        return messages.unread(accountId);
    }
}
