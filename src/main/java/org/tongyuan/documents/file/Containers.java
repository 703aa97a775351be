package org.tongyuan.documents.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tongyuan.platform.RuleBroken;

/**
 * Tells DOCX, XLSX and OFD apart by the directory at the end of the zip; no entry is ever unpacked here, so that a bomb costs
 * nothing. What would burst on the officer's machine is refused by the sizes the directory itself states.
 */
final class Containers {

    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_UNPACKED = 300L * 1024 * 1024;

    private Containers() {}

    static FileType typeOf(byte[] content) {
        if (!Inspection.startsWith(content, "PK\u0003\u0004")) {
            throw new RuleBroken("file.type.unknown");
        }
        try {
            Path copy = Files.createTempFile("tongyuan-", ".zip");
            try {
                Files.write(copy, content);
                try (var zip = new ZipFile(copy.toFile())) {
                    return typeOf(zip);
                }
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new RuleBroken("file.broken");
        }
    }

    private static FileType typeOf(ZipFile zip) {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            names.add(entry.getName());
            unpacked += Math.max(0, entry.getSize());
            String lower = entry.getName().toLowerCase(Locale.ROOT);
            if (lower.endsWith("vbaproject.bin") || lower.contains("/activex/") || lower.contains("/embeddings/")) {
                throw new RuleBroken("file.active");
            }
            if (lower.startsWith("/") || lower.contains("..") || lower.contains("\\")) {
                throw new RuleBroken("file.broken");
            }
        }
        if (zip.size() > MAX_ENTRIES || unpacked > MAX_UNPACKED) {
            throw new RuleBroken("file.bomb");
        }
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (names.contains("OFD.xml")) {
            return FileType.OFD;
        }
        throw new RuleBroken("file.type.unknown");
    }
}
