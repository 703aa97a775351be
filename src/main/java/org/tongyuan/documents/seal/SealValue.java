package org.tongyuan.documents.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.tongyuan.platform.sm.Sm2Certificate;
import org.tongyuan.platform.sm.Sm2Signature;

/**
 * What a seal says of a file, and the signature by SM2 under it: DER, over {@link #signedText()} in UTF-8, with the user id
 * 1234567812345678. {@code sealedAt} in whole seconds.
 */
public record SealValue(
        String provider,
        boolean demonstration,
        UUID agencyId,
        String agencyName,
        Instant sealedAt,
        String sm3,
        String signature,
        String certificate) {

    /** A value not yet signed. */
    static SealValue unsigned(SealProvider provider, UUID agencyId, String agencyName, Instant at, byte[] sm3) {
        return new SealValue(
                provider.id(),
                provider.isDemonstration(),
                agencyId,
                agencyName,
                Instant.ofEpochSecond(at.getEpochSecond()),
                HexFormat.of().formatHex(sm3),
                "",
                "");
    }

    SealValue signed(Sm2Signature by, Sm2Certificate of) {
        return new SealValue(
                provider,
                demonstration,
                agencyId,
                agencyName,
                sealedAt,
                sm3,
                Base64.getEncoder().encodeToString(by.der()),
                Base64.getEncoder().encodeToString(of.der()));
    }

    /** The words that are signed, a line each, each ended by a line feed. */
    public String signedText() {
        return """
            tongyuan-seal: 1
            provider: %s
            effect: %s
            agency: %s
            name: %s
            sealed-at: %s
            file-sm3: %s
            """.formatted(
                        provider,
                        demonstration ? DemonstrationFace.NO_EFFECT : "seal",
                        agencyId,
                        agencyName.replaceAll("\\R", " "),
                        sealedAt,
                        sm3);
    }

    /** Whether the signature is that of the certificate over these words. Says nothing of who vouches for the certificate. */
    public boolean isSigned() {
        try {
            var by = Sm2Certificate.ofDer(Base64.getDecoder().decode(certificate));
            return by.holdsAt(sealedAt)
                    && by.publicKey()
                            .verifies(
                                    signedText().getBytes(StandardCharsets.UTF_8),
                                    Sm2Signature.ofDer(Base64.getDecoder().decode(signature)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public String certificateSubject() {
        return Sm2Certificate.ofDer(Base64.getDecoder().decode(certificate)).subject();
    }

    /** Text, signature and certificate in one file, for whoever verifies without us. */
    public String asFile() {
        return signedText() + "\n-----BEGIN SM2 SIGNATURE-----\n" + signature + "\n-----END SM2 SIGNATURE-----\n"
                + Sm2Certificate.ofDer(Base64.getDecoder().decode(certificate)).pem();
    }
}
