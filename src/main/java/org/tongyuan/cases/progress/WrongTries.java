package org.tongyuan.cases.progress;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts wrong codes by address and by case number: after ten, whoever asks waits. Kept in the memory of this node, in real time; with
 * several nodes a guesser has ten tries on each, out of 31⁸ codes.
 */
@Component
class WrongTries {

    static final int ALLOWED = 10;

    private static final Duration WAIT = Duration.ofMinutes(15);
    private static final int BOUND = 50_000;

    private record Tries(int count, long since) {}

    private final ConcurrentHashMap<String, Tries> tries = new ConcurrentHashMap<>();

    boolean tooMany(String key) {
        Tries known = tries.get(key);
        return known != null && known.count() >= ALLOWED && !isOver(known);
    }

    void add(String key) {
        if (tries.size() >= BOUND) {
            tries.values().removeIf(WrongTries::isOver);
        }
        tries.merge(
                key,
                new Tries(1, System.nanoTime()),
                (old, fresh) -> isOver(old) ? fresh : new Tries(old.count() + 1, fresh.since()));
    }

    private static boolean isOver(Tries known) {
        return System.nanoTime() - known.since() > WAIT.toNanos();
    }
}
