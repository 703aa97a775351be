package org.tongyuan.documents.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.security.KeyFolder;
import org.tongyuan.platform.sm.Sm2Certificate;
import org.tongyuan.platform.sm.Sm2KeyPair;

/**
 * Seals that show how sealing works and bind nobody. Each agency has an SM2 key of its own in the key folder, made at first use, with a
 * certificate that only itself vouches for and that names itself a demonstration.
 */
@Component
class DemonstrationSeal implements SealProvider {

    static final String ID = "demonstration";
    private static final int YEARS = 20;

    private final KeyFolder folder;
    private final Outlines outlines;
    private final Map<UUID, Owner> owners = new ConcurrentHashMap<>();

    DemonstrationSeal(KeyFolder folder, Outlines outlines) {
        this.folder = folder;
        this.outlines = outlines;
    }

    private record Owner(Sm2KeyPair key, Sm2Certificate certificate) {

        static Owner read(String file) {
            String[] lines = file.strip().split("\n", 2);
            return new Owner(
                    Sm2KeyPair.ofDer(Base64.getDecoder().decode(lines[0].strip())),
                    Sm2Certificate.ofDer(Base64.getDecoder().decode(lines[1].strip())));
        }

        String written() {
            var base64 = Base64.getEncoder();
            return base64.encodeToString(key.secretDer()) + "\n" + base64.encodeToString(certificate.der()) + "\n";
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public SealPicture picture(UUID agencyId, String agencyName) {
        return new DemonstrationFace(outlines, agencyName);
    }

    @Override
    public SealValue seal(UUID agencyId, String agencyName, byte[] sm3) {
        Owner owner = owners.computeIfAbsent(agencyId, id -> owner(id, agencyName));
        SealValue value = SealValue.unsigned(this, agencyId, agencyName, Instant.now(), sm3);
        return value.signed(owner.key().sign(value.signedText().getBytes(StandardCharsets.UTF_8)), owner.certificate());
    }

    private Owner owner(UUID agencyId, String agencyName) {
        return Owner.read(folder.readOrCreate(
                "seal-demonstration-" + agencyId + ".key",
                () -> fresh(agencyName).written()));
    }

    private static Owner fresh(String agencyName) {
        var key = Sm2KeyPair.fresh();
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, DemonstrationFace.NO_EFFECT)
                .addRDN(BCStyle.CN, agencyName)
                .build();
        // A day earlier: the clocks of those who verify are not all right.
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);
        return new Owner(key, Sm2Certificate.selfSigned(key, subject, from, from.plus(365L * YEARS, ChronoUnit.DAYS)));
    }
}
