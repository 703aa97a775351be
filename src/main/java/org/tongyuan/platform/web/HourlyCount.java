package org.tongyuan.platform.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts what comes from one address within an hour, for forms that anybody may send. Kept in the memory of this node, in real time:
 * addresses are not stored.
 */
@Component
public class HourlyCount {

    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final int BOUND = 50_000;

    private record Seen(int count, long since) {}

    private final ConcurrentHashMap<String, Seen> seen = new ConcurrentHashMap<>();

    /** Whether so many came already; counts nothing. */
    public boolean isOver(String form, String address, int most) {
        Seen known = seen.get(form + ' ' + address);
        return known != null && known.count() >= most && System.nanoTime() - known.since() <= HOUR;
    }

    /** Counts one more; whether it is within what is allowed. A hall's terminals and a village's network share an address. */
    public boolean allows(String form, String address, int most) {
        long now = System.nanoTime();
        if (seen.size() >= BOUND) {
            seen.values().removeIf(old -> now - old.since() > HOUR);
        }
        return seen.merge(
                                form + ' ' + address,
                                new Seen(1, now),
                                (old, fresh) ->
                                        now - old.since() > HOUR ? fresh : new Seen(old.count() + 1, old.since()))
                        .count()
                <= most;
    }
}
