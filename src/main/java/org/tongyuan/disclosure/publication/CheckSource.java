package org.tongyuan.disclosure.publication;

import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.RecordActs.Who;
import org.tongyuan.disclosure.publication.RecordVersion.Officer;
import org.tongyuan.disclosure.publication.RecordVersion.SourceCheck;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Hands a draft in, checks where it comes from and with whom it was coordinated, and gives it back when something is wrong. */
@UseCase
class CheckSource {

    private final RecordDesk desk;
    private final RecordRights rights;
    private final RecordActs acts;
    private final RecordFiles files;

    CheckSource(RecordDesk desk, RecordRights rights, RecordActs acts, RecordFiles files) {
        this.desk = desk;
        this.rights = rights;
        this.acts = acts;
        this.files = files;
    }

    @Transactional
    public void handIn(UUID id, SignedIn.Officer officer) {
        var before = desk.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_EDIT, officer, before);
        var now = before.to(RecordState.SOURCE_CHECK);
        var version = desk.working(before);
        if (before.live() != null && version.content().changeNote().isBlank()) {
            throw new RuleBroken("disclosure.change-note.missing");
        }
        if (version.content().body().isBlank() && files.of(id, before.working()).isEmpty()) {
            throw new RuleBroken("disclosure.empty");
        }
        acts.save("RECORD_HANDED_IN", before, now, Who.of(officer), "");
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 10")
    @LegalBasis("政府信息公开条例, art. 11")
    public void check(UUID id, HolderRule rule, String note, SignedIn.Officer officer) {
        var before = desk.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_EDIT, officer, before);
        var now = before.to(RecordState.SECRECY_REVIEW);
        var by = new Officer(officer.accountId(), officer.name());
        var version = desk.working(before).checked(new SourceCheck(rule, note, by, desk.today()));
        acts.save("RECORD_SOURCE_CHECKED", before, now, Who.of(officer), rule.label(), Map.of("rule", rule.name()));
        desk.keep(version);
    }

    /** Back to the author, by whoever has it on the table at this step. */
    @Transactional
    public void giveBack(UUID id, String reason, SignedIn.Officer officer) {
        var before = desk.lock(id);
        rights.mustBeAbleTo(permissionAt(before.state()), officer, before);
        var now = before.to(RecordState.RETURNED);
        if (reason.isBlank()) {
            throw new RuleBroken("disclosure.reason.missing");
        }
        acts.save("RECORD_RETURNED", before, now, Who.of(officer), reason);
        desk.keep(desk.working(before).returned());
    }

    /** Who has a record on the table in this state. */
    static Permission permissionAt(RecordState state) {
        return switch (state) {
            case SECRECY_REVIEW, REFERRED_UP -> Permission.DISCLOSURE_REVIEW;
            case APPROVAL, SCHEDULED, WITHDRAWN, ABOLISHED -> Permission.DISCLOSURE_APPROVE;
            case DRAFT, RETURNED, SOURCE_CHECK, PUBLISHED, NOT_PUBLIC -> Permission.DISCLOSURE_EDIT;
        };
    }
}
