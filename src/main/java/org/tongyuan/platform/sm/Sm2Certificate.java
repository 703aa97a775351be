package org.tongyuan.platform.sm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/** An X.509 certificate of an SM2 key, signed by SM2 with SM3 (GM/T 0015). */
public final class Sm2Certificate {

    private static final int SERIAL_BITS = 120;

    private final X509CertificateHolder holder;

    private Sm2Certificate(X509CertificateHolder holder) {
        this.holder = holder;
    }

    /** One that nobody vouches for but the key itself. */
    public static Sm2Certificate selfSigned(Sm2KeyPair key, X500Name subject, Instant from, Instant to) {
        try {
            var builder = new X509v3CertificateBuilder(
                    subject,
                    new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS - 1),
                    Date.from(from),
                    Date.from(to),
                    subject,
                    SubjectPublicKeyInfo.getInstance(key.publicKey().der()));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new Sm2Certificate(builder.build(new Signer(key)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Sm2Certificate ofDer(byte[] der) {
        try {
            return new Sm2Certificate(new X509CertificateHolder(der));
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no certificate", e);
        }
    }

    public byte[] der() {
        try {
            return holder.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String pem() {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der()) + "\n-----END CERTIFICATE-----\n";
    }

    public Sm2PublicKey publicKey() {
        try {
            return Sm2PublicKey.ofDer(holder.getSubjectPublicKeyInfo().getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String subject() {
        return holder.getSubject().toString();
    }

    public boolean holdsAt(Instant instant) {
        return holder.isValidOn(Date.from(instant));
    }

    private static final class Signer implements ContentSigner {

        private final Sm2KeyPair key;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Signer(Sm2KeyPair key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return key.sign(content.toByteArray()).der();
        }
    }
}
