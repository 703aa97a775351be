package org.tongyuan.disclosure.inventory;

import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.inventory.WebSite.About;
import org.tongyuan.disclosure.inventory.WebSite.Closing;
import org.tongyuan.disclosure.inventory.WebSite.Seen;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Enters, changes and closes a site of the inventory; the authority in charge of disclosure does so for all agencies. */
@UseCase
class KeepWebSite {

    static final String KIND = "web-site";

    private final WebSites sites;
    private final Publishers publishers;
    private final Journal journal;
    private final LegalTime time;

    KeepWebSite(WebSites sites, Publishers publishers, Journal journal, LegalTime time) {
        this.sites = sites;
        this.publishers = publishers;
        this.journal = journal;
        this.time = time;
    }

    boolean mayEdit(SignedIn.Officer officer) {
        return officer.may(Permission.DISCLOSURE_HANDLE) && publishers.isInCharge(officer.agencyId());
    }

    void mustEdit(SignedIn.Officer officer) {
        if (!mayEdit(officer)) {
            throw new NotAllowed(Permission.DISCLOSURE_HANDLE.name());
        }
    }

    @Transactional
    UUID enter(About about, SignedIn.Officer officer) {
        mustEdit(officer);
        UUID id = Ids.next();
        mustBeFree(about, id);
        sites.add(new WebSite(id, about, null, Seen.NOTHING, 0));
        record(id, "WEB_SITE_ENTERED", officer, Map.of("address", about.address()));
        return id;
    }

    /** {@code seen} is the version that was read before it was changed. */
    @Transactional
    void change(UUID id, About about, int seen, SignedIn.Officer officer) {
        mustEdit(officer);
        var before = sites.lock(id);
        mustBeOpen(before);
        if (before.version() != seen) {
            throw new RuleBroken("concurrent.change");
        }
        mustBeFree(about, id);
        sites.save(before.with(about));
        record(id, "WEB_SITE_CHANGED", officer, Map.of("address", about.address()));
    }

    @Transactional
    void close(UUID id, String reason, SignedIn.Officer officer) {
        mustEdit(officer);
        var before = sites.lock(id);
        mustBeOpen(before);
        if (reason.isBlank()) {
            throw new RuleBroken("disclosure.web-site.reason");
        }
        if (before.about().own()) {
            throw new RuleBroken("disclosure.web-site.own-open");
        }
        sites.save(before.closed(new Closing(time.today(), reason)));
        record(id, "WEB_SITE_CLOSED", officer, Map.of());
    }

    static void mustBeOpen(WebSite site) {
        if (!site.isOpen()) {
            throw new RuleBroken("disclosure.web-site.closed");
        }
    }

    private void mustBeFree(About about, UUID self) {
        if (about.openedOn().isAfter(time.today())) {
            throw new RuleBroken("disclosure.web-site.opened");
        }
        String taken = sites.taken(about, self);
        if (taken != null) {
            throw new RuleBroken("disclosure.web-site." + taken);
        }
    }

    private void record(UUID id, String act, SignedIn.Officer officer, Map<String, String> details) {
        journal.record(Entry.of(officer.actor(), act, new Subject(KIND, id.toString()), time.now())
                .with(details));
    }
}
