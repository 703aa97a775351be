package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a request came out. {@code endedOn} is the day of service, or of the act that ends it without a reply. */
record Outcome(
        ReplyType type,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate endedOn) {}
