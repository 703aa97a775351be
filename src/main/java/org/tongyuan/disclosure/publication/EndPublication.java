package org.tongyuan.disclosure.publication;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.RecordActs.Who;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Takes something out of the public with the reason, or says that it is in force no more; neither deletes anything. */
@UseCase
class EndPublication {

    private final RecordDesk desk;
    private final RecordRights rights;
    private final RecordActs acts;
    private final Publications publications;

    EndPublication(RecordDesk desk, RecordRights rights, RecordActs acts, Publications publications) {
        this.desk = desk;
        this.rights = rights;
        this.acts = acts;
        this.publications = publications;
    }

    /** The text is no longer shown; index number, name of the publisher, day and reason stay for everybody to see. */
    @Transactional
    public void withdraw(UUID id, String reason, SignedIn.Officer officer) {
        end(id, RecordState.WITHDRAWN, "RECORD_WITHDRAWN", reason, officer);
    }

    /** Still shown, marked as in force no more. */
    @Transactional
    public void abolish(UUID id, String reason, SignedIn.Officer officer) {
        end(id, RecordState.ABOLISHED, "RECORD_ABOLISHED", reason, officer);
    }

    private void end(UUID id, RecordState how, String act, String reason, SignedIn.Officer officer) {
        var before = desk.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_APPROVE, officer, before);
        end(before, how, act, reason, Who.of(officer));
    }

    /** Within the transaction of whoever takes it out. */
    void end(PublicRecord before, RecordState how, String act, String reason, Who who) {
        if (reason.isBlank()) {
            throw new RuleBroken("disclosure.reason.missing");
        }
        if (!PersonalDataScan.of(reason).isEmpty()) {
            throw new RuleBroken("disclosure.reason.personal");
        }
        var now = before.ended(how, desk.today());
        publications.end(now, reason, desk.today(), desk.now());
        acts.save(act, before, now, who, reason);
    }
}
