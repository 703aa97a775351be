package org.tongyuan.documents;

import java.io.InputStream;
import java.util.List;

/** Keeps files by content hash; nothing is overwritten. */
public interface Files {

    /** Checks without keeping it whether a file could be stored (RuleBroken file.*), so that a message can name the file. */
    void check(Upload upload);

    /** Stores a material: PDF, JPEG, PNG, OFD, DOCX, XLSX up to 20 MB, type checked by content (RuleBroken file.*). */
    StoredFile store(Upload upload);

    /** Photos turned upright by their EXIF, compressed and joined in order into one PDF; a single PDF is kept as it is. */
    StoredFile storeAsPdf(String name, List<Upload> pages);

    StoredFile require(FileId id);

    InputStream open(FileId id);
}
