package org.tongyuan.notices.message;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Persons;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalTime;

/** Writes the message in the caller's transaction, for the site and for the phone. */
@Component
class StoredNotices implements Notices {

    private final Persons persons;
    private final Messages messages;
    private final LegalTime time;

    StoredNotices(Persons persons, Messages messages, LegalTime time) {
        this.persons = persons;
        this.messages = messages;
        this.time = time;
    }

    @Override
    @Transactional
    public void tell(Notice notice) {
        messages.add(persons.accountOf(notice.personId()).orElse(null), notice, time.now());
    }

    @Override
    @Transactional
    public void tell(Collection<Notice> notices) {
        messages.add(
                notices.stream()
                        .map(notice -> new Messages.Told(
                                persons.accountOf(notice.personId()).orElse(null), notice))
                        .toList(),
                time.now());
    }

    @Override
    @Transactional
    public void tellStaff(Collection<UUID> accounts, String title, String text, String link) {
        var now = time.now();
        accounts.forEach(account -> messages.addInSite(account, title, text, link, now));
    }

    @Override
    public int unreadOf(UUID accountId) {
        return messages.unread(accountId);
    }
}
