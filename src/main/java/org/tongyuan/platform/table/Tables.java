package org.tongyuan.platform.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tongyuan.platform.RuleBroken;

/** Reads the tables of a file by its content: XLSX with its sheets, a zip of CSV files, or one CSV file. */
public final class Tables {

    /** What a packed file may grow to; a small file that unpacks to more is no list. */
    private static final int LARGEST_UNPACKED = 200_000_000;

    private static final int MOST_TABLES = 50;

    private Tables() {}

    /** Lines as they stand in the file, the first one names the columns; a CSV file by itself has the empty name. */
    public static SequencedMap<String, List<List<String>>> read(byte[] file) {
        if (!isZip(file)) {
            var one = new LinkedHashMap<String, List<List<String>>>();
            one.put("", CsvLines.read(file));
            return one;
        }
        return isWorkbook(file) ? XlsxSheets.read(file) : unzip(file);
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Names of the parts stand in a zip as they are; not every program writes one that can be read part by part. */
    private static boolean isWorkbook(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains("[Content_Types].xml");
    }

    private static SequencedMap<String, List<List<String>>> unzip(byte[] file) {
        var tables = new LinkedHashMap<String, List<List<String>>>();
        int left = LARGEST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.isDirectory() || !name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    continue;
                }
                byte[] content = zip.readNBytes(left);
                left -= content.length;
                if (left == 0 || tables.size() == MOST_TABLES) {
                    throw new RuleBroken("import.file.too-large");
                }
                tables.put(name.substring(0, name.length() - 4), CsvLines.read(content));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RuleBroken("import.file.unreadable");
        }
        if (tables.isEmpty()) {
            throw new RuleBroken("import.file.unreadable");
        }
        return tables;
    }
}
