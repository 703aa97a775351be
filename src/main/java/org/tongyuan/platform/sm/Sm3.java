package org.tongyuan.platform.sm;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** The digest SM3 (GB/T 32905): 32 bytes. */
public final class Sm3 {

    public static final int BYTES = 32;

    private Sm3() {}

    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /** For content that is read piece by piece. */
    public static MessageDigest digest() {
        return new SM3.Digest();
    }

    /** In small hexadecimal digits, as {@code openssl dgst -sm3} writes it. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
