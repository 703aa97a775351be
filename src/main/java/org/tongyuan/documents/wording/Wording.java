package org.tongyuan.documents.wording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.documents.FileId;

/** Words for one letter, for one agency or (null) for all. {@code edits} counts the changes of a draft. */
record Wording(
        UUID id,
        String template,
        @Nullable UUID agencyId,
        String body,
        int edits,
        By written,
        @Nullable By approved,
        @Nullable By withdrawn,
        @Nullable String withdrawnWhy) {

    /** Who did it, by account and name, and when. */
    record By(UUID id, String name, Instant at) {}

    public boolean isDraft() {
        return approved == null && withdrawn == null;
    }

    boolean stands() {
        return approved != null && withdrawn == null;
    }

    /** What letters under these words carry; it changes with every character. */
    String version() {
        return version(id, template, body);
    }

    static String version(UUID id, String template, String body) {
        String all = "wording\u001f" + id + "\u001f" + template + "\u001f" + body;
        return FileId.of(all.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
