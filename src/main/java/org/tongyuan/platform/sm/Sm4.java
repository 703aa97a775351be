package org.tongyuan.platform.sm;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * The cipher SM4 (GB/T 32907) with a key of 16 bytes. What others must read is CBC with PKCS#7 padding, as {@code openssl enc -sm4-cbc}
 * does it; what we keep ourselves is GCM, which notices a changed byte.
 */
public final class Sm4 {

    public static final int KEY_BYTES = 16;
    private static final int IV_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyParameter key;

    public Sm4(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("An SM4 key has 16 bytes, not " + key.length);
        }
        this.key = new KeyParameter(key);
    }

    public static byte[] freshKey() {
        return random(KEY_BYTES);
    }

    public byte[] encryptCbc(byte[] iv, byte[] clear) {
        return cbc(true, iv, clear);
    }

    public byte[] decryptCbc(byte[] iv, byte[] sealed) {
        return cbc(false, iv, sealed);
    }

    /** Nonce, ciphertext and tag in one; {@code context} is authenticated with it and not part of it. */
    public byte[] seal(byte[] clear, byte[] context) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = gcm(true, nonce, clear, context);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    public byte[] open(byte[] sealed, byte[] context) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new IllegalStateException("An SM4 value is cut short");
        }
        return gcm(
                false,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                context);
    }

    private byte[] cbc(boolean encrypt, byte[] iv, byte[] input) {
        if (iv.length != IV_BYTES) {
            throw new IllegalArgumentException("The first block of SM4-CBC has 16 bytes, not " + iv.length);
        }
        var cipher = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new SM4Engine()), new PKCS7Padding());
        cipher.init(encrypt, new ParametersWithIV(key, iv));
        byte[] out = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, out, 0);
        try {
            return Arrays.copyOf(out, length + cipher.doFinal(out, length));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("An SM4 value does not open: wrong key or changed value", e);
        }
    }

    private byte[] gcm(boolean encrypt, byte[] nonce, byte[] input, byte[] context) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(key, TAG_BITS, nonce, context));
        byte[] out = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, out, 0);
        try {
            return Arrays.copyOf(out, length + cipher.doFinal(out, length));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("An SM4 value does not open: wrong key or changed value", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
