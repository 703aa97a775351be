package org.tongyuan.accounts.standin;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Notes that somebody is away, which switches their stand-in on for those days; and that they are back. */
@UseCase
class TakeLeave {

    private final Arrangements arrangements;
    private final Leaves leaves;
    private final Colleagues colleagues;
    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    TakeLeave(
            Arrangements arrangements,
            Leaves leaves,
            Colleagues colleagues,
            CurrentUser user,
            Journal journal,
            LegalTime time) {
        this.arrangements = arrangements;
        this.leaves = leaves;
        this.colleagues = colleagues;
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID take(Leave.Kind kind, Days days) {
        SignedIn.Officer self = user.officer();
        self.mustBeAbleTo(Permission.STAFF);
        return record(self.accountId(), kind, days, self);
    }

    /** A manager notes it for somebody who cannot. */
    @Transactional
    UUID takeFor(UUID staffId, Leave.Kind kind, Days days) {
        SignedIn.Officer manager = user.officer();
        manager.mustBeAbleTo(Permission.STAND_IN_MANAGE);
        return record(staffId, kind, days, manager);
    }

    private UUID record(UUID staffId, Leave.Kind kind, Days days, SignedIn.Officer by) {
        Colleague staff = colleagues
                .find(staffId)
                .filter(c -> c.agencyId().equals(by.agencyId()))
                .orElseThrow(() -> new NotFound("account"));
        if (days.from().isBefore(time.today())) {
            throw new RuleBroken("leave.past");
        }
        if (!days.to().isBefore(days.from().plusYears(1))) {
            throw new RuleBroken("leave.too-long");
        }
        arrangements.lock(staff.agencyId());
        var fresh = new Leave(Ids.next(), staff.id(), staff.name(), kind, days, false);
        new Roster(arrangements.openIn(staff.agencyId(), time.today()), leaves.openIn(staff.agencyId(), time.today()))
                .mustTake(fresh);
        leaves.add(fresh, by.actor().kind() + ":" + by.actor().id(), time.now());
        // Of what kind it is concerns nobody who reads the journal: illness is personal.
        journal.record(entry(by, "LEAVE_TAKEN", staff.id())
                .with("leave", fresh.id().toString())
                .with("from", days.from().toString())
                .with("to", days.to().toString()));
        return fresh.id();
    }

    @Transactional
    void end(UUID id) {
        SignedIn.Officer by = user.officer();
        Leave leave = leaves.find(id).orElseThrow(() -> new NotFound("leave"));
        Colleague staff = colleagues.find(leave.accountId()).orElseThrow(() -> new NotFound("account"));
        boolean manages = by.may(Permission.STAND_IN_MANAGE) && staff.agencyId().equals(by.agencyId());
        if (!leave.isOf(by.accountId()) && !manages) {
            throw new NotAllowed("end a leave");
        }
        if (!leaves.end(id, by.actor().kind() + ":" + by.actor().id(), time.now())) {
            throw new RuleBroken("leave.ended-already");
        }
        journal.record(entry(by, "LEAVE_ENDED", staff.id()).with("leave", id.toString()));
    }

    private Entry entry(SignedIn by, String act, UUID staff) {
        return Entry.of(by.actor(), act, new Subject("account", staff.toString()), time.now());
    }
}
