package org.tongyuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets each address verify letters and certificates 60 times a minute. Codes cannot be guessed (130 bits), so this only keeps one caller
 * from using up the server; it is per node and in memory.
 */
@Component
public class Pace {

    private static final int A_MINUTE = 60;
    private static final int MAX_ADDRESSES = 10_000;

    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
    private volatile long minute;

    /** For a page that only the holder of a code should find: not indexed, and 429 to who asks too often. */
    public void slowDown(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        if (!allows(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    boolean allows(String address) {
        long now = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
        if (now != minute || counts.size() > MAX_ADDRESSES) {
            minute = now;
            counts.clear();
        }
        return counts.merge(address, 1, Integer::sum) <= A_MINUTE;
    }
}
