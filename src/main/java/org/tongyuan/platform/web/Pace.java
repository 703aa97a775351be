package org.tongyuan.platform.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Lets each address verify letters and certificates 60 times a minute. Codes cannot be guessed (130 bits), so this only keeps one caller from using up the
 * server; it is per node and in memory.
 */
@Component
public class Pace {

    private static final int A_MINUTE = 60;
    private static final int MAX_ADDRESSES = 10_000;

    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
    private volatile long minute;

    public boolean allows(String address) {
        long now = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
        if (now != minute || counts.size() > MAX_ADDRESSES) {
            minute = now;
            counts.clear();
        }
        return counts.merge(address, 1, Integer::sum) <= A_MINUTE;
    }
}
