package org.tongyuan.disclosure.request;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.disclosure.redaction.PageImages;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Files;
import org.tongyuan.platform.NotFound;

/** What pages show of the documents of a request: to the desk all, to the applicant what a served reply gives out. */
@Component
class FilePages {

    /** Pixels; enough to read by, and to draw on. */
    private static final int WIDTH = 1000;

    private final RequestReads reads;
    private final RequestFiles requestFiles;
    private final HandleFiles handle;
    private final Files files;
    private final CurrentUser user;

    FilePages(RequestReads reads, RequestFiles requestFiles, HandleFiles handle, Files files, CurrentUser user) {
        this.reads = reads;
        this.requestFiles = requestFiles;
        this.handle = handle;
        this.files = files;
        this.user = user;
    }

    RequestFile of(String number, UUID id) {
        return requestFiles.require(reads.alone(number, user.require()).head().id(), id);
    }

    /** One that the reply gave to the applicant. */
    RequestFile given(String number, int place) {
        var r = reads.alone(number, user.citizen());
        var given = requestFiles.givenOut(r.head().id());
        if (r.state() != RequestState.ENDED || place < 0 || place >= given.size()) {
            throw new NotFound("file " + place);
        }
        return given.get(place);
    }

    ResponseEntity<Resource> download(RequestFile file) {
        var stored = file.stored();
        return Downloads.attachment(stored, stored.name(), files.open(stored.id()));
    }

    int pages(RequestFile file) {
        return file.isPdf() ? PageImages.pages(handle.content(file.stored())) : 0;
    }

    /** A page from 1. */
    byte[] image(RequestFile file, int page) {
        if (!file.isPdf()) {
            throw new NotFound("page " + page);
        }
        return PageImages.png(handle.content(file.stored()), page, WIDTH);
    }
}
