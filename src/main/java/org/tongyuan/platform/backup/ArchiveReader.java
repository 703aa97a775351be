package org.tongyuan.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.StartRefused;
import tools.jackson.databind.json.JsonMapper;

/** Reads an archive from front to end, as often as needed. */
final class ArchiveReader {

    private final Path archive;
    private final JsonMapper json;

    ArchiveReader(Path archive, JsonMapper json) {
        this.archive = archive;
        this.json = json;
    }

    interface MemberReader {
        /** The stream ends with the member. */
        void read(String name, InputStream content) throws IOException;
    }

    void forEach(MemberReader reader) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 64 * 1024), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                reader.read(entry.getName(), tar);
            }
        }
    }

    /** Reads everything once before anything is changed: each member must be there, alone, and unchanged. */
    Manifest verified() throws IOException {
        var found = new LinkedHashMap<String, String>();
        var manifest = new Manifest[1];
        forEach((name, content) -> {
            if (name.equals(Manifest.NAME)) {
                manifest[0] = json.readValue(content.readAllBytes(), Manifest.class);
                return;
            }
            var digesting = new DigestInputStream(content, ArchiveWriter.sha256());
            digesting.transferTo(OutputStream.nullOutputStream());
            found.put(
                    name, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
        });
        return checked(manifest[0], found);
    }

    private Manifest checked(@Nullable Manifest manifest, Map<String, String> found) {
        if (manifest == null) {
            throw refused("备份不完整:缺少清单。 / The archive is incomplete: it has no manifest.");
        }
        if (manifest.format() != Manifest.FORMAT) {
            throw refused("备份格式 %d 不受支持。 / Archive format %d is not supported."
                    .formatted(manifest.format(), manifest.format()));
        }
        for (var member : manifest.members().entrySet()) {
            if (!member.getValue().equals(found.get(member.getKey()))) {
                throw refused("备份已损坏或被改动: / Damaged or changed in the archive: " + member.getKey());
            }
        }
        if (found.size() != manifest.members().size()) {
            throw refused("备份中有清单之外的内容。 / The archive contains more than its manifest says.");
        }
        return manifest;
    }

    private StartRefused refused(String problem) {
        return new StartRefused(problem, "请使用另一份备份。 / Use another backup than " + archive);
    }
}
