package org.tongyuan.platform.sm;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The digest SM3 (GB/T 32905): 32 bytes. */
public final class Sm3 {

    public static final int BYTES = 32;

    private Sm3() {}

    public static byte[] of(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] out = new byte[BYTES];
        digest.doFinal(out, 0);
        return out;
    }

    /** In small hexadecimal digits, as {@code openssl dgst -sm3} writes it. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
