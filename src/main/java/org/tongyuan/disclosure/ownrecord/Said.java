package org.tongyuan.disclosure.ownrecord;

import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.RuleBroken;

/** What people write: never empty where it is needed, and of a length that fits a letter. */
final class Said {

    private Said() {}

    static String mustSay(@Nullable String text, String message) {
        if (text == null || text.isBlank()) {
            throw new RuleBroken(message);
        }
        if (text.length() > Claim.LONGEST) {
            throw new RuleBroken("own-record.long", Claim.LONGEST);
        }
        return text.strip();
    }
}
