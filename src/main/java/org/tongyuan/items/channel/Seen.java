package org.tongyuan.items.channel;

import org.jspecify.annotations.Nullable;

/** What was read from an answer: the hash it carries, the facts it says, and whether its own signs of the hash agree with each other. */
record Seen(@Nullable String hash, Facts facts) {}
