package org.tongyuan.accounts.person;

/** A table with values sealed by the personal-data key, so that a new key can be brought in everywhere. */
public interface SealedRows {

    /** Seals some rows that an older key sealed with the newest; how many, 0 when none is left. */
    int sealAgain(int atMost);
}
