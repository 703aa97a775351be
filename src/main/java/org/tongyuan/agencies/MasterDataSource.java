package org.tongyuan.agencies;

import java.util.List;

/** Implemented by whoever has agencies, bodies or places of its own, so that they can be compared with those of the others. */
public interface MasterDataSource {

    /** By which its records are known; never changed. */
    String source();

    /** What people call it, in Chinese. */
    String label();

    /** Every record as it is now. */
    List<MasterRecord> records();
}
