package org.tongyuan.journal.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;

/**
 * SHA-256 over every column of an entry and the hash before it. Each value is written with its length in front, so that no two
 * different entries have the same text.
 */
public final class EntryHash {

    private EntryHash() {}

    public static String of(long position, int chainIndex, Entry entry, Instant recorded, String previous) {
        var text = new StringBuilder(256);
        put(text, "tongyuan-journal-1");
        put(text, Long.toString(position));
        text.append(subject(entry.subject()));
        put(text, Integer.toString(chainIndex));
        text.append(content(entry, recorded));
        put(text, entry.seal());
        put(text, previous);
        return sha256(text.toString());
    }

    /** The subject's part of the text, as {@code journal.entry_hash} takes it. */
    static String subject(Subject subject) {
        var text = new StringBuilder(64);
        put(text, subject.kind());
        put(text, subject.id());
        return text.toString();
    }

    /** What was done, by whom and when: the part of the text that is known before the entry has its place. */
    static String content(Entry entry, Instant recorded) {
        var text = new StringBuilder(192);
        put(text, entry.actor().kind().name());
        put(text, entry.actor().id());
        put(text, entry.act());
        put(text, micros(entry.occurred()));
        put(text, micros(recorded));
        put(text, Integer.toString(entry.details().size()));
        entry.details().forEach((name, value) -> {
            put(text, name);
            put(text, value);
        });
        return text.toString();
    }

    /** Lower-case hex. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("-\n");
        } else {
            text.append(value.length()).append(':').append(value).append('\n');
        }
    }

    private static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }
}
