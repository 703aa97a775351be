package org.tongyuan.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The last member of an archive: what made it and what it must contain. An archive that was cut off has none.
 *
 * @param members SHA-256 of every other member by name
 * @param rows number of rows by table
 * @param sequences last value by sequence
 */
record Manifest(
        int format,
        String product,
        Instant madeAt,
        boolean withKeys,
        List<Migration> migrations,
        Map<String, Long> rows,
        Map<String, Long> sequences,
        Map<String, String> members) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** One applied migration; the archive fits a product that has the same ones up to the last of them. */
    record Migration(String version, String script, int checksum) {}

    String lastVersion() {
        return migrations.getLast().version();
    }

    long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    long files() {
        return members.keySet().stream()
                .filter(name -> name.startsWith(ArchiveWriter.FOLDER + "files/"))
                .count();
    }
}
