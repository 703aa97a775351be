package org.tongyuan.disclosure.ownrecord;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a record about themselves.
 *
 * @param record which record, in what the agency provided when
 * @param wrong what in it is inaccurate
 * @param wanted how it should read
 * @param evidence what shows it; papers are added as files
 * @param address where the answer goes, for POST
 */
record Claim(
        String record,
        String wrong,
        String wanted,
        String evidence,
        TellWay way,
        @Nullable String address) {

    /** In characters. */
    static final int LONGEST = 2_000;
}
