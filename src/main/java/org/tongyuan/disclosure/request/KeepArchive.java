package org.tongyuan.disclosure.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.documents.Files;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Gives out what goes into the archive: the package of an ended request and the ledger of a year; the journal says who took it. */
@UseCase
@LegalBasis("政府信息公开条例, art. 45")
class KeepArchive {

    private final RequestReads reads;
    private final RequestRights rights;
    private final ArchivePapers papers;
    private final Files files;
    private final Recording recording;
    private final TimeLimits limits;

    KeepArchive(
            RequestReads reads,
            RequestRights rights,
            ArchivePapers papers,
            Files files,
            Recording recording,
            TimeLimits limits) {
        this.reads = reads;
        this.rights = rights;
        this.papers = papers;
        this.files = files;
        this.recording = recording;
        this.limits = limits;
    }

    /** How it is written down that something was taken. */
    @Component("disclosureArchiveRecording")
    record Recording(Journal journal, JdbcClient jdbc, LegalTime time) {}

    /** The parts in their order, the list of them last. */
    @Transactional
    List<ArchivePart> pack(String number, SignedIn who) {
        var view = reads.seen(number, who);
        var r = view.of();
        rights.mustHandle(who, r, Permission.DISCLOSURE_HANDLE);
        var outcome = r.outcome();
        if (r.state() != RequestState.ENDED || outcome == null) {
            throw new RuleBroken("disclosure.archive.open", r.state().label());
        }
        var at = recording.time().now();
        var retention = Retention.of(Objects.requireNonNull(outcome.endedOn()), limits);
        var parts = new ArrayList<ArchivePart>();
        parts.add(ArchivePart.of("01-申请登记表.pdf", "申请登记表", "内部，含个人信息", papers.sheet(view, retention)));
        letters(view, parts);
        documents(view, parts);
        parts.add(ArchivePart.of("04-办理经过.html", "办理经过", "内部，含个人信息", papers.course(view, retention)));
        parts.add(ArchivePart.of("04-办理经过.json", "办理经过（数据）", "内部，含个人信息", ArchivePapers.courseJson(view)));
        byte[] manifest = ArchivePapers.manifest(view, retention, parts, who.name(), at);
        parts.add(ArchivePart.of("清单.json", "清单", "内部", manifest));
        recording
                .journal()
                .record(Entry.of(who.actor(), "DISCLOSURE_ARCHIVE_PACKED", RequestActing.subject(r), at)
                        .with("manifest", ArchivePart.digest(manifest))
                        .with("parts", String.valueOf(parts.size()))
                        .sealed(recording
                                .jdbc()
                                .sql("SELECT disclosure.request_seal(?)")
                                .param(r.head().id())
                                .query(String.class)
                                .single()));
        return parts;
    }

    private void letters(RequestView view, List<ArchivePart> parts) {
        int place = 0;
        for (var letter : view.letters()) {
            place++;
            parts.add(ArchivePart.of(
                    "02-文书/%02d-%s.pdf".formatted(place, plain(letter.title())),
                    letter.title() + "（" + letter.number() + "）",
                    "内部，含个人信息",
                    reads.pdf(letter)));
        }
    }

    /** Originals of which a copy was blacked out are kept apart from what was given to the applicant. */
    private void documents(RequestView view, List<ArchivePart> parts) {
        var reply = view.reply();
        Set<UUID> given = reply == null
                ? Set.of()
                : reply.files().stream().map(RequestFile::id).collect(Collectors.toSet());
        Set<UUID> blackedOut = view.files().stream()
                .map(RequestFile::redactedFrom)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        int place = 0;
        for (RequestFile file : view.files()) {
            place++;
            String publicity =
                    given.contains(file.id()) ? "已提供给申请人" : blackedOut.contains(file.id()) ? "不予公开的原件" : "未提供";
            String folder = given.contains(file.id()) ? "已提供" : blackedOut.contains(file.id()) ? "原件-不予公开" : "未提供";
            parts.add(new ArchivePart(
                    "03-材料/%s/%02d-%s".formatted(folder, place, plain(file.name())),
                    file.redactedFrom() == null ? "办理中找到的材料" : "遮盖后的文件",
                    publicity,
                    file.sha256(),
                    file.size(),
                    () -> files.open(file.stored().id())));
        }
    }

    /** As a file name on any system. */
    private static String plain(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-");
    }

    @Transactional
    void ledgerTaken(SignedIn.Officer who, int year, String format) {
        recording
                .journal()
                .record(Entry.of(
                                who.actor(),
                                "DISCLOSURE_LEDGER_TAKEN",
                                new Subject("disclosure-ledger", who.agencyId() + "/" + year),
                                recording.time().now())
                        .with(Map.of("year", String.valueOf(year), "format", format)));
    }
}
