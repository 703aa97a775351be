package org.tongyuan.cases.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.archive.PackedPart.Stage;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Files a finished case (归档): gives its archive number once and keeps what its package holds. */
@UseCase
@LegalBasis("档案法, art. 37")
class FileCase {

    private static final int LAST = 99_999;

    private final CaseView view;
    private final Cases cases;
    private final ArchivedCases archived;
    private final CaseParts parts;
    private final CaseMetadata metadata;
    private final Around around;

    FileCase(
            CaseView view, Cases cases, ArchivedCases archived, CaseParts parts, CaseMetadata metadata, Around around) {
        this.view = view;
        this.cases = cases;
        this.archived = archived;
        this.parts = parts;
        this.metadata = metadata;
        this.around = around;
    }

    /** What filing needs beside the case. */
    @Component("caseFilingAround")
    record Around(FilingRules rules, Agencies agencies, Numbers numbers, Journal journal, LegalTime time) {}

    /** Sets the letters that nobody has read yet, before the transaction of the filing begins. */
    void prepare(String number, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.CASE_ARCHIVE);
        var c = view.seen(number, who);
        if (c.state().ended() && archived.ofCase(c.head().id()).isEmpty()) {
            view.of(c).forEach(letter -> view.pdf(c, letter.id()));
        }
    }

    /** Asked again it gives what was filed before. */
    @Transactional
    ArchivedCase file(String number, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.CASE_ARCHIVE);
        view.seen(number, who);
        var c = cases.lock(number, null).file().now();
        if (!c.head().agencyId().equals(who.agencyId())) {
            throw new NotAllowed(Permission.CASE_ARCHIVE.name());
        }
        var before = archived.ofCase(c.head().id());
        if (before.isPresent()) {
            return before.get();
        }
        mustBeFinished(c);
        return filed(c, who);
    }

    private static void mustBeFinished(CaseSnapshot c) {
        if (!c.state().ended() || c.dates().endedOn() == null) {
            throw new RuleBroken(
                    "case.archive.open", c.head().number(), c.state().label());
        }
        if (!c.proceedings().unexplained().isEmpty()) {
            throw new RuleBroken("case.archive.unexplained", c.head().number());
        }
        var undertaking = c.proceedings().promises().undertaking();
        if (undertaking != null && undertaking.checkBy() != null && undertaking.kept() == null) {
            throw new RuleBroken("case.archive.undertaking", c.head().number(), undertaking.checkBy());
        }
    }

    private ArchivedCase filed(CaseSnapshot c, SignedIn.Officer who) {
        UUID id = Ids.next();
        var at = around.time().now();
        String agency = around.agencies().require(c.head().agencyId()).name();
        var all = new ArrayList<>(parts.of(c, id, agency));
        var subject = new Subject("case", c.head().id().toString());
        String journal = CaseMetadata.journal(around.journal().of(subject));
        all.add(parts.paper(
                id, "journal.json", "办件日志摘录", Stage.FILING, agency, at.toString(), "application/json", journal));
        var retention = around.rules().retentionOf(c.head().profile());
        var numbered = numbered(id, c, retention, who, agency);
        String xml = metadata.xml(c, numbered, retention, List.copyOf(all));
        all.add(parts.paper(id, "metadata.xml", "元数据", Stage.FILING, agency, at.toString(), "application/xml", xml));
        var as = numbered.listed(HashList.of(all, PackedPart::sha256));
        archived.add(as, all);
        around.journal()
                .record(Entry.of(who.actor(), "CASE_FILED", new Subject(FiledCaseSeals.KIND, id.toString()), at)
                        .with("case", c.head().id().toString())
                        .with("archiveNumber", as.archiveNumber())
                        .with("hashList", as.hashList())
                        .with("parts", String.valueOf(all.size()))
                        .sealed(archived.seal(id)));
        return as;
    }

    private ArchivedCase numbered(
            UUID id, CaseSnapshot c, FilingRules.Retention retention, SignedIn.Officer who, String agency) {
        LocalDate ended = Objects.requireNonNull(c.dates().endedOn());
        var fonds = around.rules().fondsOf(agency);
        String scope = fonds.code() + "-" + retention.code();
        int piece = around.numbers().next("case-archive", scope, String.valueOf(ended.getYear()), LAST);
        String number =
                "%s-%d-%s-%s-%05d".formatted(fonds.code(), ended.getYear(), retention.code(), fonds.organ(), piece);
        return new ArchivedCase(
                id,
                c.head().id(),
                c.head().number(),
                c.head().itemName(),
                c.head().agencyId(),
                number,
                fonds.code(),
                ended.getYear(),
                retention.name(),
                retention.until(ended),
                retention.source(),
                retention.verified(),
                ended,
                around.time().now(),
                who.name(),
                "");
    }
}
