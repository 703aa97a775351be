package org.tongyuan.disclosure.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.StoredFile;

/** A document found for a request, or a redacted copy of one; size in bytes. */
record RequestFile(
        UUID id,
        String sha256,
        String name,
        String mediaType,
        long size,
        @Nullable UUID redactedFrom) {

    StoredFile stored() {
        return new StoredFile(new FileId(sha256), name, mediaType, size);
    }

    public boolean isPdf() {
        return mediaType.equals("application/pdf");
    }

    public String kilobytes() {
        return Math.max(1, size / 1024) + " KB";
    }
}
