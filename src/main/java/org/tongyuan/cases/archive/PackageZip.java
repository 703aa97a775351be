package org.tongyuan.cases.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package as it is read: parts in their order, then the lists of digests, all with the day the case ended; the same case, the same bytes. */
final class PackageZip {

    private PackageZip() {}

    static void write(TakePackage.Taken taken, Function<PackedPart, InputStream> open, OutputStream out)
            throws IOException {
        var of = taken.of();
        var at = of.endedOn().atStartOfDay();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (PackedPart part : taken.parts()) {
                put(zip, of.archiveNumber() + "/" + part.path(), at, open.apply(part));
            }
            list(zip, of.archiveNumber() + "/" + HashList.SHA256, at, HashList.of(taken.parts(), PackedPart::sha256));
            list(zip, of.archiveNumber() + "/" + HashList.SM3, at, HashList.of(taken.parts(), PackedPart::sm3));
        }
    }

    private static void list(ZipOutputStream zip, String path, LocalDateTime at, String text) throws IOException {
        put(zip, path, at, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void put(ZipOutputStream zip, String path, LocalDateTime at, InputStream content)
            throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        try (content) {
            content.transferTo(zip);
        }
        zip.closeEntry();
    }
}
