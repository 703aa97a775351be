package org.tongyuan.standards.reconciliation;

import java.util.Locale;
import org.tongyuan.agencies.MasterRecord;

/** A record with the source it comes from; {@code regionName} is empty when its division code is unknown. */
record Held(String source, MasterRecord record, String regionName) {

    private static final int COUNTY = 6;

    String id() {
        return source + ":" + record.key();
    }

    /** As comparisons see it: capital letters, nothing around it. */
    String code() {
        return record.code().strip().toUpperCase(Locale.ROOT);
    }

    /** The first six digits: whatever lies below the county is no other agency's region. */
    String region() {
        String digits = record.region().strip();
        return digits.length() > COUNTY ? digits.substring(0, COUNTY) : digits;
    }

    /** The name without what does not tell agencies of one region apart. */
    String name() {
        return Names.plain(record.name(), regionName);
    }

    String nameInRegion() {
        return record.kind() + "|" + region() + "|" + name();
    }

    /** What a decision was made about. */
    String values() {
        return String.join("|", source, record.name().strip(), code(), region(), record.ended() ? "ended" : "");
    }
}
