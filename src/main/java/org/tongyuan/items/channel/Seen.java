package org.tongyuan.items.channel;

import org.jspecify.annotations.Nullable;

/** What was read from an answer: the hash it carries (several that disagree, with 、 between them) and the facts it says. */
record Seen(@Nullable String hash, Facts facts) {}
