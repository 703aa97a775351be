package org.tongyuan.cases.report;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Hands an export to whoever asked for it, while they may still see what is in it. That it left the house is in the journal. */
@UseCase
class DownloadExport {

    private final Exports exports;
    private final Journal journal;
    private final LegalTime time;

    DownloadExport(Exports exports, Journal journal, LegalTime time) {
        this.exports = exports;
        this.journal = journal;
        this.time = time;
    }

    /** Another one's export does not exist. */
    Export seen(UUID id, SignedIn.Officer who) {
        return exports.find(id)
                .filter(export -> export.account().equals(who.accountId()))
                .filter(export -> ReportScope.of(who).covers(export.agency()))
                .orElseThrow(() -> new NotFound("export " + id));
    }

    @Transactional
    Export download(UUID id, Export.Format format, SignedIn.Officer who) {
        var export = seen(id, who);
        if (export.format() != format) {
            throw new NotFound("export " + id + " as " + format);
        }
        if (export.state() == Export.State.EXPIRED) {
            throw new RuleBroken("report.export.expired", Exports.KEPT.toDays());
        }
        if (export.state() != Export.State.DONE) {
            throw new RuleBroken("report.export.not-done");
        }
        journal.record(Entry.of(
                who.actor(),
                "REPORT_EXPORT_DOWNLOADED",
                new Subject(RequestExport.SUBJECT, id.toString()),
                time.now()));
        return export;
    }
}
