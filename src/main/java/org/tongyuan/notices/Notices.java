package org.tongyuan.notices;

import java.util.Collection;
import java.util.UUID;

/** Tells people something; the in-site message belongs to the caller's transaction, mail and SMS leave after it. */
public interface Notices {

    void tell(Notice notice);

    /** Several at once, by one statement. */
    void tell(Collection<Notice> notices);

    /** Tells members of staff, by account and in the site only. */
    void tellStaff(Collection<UUID> accounts, String title, String text, String link);

    /** How many messages an account has not opened yet. */
    int unreadOf(UUID accountId);
}
