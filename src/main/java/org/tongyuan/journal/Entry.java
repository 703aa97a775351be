package org.tongyuan.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongyuan.facts.Subject;

/**
 * One entry to be written: actor, act, subject, when it occurred, details (ids, states and digests, never personal values), and the
 * seal: a digest of the subject's rows after the act, by which {@code verify} finds rows changed behind the application's back.
 */
public record Entry(
        Actor actor,
        String act,
        Subject subject,
        Instant occurred,
        SortedMap<String, String> details,
        @Nullable String seal) {

    public Entry {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    public static Entry of(Actor actor, String act, Subject subject, Instant occurred) {
        return new Entry(actor, act, subject, occurred, new TreeMap<>(), null);
    }

    public Entry with(String name, String value) {
        var more = new TreeMap<>(details);
        more.put(name, value);
        return new Entry(actor, act, subject, occurred, more, seal);
    }

    public Entry with(Map<String, String> several) {
        var more = new TreeMap<>(details);
        more.putAll(several);
        return new Entry(actor, act, subject, occurred, more, seal);
    }

    /** {@code digest} is lower-case hex. */
    public Entry sealed(String digest) {
        return new Entry(actor, act, subject, occurred, details, digest);
    }

    /** Seals what the act made beside its own subject, e.g. a letter: one entry for both, with the digest of the other's rows. */
    public Entry sealing(Subject other, String digest) {
        return with(sealOf(other), digest);
    }

    /** The detail that is another subject's seal. */
    public static String sealOf(Subject other) {
        return "seal:" + other.kind() + ":" + other.id();
    }
}
