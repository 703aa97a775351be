package org.tongyuan.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.security.KeyFolder;
import org.tongyuan.platform.sm.OpenSsl;
import org.tongyuan.platform.sm.Sm2Certificate;
import org.tongyuan.platform.sm.Sm3;

@TongyuanTest
class SealsModuleTest {

    @Autowired
    Letters letters;

    @Autowired
    SealValues values;

    @Autowired
    AgencySeals seals;

    @Autowired
    Agencies agencies;

    @Autowired
    KeyFolder keys;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Letter letter() {
        return letters.issue(new LetterRequest(
                "case-grant",
                "办理结果告知书",
                "印章试",
                agencies.all().getFirst().id(),
                new Subject("case", Ids.next().toString()),
                "王强",
                LocalDate.of(2026, 3, 16),
                Map.of("caseNumber", "1", "itemName", "食品经营许可")));
    }

    @Test
    void a_letter_is_sealed_when_it_is_printed_and_only_then() {
        Letter letter = letter();
        assertThat(values.of(letter.id())).isEmpty();
        byte[] pdf = letters.pdf(letter.id());
        SealValue seal = values.of(letter.id()).orElseThrow();
        assertThat(seal.sm3()).isEqualTo(Sm3.hex(pdf));
        assertThat(seal.isSigned()).isTrue();
        assertThat(seal.demonstration()).isTrue();
        assertThat(seal.certificateSubject()).contains(DemonstrationFace.NO_EFFECT, seal.agencyName());
        letters.pdf(letter.id());
        assertThat(values.of(letter.id())).contains(seal);
    }

    @Test
    void a_changed_value_is_noticed() {
        Letter letter = letter();
        letters.pdf(letter.id());
        jdbc.sql("UPDATE documents.seal SET agency_name = '别的机关' WHERE letter_id = ?")
                .param(letter.id())
                .update();
        assertThat(values.of(letter.id()).orElseThrow().isSigned()).isFalse();
    }

    @Test
    void each_agency_has_a_key_of_its_own_that_only_the_owner_of_the_folder_reads() throws IOException {
        Letter letter = letter();
        letters.pdf(letter.id());
        SealValue seal = values.of(letter.id()).orElseThrow();
        Path file = keys.file("seal-demonstration-" + seal.agencyId() + ".key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        UUID other = agencies.all().getLast().id();
        SealValue others = seals.seal(other, "另一机关", new byte[] {1}).orElseThrow();
        assertThat(others.isSigned()).isTrue();
        assertThat(others.certificate()).isNotEqualTo(seal.certificate());
    }

    /** What the page hands out is enough for somebody who has neither our program nor our trust. */
    @Test
    void openssl_verifies_seal_and_certificate() throws IOException {
        OpenSsl.require();
        Letter letter = letter();
        byte[] pdf = letters.pdf(letter.id());
        SealValue seal = values.of(letter.id()).orElseThrow();
        String file = seal.asFile();
        Files.writeString(folder.resolve("signed.txt"), file.substring(0, file.indexOf("\n-----BEGIN SM2")));
        assertThat(seal.signedText()).isEqualTo(Files.readString(folder.resolve("signed.txt")));
        Files.write(folder.resolve("signature"), Base64.getDecoder().decode(seal.signature()));
        var certificate = Sm2Certificate.ofDer(Base64.getDecoder().decode(seal.certificate()));
        Files.writeString(folder.resolve("cert.pem"), certificate.pem());
        Files.write(folder.resolve("letter.pdf"), pdf);
        assertThat(OpenSsl.run(folder, "dgst", "-sm3", "-r", "letter.pdf").text())
                .startsWith(seal.sm3());
        var key = OpenSsl.run(folder, "x509", "-in", "cert.pem", "-noout", "-pubkey");
        assertThat(key.code()).as(key.text()).isZero();
        Files.writeString(folder.resolve("pub.pem"), key.text(), StandardCharsets.US_ASCII);
        assertThat(verified("signed.txt", "signature")).contains("Verified Successfully");
        // `openssl verify` of 3.0 asks with an empty user id; the certificate's own signature is checked as any other.
        var whole = new X509CertificateHolder(certificate.der());
        Files.write(
                folder.resolve("tbs"),
                whole.toASN1Structure().getTBSCertificate().getEncoded());
        Files.write(folder.resolve("own"), whole.getSignature());
        assertThat(verified("tbs", "own")).contains("Verified Successfully");
    }

    private String verified(String file, String signature) throws IOException {
        return OpenSsl.run(
                        folder,
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "pub.pem",
                        "-rawin",
                        "-digest",
                        "sm3",
                        "-pkeyopt",
                        "distid:1234567812345678",
                        "-in",
                        file,
                        "-sigfile",
                        signature)
                .text();
    }
}
