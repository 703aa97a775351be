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

    final Map<String, String> digests = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        digests.forEach(idAndDigest);
    }
}
