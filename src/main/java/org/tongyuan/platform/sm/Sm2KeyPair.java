package org.tongyuan.platform.sm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;

/** An SM2 key (GB/T 32918): signs with the user id 1234567812345678 that GB/T 35276 gives to all who agree on no other, and decrypts. */
public final class Sm2KeyPair {

    static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private static final ECNamedDomainParameters CURVE = new ECNamedDomainParameters(
            GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));

    private final ECPrivateKeyParameters secret;
    private final Sm2PublicKey open;

    private Sm2KeyPair(ECPrivateKeyParameters secret) {
        this.secret = secret;
        this.open = new Sm2PublicKey(new ECPublicKeyParameters(CURVE.getG().multiply(secret.getD()), CURVE));
    }

    public static Sm2KeyPair fresh() {
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, new SecureRandom()));
        return new Sm2KeyPair(
                (ECPrivateKeyParameters) generator.generateKeyPair().getPrivate());
    }

    /** From PKCS#8 in DER. */
    public static Sm2KeyPair ofDer(byte[] pkcs8) {
        try {
            var secret = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(pkcs8);
            return new Sm2KeyPair(new ECPrivateKeyParameters(secret.getD(), CURVE));
        } catch (IOException | ClassCastException e) {
            throw new IllegalArgumentException("This is no SM2 key", e);
        }
    }

    /** As PKCS#8 in DER. Whoever has this can sign. */
    public byte[] secretDer() {
        try {
            PrivateKeyInfo info = PrivateKeyInfoFactory.createPrivateKeyInfo(secret);
            return info.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Sm2PublicKey publicKey() {
        return open;
    }

    public Sm2Signature sign(byte[] message) {
        var signer = new SM2Signer();
        signer.init(true, new ParametersWithID(new ParametersWithRandom(secret), USER_ID.clone()));
        signer.update(message, 0, message.length);
        return Sm2Signature.ofDer(Sm2PublicKey.signed(signer));
    }

    public byte[] decrypt(byte[] der) {
        byte[] raw = Sm2Ciphertext.raw(der);
        var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(false, secret);
        try {
            return engine.processBlock(raw, 0, raw.length);
        } catch (InvalidCipherTextException | IllegalArgumentException e) {
            throw new IllegalStateException("An SM2 ciphertext does not open: wrong key or changed value", e);
        }
    }
}
