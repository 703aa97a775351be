package org.tongyuan.documents.file;

import java.util.List;
import java.util.Optional;

/** The kinds of files that may be handed in. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OFD("application/ofd", "ofd");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extensions.getFirst();
    }

    boolean goesWith(String extension) {
        return extension.isEmpty() || extensions.contains(extension);
    }

    boolean isImage() {
        return this == JPEG || this == PNG;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return List.of(values()).stream()
                .filter(t -> t.mediaType.equals(mediaType))
                .findFirst();
    }
}
