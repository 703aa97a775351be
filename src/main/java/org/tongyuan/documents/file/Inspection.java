package org.tongyuan.documents.file;

import org.apache.tika.Tika;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.RuleBroken;

/** Decides by the content alone what a file is, and refuses what may not be handed in. */
final class Inspection {

    static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final Tika TIKA = new Tika();

    private Inspection() {}

    static FileType inspect(Upload upload) {
        byte[] content = upload.content();
        if (content.length == 0) {
            throw new RuleBroken("file.empty");
        }
        if (content.length > MAX_BYTES) {
            throw new RuleBroken("file.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        FileType type = typeOf(content);
        if (!type.goesWith(FileNames.extensionOf(upload.name()))) {
            throw new RuleBroken("file.type.mismatch", FileNames.extensionOf(upload.name()), type.name());
        }
        switch (type) {
            case PDF -> PdfInspection.inspect(content);
            case JPEG, PNG -> Images.inspect(content);
            case DOCX, XLSX, OFD -> {} // typeOf has read the container's directory
        }
        return type;
    }

    private static FileType typeOf(byte[] content) {
        // Only the first bytes count, and no name is given: a container or script behind another file's head is not
        // followed.
        String mediaType = TIKA.detect(content);
        if (mediaType.equals("application/zip") || mediaType.startsWith("application/x-tika")) {
            return Containers.typeOf(content);
        }
        FileType type = FileType.ofMediaType(mediaType).orElseThrow(() -> new RuleBroken("file.type.unknown"));
        if (type == FileType.PDF && !startsWith(content, "%PDF-")) {
            throw new RuleBroken("file.type.unknown");
        }
        return type;
    }

    static boolean startsWith(byte[] content, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (i >= content.length || content[i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
