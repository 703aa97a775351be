package org.tongyuan.cases.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Draws cases by lot so that anybody can draw them again: each number gets a ticket, the SHA-256 of seed, vertical bar and number; those
 * with the smallest tickets are drawn. The seed is made after the population was read, so that nobody can choose one to fit the other.
 */
final class Draw {

    /** As the page names it; kept with each round. */
    static final String ALGORITHM = "SHA-256(种子|办件编号)，取最小的 n 个";

    private static final int SEED_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Draw() {}

    /** A number with its ticket in small hexadecimal digits. */
    record Drawn(String number, String ticket) {}

    /** 32 bytes from a secure source, in small hexadecimal digits. */
    static String newSeed() {
        var seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    /** The drawn ones in the order of their tickets; all of them when there are fewer than {@code size}. */
    static List<Drawn> of(String seed, List<String> population, int size) {
        return population.stream()
                .map(number -> new Drawn(number, sha256(seed + "|" + number)))
                .sorted(Comparator.comparing(Drawn::ticket))
                .limit(size)
                .toList();
    }

    /** The population as it is kept and given out: in order, one number a line. */
    static String written(List<String> population) {
        return String.join("\n", population) + "\n";
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
