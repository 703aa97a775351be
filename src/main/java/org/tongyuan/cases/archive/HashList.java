package org.tongyuan.cases.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists of digests as {@code sha256sum -c} reads them: digest, two blanks, path. */
final class HashList {

    static final String SHA256 = "hashes.sha256";
    static final String SM3 = "hashes.sm3";

    private HashList() {}

    static String of(List<PackedPart> parts, Function<PackedPart, String> digest) {
        return parts.stream()
                .map(part -> digest.apply(part) + "  " + part.path() + "\n")
                .collect(Collectors.joining());
    }

    /** Digests by path; lines that are none are left out. */
    static Map<String, String> read(String text) {
        var found = new LinkedHashMap<String, String>();
        text.lines().forEach(line -> {
            int gap = line.indexOf("  ");
            if (gap > 0) {
                found.put(line.substring(gap + 2), line.substring(0, gap));
            }
        });
        return found;
    }
}
