package org.tongyuan.journal.anchor;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.tongyuan.journal.chain.EntryHash;

/**
 * A signed root over the entries after {@code from} up to {@code to}. {@code previous} is the digest of the anchor before, so that
 * none can be left out.
 */
public record Anchor(
        int id,
        long from,
        long to,
        long entries,
        String root,
        String previous,
        Instant made,
        String keyId,
        String signature) {

    private static final int COLUMNS = 9;

    /** The text that is signed. */
    String signedText() {
        return String.join(
                "\t",
                Integer.toString(id),
                Long.toString(from),
                Long.toString(to),
                Long.toString(entries),
                root,
                previous,
                made.toString(),
                keyId);
    }

    Anchor signed(String newSignature) {
        return new Anchor(id, from, to, entries, root, previous, made, keyId, newSignature);
    }

    public String digest() {
        return EntryHash.sha256(line());
    }

    /** One line of the file outside the database. */
    String line() {
        return signedText() + "\t" + signature;
    }

    static Anchor ofLine(String line) {
        List<String> parts = Arrays.asList(line.split("\t", -1));
        if (parts.size() != COLUMNS) {
            throw new IllegalArgumentException("not an anchor: " + line);
        }
        return new Anchor(
                Integer.parseInt(parts.get(0)),
                Long.parseLong(parts.get(1)),
                Long.parseLong(parts.get(2)),
                Long.parseLong(parts.get(3)),
                parts.get(4),
                parts.get(5),
                Instant.parse(parts.get(6)),
                parts.get(7),
                parts.get(8));
    }
}
