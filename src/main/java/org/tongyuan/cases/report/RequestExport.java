package org.tongyuan.cases.report;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.jobs.JobQueue;

/** Asks for statistics as a file; it is written by a job, and whoever asked finds it again under their exports. */
@UseCase
class RequestExport {

    static final String SUBJECT = "report-export";

    /** So many at once for one person. */
    private static final int AT_ONCE = 3;

    private final Exports exports;
    private final JobQueue queue;
    private final ReportNames names;
    private final Journal journal;
    private final LegalTime time;

    RequestExport(
            Exports exports,
            @Qualifier("reportExports") JobQueue queue,
            ReportNames names,
            Journal journal,
            LegalTime time) {
        this.exports = exports;
        this.queue = queue;
        this.names = names;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID request(ReportQuery query, Export.Kind kind, Export.Format format, SignedIn.Officer who) {
        var scope = ReportScope.of(who);
        var asked = Asked.of(query, scope.agency(), time.today());
        if (!asked.errors().isEmpty()) {
            throw new RuleBroken("report.export.period");
        }
        if (exports.unfinishedOf(who.accountId()) >= AT_ONCE) {
            throw new RuleBroken("report.export.too-many", AT_ONCE);
        }
        // The period is written out: "this month" still means the same month when the job begins after midnight.
        var fixed = query.during(asked.period()).given();
        var export = new Export(
                Ids.next(),
                who.accountId(),
                scope.agency(),
                kind,
                format,
                title(asked, kind),
                fixed,
                Export.State.WAITING,
                null,
                0,
                0,
                null,
                time.now(),
                null,
                null);
        exports.add(export);
        queue.add(export.id());
        journal.record(Entry.of(
                        who.actor(),
                        "REPORT_EXPORT_REQUESTED",
                        new Subject(SUBJECT, export.id().toString()),
                        time.now())
                .with("kind", kind.name())
                .with("format", format.name())
                .with("query", query.during(asked.period()).address("/reports")));
        return export.id();
    }

    private String title(Asked asked, Export.Kind kind) {
        String where = names.agency(asked.filter().agency()) + asked.period().label();
        if (kind == Export.Kind.FIGURES) {
            return where + "业务统计（按" + asked.by().label() + "）";
        }
        var figure = Figure.of(asked.query().of(ReportQuery.FIGURE).orElse(Figure.RECEIVED.slug()));
        var part = Part.of(asked.query().of(ReportQuery.PART).orElse(null), figure);
        return where + figure.label() + (part == Part.WHOLE ? "" : "（" + part.label() + "）") + "办件";
    }
}
