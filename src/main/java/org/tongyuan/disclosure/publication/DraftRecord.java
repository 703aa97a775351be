package org.tongyuan.disclosure.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.publication.RecordActs.Who;
import org.tongyuan.disclosure.publication.RecordVersion.Officer;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Writes what is to be public: a new record, its text anew, or the next version of one that is public. */
@UseCase
public class DraftRecord {

    private final RecordDesk desk;
    private final RecordRights rights;
    private final RecordActs acts;
    private final RecordFiles files;
    private final TimeLimits limits;
    private final Calendars calendars;

    DraftRecord(
            RecordDesk desk,
            RecordRights rights,
            RecordActs acts,
            RecordFiles files,
            TimeLimits limits,
            Calendars calendars) {
        this.desk = desk;
        this.rights = rights;
        this.acts = acts;
        this.files = files;
        this.limits = limits;
        this.calendars = calendars;
    }

    /** For the own agency; the general office also for any other. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 26")
    public UUID draft(UUID agency, Content content, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_EDIT);
        if (!rights.sees(officer, agency)) {
            throw new NotAllowed("RECORD_OF_OTHER_AGENCY", "disclosure.other-agency");
        }
        var place = desk.placeOf(agency);
        desk.mustFit(content, place, null);
        UUID id = Ids.next();
        acts.begin(
                PublicRecord.begin(id, agency, place, clock(content.madeOn(), place.code()), desk.isTest(), desk.now()),
                Who.of(officer));
        desk.keep(RecordVersion.draft(id, 1, content, List.of(by(officer))));
        return id;
    }

    @Transactional
    public void rewrite(UUID id, Content content, SignedIn.Officer officer) {
        var before = desk.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_EDIT, officer, before);
        before.mustBe(RecordState.DRAFT, RecordState.RETURNED);
        desk.mustFit(content, desk.placeOf(before.agencyId()), before.indexNo());
        var version = desk.working(before);
        var now = before.to(RecordState.DRAFT);
        if (!version.content().madeOn().equals(content.madeOn())) {
            now = now.timed(clock(content.madeOn(), before.regionCode()));
        }
        acts.save("RECORD_REWRITTEN", before, now, Who.of(officer), "");
        desk.keep(version.rewritten(content, by(officer)));
    }

    /** Begins the next version; the public goes on seeing the present one until the next is published. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 26")
    public void revise(UUID id, LocalDate changedOn, SignedIn.Officer officer) {
        var before = desk.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_EDIT, officer, before);
        var last = desk.working(before);
        var next = last.content().forNextVersion(changedOn);
        var now = before.revised(clock(changedOn, before.regionCode()));
        acts.save("RECORD_REVISION_BEGUN", before, now, Who.of(officer), "");
        desk.keep(RecordVersion.draft(id, now.working(), next, List.of(by(officer))));
        files.carryOver(id, before.working(), now.working());
    }

    private PublicationClock clock(LocalDate madeOn, String region) {
        return PublicationClock.start(limits.require("OGI_PUBLISH"), madeOn, calendars.forRegion(region));
    }

    private static Officer by(SignedIn.Officer officer) {
        return new Officer(officer.accountId(), officer.name());
    }
}
