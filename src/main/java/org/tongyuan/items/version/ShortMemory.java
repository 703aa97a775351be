package org.tongyuan.items.version;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what is read often and changes seldom. Changes made on this node are forgotten at once; what another node changed is seen
 * when the time is up. At the bound it begins anew, which costs one read each and no bookkeeping.
 */
public final class ShortMemory<K, V> {

    private record Kept<V>(V value, long since) {}

    private final ConcurrentHashMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final int bound;
    private final long nanos;

    public ShortMemory(int bound, Duration time) {
        this.bound = bound;
        this.nanos = time.toNanos();
    }

    /** The value kept, or read now; what is not there is not kept. */
    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        Kept<V> known = kept.get(key);
        if (known != null && System.nanoTime() - known.since() < nanos) {
            return Optional.of(known.value());
        }
        Optional<V> fresh = read.apply(key);
        if (fresh.isPresent()) {
            if (kept.size() >= bound) {
                kept.clear();
            }
            kept.put(key, new Kept<>(fresh.get(), System.nanoTime()));
        } else {
            kept.remove(key);
        }
        return fresh;
    }

    public void forget(K key) {
        kept.remove(key);
    }

    public void forgetAll() {
        kept.clear();
    }
}
