package org.tongyuan.disclosure.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.redaction.PageBox;
import org.tongyuan.disclosure.redaction.Redactor;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Keeps what was found for a request, and makes redacted copies of it; the document itself stays as it is. */
@UseCase
class HandleFiles {

    static final int MOST = 50;

    private final RequestActing acting;
    private final RequestFiles requestFiles;
    private final Files files;

    HandleFiles(RequestActing acting, RequestFiles requestFiles, Files files) {
        this.acting = acting;
        this.requestFiles = requestFiles;
        this.files = files;
    }

    @Transactional
    void attach(String number, List<Upload> uploads, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.IN_HAND, RequestState.CORRECTION, RequestState.REASONS, RequestState.FEE);
        if (uploads.isEmpty()) {
            throw new RuleBroken("disclosure.files.none");
        }
        if (requestFiles.of(r.head().id()).size() + uploads.size() > MOST) {
            throw new RuleBroken("disclosure.files.many", MOST);
        }
        By by = acting.by(who);
        for (Upload upload : uploads) {
            requestFiles.add(
                    r.head().id(), files.store(upload), null, by.actor().id(), by.at());
        }
        acting.finish(
                r,
                RequestAct.ATTACH,
                by,
                by.today(),
                String.join("、", uploads.stream().map(Upload::name).toList()),
                Map.of("files", String.valueOf(uploads.size())));
    }

    /** Gives the copy's id. {@code boxes} in fractions of a page, {@code words} wherever they stand. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 37")
    UUID redact(String number, UUID file, List<PageBox> boxes, List<String> words, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.IN_HAND);
        var original = requestFiles.require(r.head().id(), file);
        if (!original.isPdf()) {
            throw new RuleBroken("disclosure.redaction.pdf");
        }
        if (boxes.isEmpty() && words.isEmpty()) {
            throw new RuleBroken("disclosure.redaction.nothing");
        }
        By by = acting.by(who);
        var redacted = Redactor.redact(content(original.stored()), boxes, words);
        if (!redacted.missing().isEmpty()) {
            throw new RuleBroken("disclosure.redaction.not-found", String.join("、", redacted.missing()));
        }
        String name = original.name().replaceFirst("(\\.pdf)?$", "") + "（遮盖）.pdf";
        var stored = files.store(new Upload(name, redacted.pdf()));
        UUID id = requestFiles.add(
                r.head().id(), stored, original.id(), by.actor().id(), by.at());
        acting.finish(
                r,
                RequestAct.REDACT,
                by,
                by.today(),
                original.name(),
                Map.of("from", original.sha256(), "to", stored.id().sha256()));
        return id;
    }

    byte[] content(StoredFile file) {
        try (var in = files.open(file.id())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
