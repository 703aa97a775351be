package org.tongyuan.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tongyuan.platform.LegalBasis;

/** 电子送达: a person is served electronically only with their consent, in the system they named. */
@LegalBasis("电子签名法, art. 11")
public interface ElectronicService {

    /**
     * Where a person agreed to be served.
     *
     * @param holderId the person whose account it is: themselves, or whoever acts for them
     * @param system the named system in Chinese
     * @param addressMasked the account's name there, its ends only
     */
    record Mailbox(UUID accountId, UUID holderId, String system, String addressMasked, Instant agreedAt) {}

    /** How a consent was given. */
    enum How {
        PROFILE,
        APPLICATION
    }

    /** Empty without consent in force, and while its account is locked or no longer acts for the person. */
    Optional<Mailbox> mailboxOf(UUID personId);

    /** Consents to service in the signed-in citizen's own account, for themselves or somebody they act for; once is enough. */
    void consent(UUID personId, SignedIn.Citizen giver, How how);
}
