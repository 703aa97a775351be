package org.tongyuan.disclosure.site;

import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Keeps the contacts in the guide, in disclosure.guide_contact: each agency its own. */
@UseCase
class GuideContacts {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final LegalTime time;

    GuideContacts(JdbcClient jdbc, Journal journal, LegalTime time) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 12")
    public void keep(GuideContact c, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_EDIT);
        if (c.equals(of(officer.agencyId()))) {
            return;
        }
        var now = time.now();
        jdbc.sql("""
            INSERT INTO disclosure.guide_contact (agency_id, office, hours, fax, email, post_to, hand_in, changed_by, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (agency_id) DO UPDATE SET office = EXCLUDED.office, hours = EXCLUDED.hours, fax = EXCLUDED.fax,
                email = EXCLUDED.email, post_to = EXCLUDED.post_to, hand_in = EXCLUDED.hand_in, changed_by = EXCLUDED.changed_by,
                changed_at = EXCLUDED.changed_at\
            """)
                .param(officer.agencyId())
                .param(c.office())
                .param(c.hours())
                .param(c.fax())
                .param(c.email())
                .param(c.postTo())
                .param(c.handIn())
                .params(officer.name(), Timestamp.from(now))
                .update();
        journal.record(Entry.of(
                officer.actor(),
                "GUIDE_CONTACT_CHANGED",
                new Subject("guide-contact", officer.agencyId().toString()),
                now));
    }

    GuideContact of(UUID agency) {
        return all().getOrDefault(agency, GuideContact.NONE);
    }

    /** Of every agency that has written any. */
    Map<UUID, GuideContact> all() {
        return jdbc
                .sql("SELECT agency_id, office, hours, fax, email, post_to, hand_in FROM disclosure.guide_contact")
                .query((row, n) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new GuideContact(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
