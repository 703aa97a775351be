package org.tongyuan.cases.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tongyuan.platform.sm.Sm3;

/** SHA-256 and SM3 of one content, both in small hexadecimal digits, and its size in bytes. */
record Digests(String sha256, String sm3, long size) {

    private static final int BUFFER = 16_384;

    /** Reads to the end; more than {@code most} bytes are refused by an IOException. */
    static Digests of(InputStream in, long most) throws IOException {
        var sha = fresh();
        var sm3 = Sm3.digest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            if (size > most) {
                throw new IOException("More than " + most + " bytes");
            }
            sha.update(buffer, 0, n);
            sm3.update(buffer, 0, n);
        }
        return new Digests(
                HexFormat.of().formatHex(sha.digest()), HexFormat.of().formatHex(sm3.digest()), size);
    }

    static Digests of(String text) {
        try {
            return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
