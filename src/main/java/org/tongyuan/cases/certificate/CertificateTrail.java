package org.tongyuan.cases.certificate;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;

/** What the journal keeps of certificates, and what their holders are told. */
@Component
class CertificateTrail {

    private final Journal journal;
    private final Notices notices;

    CertificateTrail(Journal journal, Notices notices) {
        this.journal = journal;
        this.notices = notices;
    }

    static Entry entry(Actor actor, String act, Certificate c, Instant at) {
        return entry(actor, act, subject(c), c, at);
    }

    static Entry entry(Actor actor, String act, Subject subject, Certificate c, Instant at) {
        return Entry.of(actor, act, subject, at)
                .with("case", c.source().caseNumber())
                .with("number", c.number());
    }

    /** One of its suspensions, as the subject of an entry. */
    static Subject suspension(UUID id) {
        return new Subject(SuspensionSeals.KIND, id.toString());
    }

    /** The penalty that took it away. */
    static Subject forfeiture(UUID id) {
        return new Subject(ForfeitureSeals.KIND, id.toString());
    }

    void record(Entry entry) {
        journal.record(entry);
    }

    void tell(Certificate c, String title, String text) {
        notices.tell(new Notice(c.source().holderId(), subject(c), title, text, "/my/certificates"));
    }

    private static Subject subject(Certificate c) {
        return new Subject("certificate", c.source().caseId().toString());
    }
}
