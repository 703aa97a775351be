package org.tongyuan.platform.sm;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** The public half of an SM2 key: says whether a signature is that of the key, and encrypts for its owner. */
public final class Sm2PublicKey {

    private final ECPublicKeyParameters point;

    Sm2PublicKey(ECPublicKeyParameters point) {
        this.point = point;
    }

    /** From X.509 SubjectPublicKeyInfo in DER; a key on another curve is refused. */
    public static Sm2PublicKey ofDer(byte[] der) {
        try {
            var info = SubjectPublicKeyInfo.getInstance(der);
            Object curve = X962Parameters.getInstance(info.getAlgorithm().getParameters())
                    .getParameters();
            if (!(curve instanceof ASN1ObjectIdentifier id) || !id.equals(GMObjectIdentifiers.sm2p256v1)) {
                throw new IllegalArgumentException("This key is on another curve than SM2's");
            }
            return new Sm2PublicKey((ECPublicKeyParameters) PublicKeyFactory.createKey(info));
        } catch (IOException | ClassCastException e) {
            throw new IllegalArgumentException("This is no SM2 public key", e);
        }
    }

    public byte[] der() {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(point).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean verifies(byte[] message, Sm2Signature signature) {
        var signer = new SM2Signer();
        signer.init(false, new ParametersWithID(point, Sm2KeyPair.USER_ID.clone()));
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature.der());
    }

    /** As C1 ‖ C3 ‖ C2 in the DER form of GB/T 35276, which OpenSSL reads. */
    public byte[] encrypt(byte[] clear) {
        var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(true, new ParametersWithRandom(point));
        try {
            return Sm2Ciphertext.der(engine.processBlock(clear, 0, clear.length));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    ECPublicKeyParameters point() {
        return point;
    }

    static byte[] signed(SM2Signer signer) {
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }
}
