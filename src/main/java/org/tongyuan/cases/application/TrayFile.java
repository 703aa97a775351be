package org.tongyuan.cases.application;

import java.util.UUID;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.StoredFile;

/** A file in a tray, for one material. */
public record TrayFile(UUID id, String material, StoredFile file) {

    TrayFile(UUID id, String material, String sha256, String name, String mediaType, long size) {
        this(id, material, new StoredFile(new FileId(sha256), name, mediaType, size));
    }

    public String name() {
        return file.name();
    }

    /** The size as people read it. */
    public String sizeText() {
        long kilobytes = Math.max(1, Math.round(file.size() / 1024.0));
        return kilobytes < 1024 ? kilobytes + " KB" : "%.1f MB".formatted(kilobytes / 1024.0);
    }
}
