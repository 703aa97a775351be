package org.tongyuan.cases.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Gives out the package of a filed case, and checks what is kept against its digests; the journal says who did. */
@UseCase
class TakePackage {

    private final ArchivedCases archived;
    private final CaseParts parts;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final LegalTime time;

    TakePackage(
            ArchivedCases archived, CaseParts parts, Journal journal, TransactionTemplate transaction, LegalTime time) {
        this.archived = archived;
        this.parts = parts;
        this.journal = journal;
        this.transaction = transaction;
        this.time = time;
    }

    /** A filed case and what its package holds. */
    record Taken(ArchivedCase of, List<PackedPart> parts) {}

    @Transactional
    Taken take(String archiveNumber, SignedIn.Officer who) {
        var as = own(archiveNumber, who);
        who.mustBeAbleTo(Permission.PERSONAL_DATA_REVEAL);
        record("CASE_PACKAGE_TAKEN", as, who);
        return new Taken(as, archived.parts(as));
    }

    InputStream open(ArchivedCase of, PackedPart part) {
        return parts.open(of.id(), part);
    }

    /** Reads every part as it is kept now, before the transaction begins; tells what differs. */
    PackageFindings checkKept(String archiveNumber, SignedIn.Officer who) {
        var as = own(archiveNumber, who);
        var kept = archived.parts(as);
        var changed = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (PackedPart part : kept) {
            try (var in = open(as, part)) {
                var now = Digests.of(in, CaseParts.LARGEST);
                if (!now.sha256().equals(part.sha256()) || !now.sm3().equals(part.sm3())) {
                    changed.add(part.path());
                }
            } catch (UncheckedIOException | IOException | NotFound e) {
                missing.add(part.path());
            }
        }
        String list = HashList.of(kept, PackedPart::sha256);
        if (!Digests.of(list).sha256().equals(as.hashList())) {
            changed.add(HashList.SHA256);
        }
        transaction.executeWithoutResult(status -> record("CASE_PACKAGE_CHECKED", as, who));
        return new PackageFindings(archiveNumber, true, kept.size(), changed, missing, List.of());
    }

    private ArchivedCase own(String archiveNumber, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.CASE_ARCHIVE);
        var as = archived.byNumber(archiveNumber).orElseThrow(() -> new NotFound("archived case " + archiveNumber));
        if (!as.agencyId().equals(who.agencyId())) {
            throw new NotAllowed(Permission.CASE_ARCHIVE.name());
        }
        return as;
    }

    private void record(String act, ArchivedCase as, SignedIn.Officer who) {
        journal.record(Entry.of(
                        who.actor(),
                        act,
                        new Subject(FiledCaseSeals.KIND, as.id().toString()),
                        time.now())
                .with("archiveNumber", as.archiveNumber())
                .sealed(archived.seal(as.id())));
    }
}
