package org.tongyuan.platform.sm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.util.BigIntegers;

/** An SM2 ciphertext in its two forms: 04 ‖ x ‖ y ‖ SM3 ‖ text, and the DER sequence of the same four (GB/T 35276). */
final class Sm2Ciphertext {

    private static final int HALF = 32;

    private Sm2Ciphertext() {}

    static byte[] der(byte[] raw) {
        var parts = new ASN1EncodableVector(4);
        parts.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 1, 1 + HALF))));
        parts.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 1 + HALF, 1 + 2 * HALF))));
        parts.add(new DEROctetString(Arrays.copyOfRange(raw, 1 + 2 * HALF, 1 + 3 * HALF)));
        parts.add(new DEROctetString(Arrays.copyOfRange(raw, 1 + 3 * HALF, raw.length)));
        try {
            return new DERSequence(parts).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] raw(byte[] der) {
        try {
            var parts = ASN1Sequence.getInstance(der);
            var raw = new ByteArrayOutputStream();
            raw.write(4);
            for (int i = 0; i < 2; i++) {
                raw.writeBytes(BigIntegers.asUnsignedByteArray(
                        HALF, ASN1Integer.getInstance(parts.getObjectAt(i)).getPositiveValue()));
            }
            raw.writeBytes(ASN1OctetString.getInstance(parts.getObjectAt(2)).getOctets());
            raw.writeBytes(ASN1OctetString.getInstance(parts.getObjectAt(3)).getOctets());
            return raw.toByteArray();
        } catch (ClassCastException | IllegalStateException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("This is no SM2 ciphertext", e);
        }
    }
}
