package org.tongyuan.disclosure.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.RecordActs.Who;
import org.tongyuan.disclosure.publication.RecordVersion.Officer;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Adds a file to a draft, or takes one away; its text is scanned like the draft's own. */
@UseCase
class AttachDocument {

    static final int MOST = 20;

    private final RecordDesk desk;
    private final RecordRights rights;
    private final RecordActs acts;
    private final RecordFiles attachments;
    private final Files files;

    AttachDocument(RecordDesk desk, RecordRights rights, RecordActs acts, RecordFiles attachments, Files files) {
        this.desk = desk;
        this.rights = rights;
        this.acts = acts;
        this.attachments = attachments;
        this.files = files;
    }

    @Transactional
    public void attach(UUID id, List<Upload> uploads, SignedIn.Officer officer) {
        var before = writable(id, officer);
        if (attachments.of(id, before.working()).size() + uploads.size() > MOST) {
            throw new RuleBroken("disclosure.files.too-many", MOST);
        }
        uploads.forEach(upload -> attachments.add(id, before.working(), files.store(upload)));
        acts.save(
                "RECORD_FILES_ADDED",
                before,
                before,
                Who.of(officer),
                "",
                Map.of("files", Integer.toString(uploads.size())));
        rewritten(before, officer);
    }

    @Transactional
    public void remove(UUID id, String sha256, SignedIn.Officer officer) {
        var before = writable(id, officer);
        if (attachments.find(id, before.working(), sha256).isEmpty()) {
            throw new NotFound("attachment of " + id);
        }
        attachments.remove(id, before.working(), sha256);
        acts.save("RECORD_FILE_REMOVED", before, before, Who.of(officer), "", Map.of("file", sha256));
        rewritten(before, officer);
    }

    /** Whoever chooses what is attached is one of those who wrote it. */
    private void rewritten(PublicRecord file, SignedIn.Officer officer) {
        var version = desk.working(file);
        desk.keep(version.rewritten(version.content(), new Officer(officer.accountId(), officer.name())));
    }

    private PublicRecord writable(UUID id, SignedIn.Officer officer) {
        var file = desk.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_EDIT, officer, file);
        file.mustBe(RecordState.DRAFT, RecordState.RETURNED);
        return file;
    }
}
