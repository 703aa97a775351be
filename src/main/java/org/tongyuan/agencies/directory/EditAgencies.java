package org.tongyuan.agencies.directory;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.agencies.Agency;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** An administrator keeps agencies and windows; what ends stays readable for the cases it handled. */
@UseCase
class EditAgencies {

    private final AgencyRecords records;
    private final Windows windows;
    private final AgencyDirectory directory;
    private final Journal journal;
    private final LegalTime time;

    EditAgencies(AgencyRecords records, Windows windows, AgencyDirectory directory, Journal journal, LegalTime time) {
        this.records = records;
        this.windows = windows;
        this.directory = directory;
        this.journal = journal;
        this.time = time;
    }

    AgencyRecord require(UUID id) {
        return records.find(id).orElseThrow(() -> new NotFound("agency " + id));
    }

    @Transactional
    void create(AgencyForm form, Actor by) {
        directory.region(form.regionCode());
        Agency agency = form.agency(Ids.next());
        if (!records.add(agency, time.now())) {
            throw new RuleBroken("agencies.name-taken", form.name());
        }
        done("AGENCY_CREATED", "agency", agency.id(), by);
    }

    @Transactional
    void change(UUID id, AgencyForm form, Actor by) {
        AgencyRecord before = require(id);
        boolean taken = directory
                .byName(before.agency().regionCode(), form.name())
                .filter(other -> !other.id().equals(id))
                .isPresent();
        if (taken) {
            throw new RuleBroken("agencies.name-taken", form.name());
        }
        records.change(form.agency(id), form.seen());
        done("AGENCY_CHANGED", "agency", id, by);
    }

    @Transactional
    void end(UUID id, int version, String why, Actor by) {
        if (why.isBlank()) {
            throw new RuleBroken("agencies.end.why");
        }
        records.end(require(id).agency().id(), version, time.now(), by.kind() + ":" + by.id(), why);
        done("AGENCY_ENDED", "agency", id, by);
    }

    @Transactional
    void openWindow(UUID centre, String number, String name, Actor by) {
        UUID id = Ids.next();
        if (!windows.add(id, centre, number, name, time.now())) {
            throw new RuleBroken("agencies.window.taken", number);
        }
        done("WINDOW_OPENED", "window", id, by);
    }

    @Transactional
    void closeWindow(UUID id, String why, Actor by) {
        if (why.isBlank()) {
            throw new RuleBroken("agencies.end.why");
        }
        if (!windows.end(id, time.now(), by.kind() + ":" + by.id(), why)) {
            throw new RuleBroken("concurrent.change");
        }
        done("WINDOW_CLOSED", "window", id, by);
    }

    private void done(String act, String kind, UUID id, Actor by) {
        journal.record(Entry.of(by, act, new Subject(kind, id.toString()), time.now()));
        directory.changed();
    }
}
