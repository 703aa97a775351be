package org.tongyuan.journal.verification;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealSource;

/** Rows of a module that exists in tests only. */
@Component
class SealedThings implements SealSource {

    static final String KIND = "sealed-thing";

    /** Shared by all contexts of a run: what a restored copy of the database holds must be found by its own verification too. */
    static final Map<String, String> DIGESTS = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        DIGESTS.forEach(idAndDigest);
    }
}
