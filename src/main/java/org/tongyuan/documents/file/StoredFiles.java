package org.tongyuan.documents.file;

import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

@Component
class StoredFiles implements Files {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final JdbcClient jdbc;
    private final FileStore store;

    StoredFiles(JdbcClient jdbc, FileStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @Override
    public void check(Upload upload) {
        Inspection.inspect(upload);
    }

    @Override
    public StoredFile store(Upload upload) {
        FileType type = Inspection.inspect(upload);
        return keep(upload, type);
    }

    @Override
    public StoredFile storeAsPdf(String name, List<Upload> pages) {
        if (pages.isEmpty()) {
            throw new RuleBroken("file.empty");
        }
        if (pages.size() > PageBinder.MAX_PAGES) {
            throw new RuleBroken("file.pages.tooMany", PageBinder.MAX_PAGES);
        }
        Upload first = pages.getFirst();
        if (pages.size() == 1 && Inspection.inspect(first) == FileType.PDF) {
            return keep(new Upload(name, first.content()), FileType.PDF);
        }
        return keep(new Upload(name, PageBinder.bind(pages)), FileType.PDF);
    }

    /** The file is on disk before the row is: a rollback leaves a file nobody names, never a row without its file. */
    private StoredFile keep(Upload upload, FileType type) {
        FileId id = FileId.of(upload.content());
        String name = FileNames.sanitise(upload.name(), type.extension());
        store.put(id, upload.content());
        jdbc.sql("""
            INSERT INTO documents.file (sha256, name, media_type, size) VALUES (?, ?, ?, ?)
            ON CONFLICT (sha256) DO NOTHING\
            """)
                .params(id.sha256(), name, type.mediaType(), upload.content().length)
                .update();
        return new StoredFile(id, name, type.mediaType(), upload.content().length);
    }

    @Override
    public StoredFile require(FileId id) {
        if (!HASH.matcher(id.sha256()).matches()) {
            throw new NotFound("file");
        }
        return jdbc.sql("SELECT name, media_type, size FROM documents.file WHERE sha256 = ?")
                .param(id.sha256())
                .query((row, n) -> new StoredFile(id, row.getString(1), row.getString(2), row.getLong(3)))
                .optional()
                .orElseThrow(() -> new NotFound("file"));
    }

    @Override
    public InputStream open(FileId id) {
        return store.open(require(id).id());
    }
}
