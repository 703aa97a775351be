package org.tongyuan.items.version;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Remembers what is read often and changes seldom. Changes made on this node are forgotten at once, also by a reader that began before
 * the change; what another node changed is seen when the time is up. At the bound it begins anew, which costs one read each and no
 * bookkeeping.
 */
public final class ShortMemory<K, V> {

    private record Kept<V>(V value, long since) {}

    private final ConcurrentHashMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final int bound;
    private final long nanos;

    public ShortMemory(int bound, Duration time) {
        this.bound = bound;
        this.nanos = time.toNanos();
    }

    /** The value kept, or read now; what is not there, or changed while it was read, is not kept. */
    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        Kept<V> known = kept.get(key);
        if (known != null && System.nanoTime() - known.since() < nanos) {
            return Optional.of(known.value());
        }
        long seen = changes.get();
        Optional<V> fresh = read.apply(key);
        if (fresh.isPresent()) {
            keep(key, fresh.get(), seen);
        } else {
            kept.remove(key);
        }
        return fresh;
    }

    private void keep(K key, V value, long seen) {
        if (kept.size() >= bound) {
            kept.clear();
        }
        kept.compute(key, (k, old) -> changes.get() == seen ? new Kept<>(value, System.nanoTime()) : old);
    }

    public void forget(K key) {
        changes.incrementAndGet();
        kept.remove(key);
    }

    public void forgetAll() {
        changes.incrementAndGet();
        kept.clear();
    }
}
