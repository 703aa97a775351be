package org.tongyuan.items.channel;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a channel answered; {@code headerHash} is its header, which a copy on another site has not. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record Answer(int status, byte[] body, @Nullable String headerHash) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
