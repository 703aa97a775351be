package org.tongyuan.disclosure.publication;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.platform.NotFound;

/** Sends an attachment of the version that is worked on to somebody who may see the record. */
@Component
class PublicationFiles {

    private final RecordFiles attachments;
    private final Files files;

    PublicationFiles(RecordFiles attachments, Files files) {
        this.attachments = attachments;
        this.files = files;
    }

    ResponseEntity<Resource> send(PublicRecord record, String sha256) {
        var found = attachments
                .find(record.id(), record.working(), sha256)
                .orElseThrow(() -> new NotFound("attachment of " + record.id()));
        var id = new FileId(found.sha256());
        return Downloads.attachment(files.require(id), found.name(), files.open(id));
    }
}
