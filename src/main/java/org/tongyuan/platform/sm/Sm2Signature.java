package org.tongyuan.platform.sm;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.util.BigIntegers;

/** A signature by SM2 (GB/T 32918.2): the pair (r, s). Certificates and OpenSSL write it as DER, devices and GB/T 38540 as 64 raw bytes. */
public record Sm2Signature(BigInteger r, BigInteger s) {

    private static final int HALF = 32;

    public static Sm2Signature ofDer(byte[] der) {
        try {
            var pair = ASN1Sequence.getInstance(der);
            if (pair.size() != 2) {
                throw new IllegalArgumentException("An SM2 signature is a pair");
            }
            return new Sm2Signature(
                    ASN1Integer.getInstance(pair.getObjectAt(0)).getPositiveValue(),
                    ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue());
        } catch (ClassCastException | IllegalStateException e) {
            throw new IllegalArgumentException("This is no SM2 signature", e);
        }
    }

    public static Sm2Signature ofRaw(byte[] raw) {
        if (raw.length != 2 * HALF) {
            throw new IllegalArgumentException("A raw SM2 signature has 64 bytes, not " + raw.length);
        }
        return new Sm2Signature(
                new BigInteger(1, Arrays.copyOf(raw, HALF)),
                new BigInteger(1, Arrays.copyOfRange(raw, HALF, 2 * HALF)));
    }

    public byte[] der() {
        var pair = new ASN1EncodableVector(2);
        pair.add(new ASN1Integer(r));
        pair.add(new ASN1Integer(s));
        try {
            return new DERSequence(pair).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] raw() {
        byte[] raw = new byte[2 * HALF];
        System.arraycopy(BigIntegers.asUnsignedByteArray(HALF, r), 0, raw, 0, HALF);
        System.arraycopy(BigIntegers.asUnsignedByteArray(HALF, s), 0, raw, HALF, HALF);
        return raw;
    }
}
