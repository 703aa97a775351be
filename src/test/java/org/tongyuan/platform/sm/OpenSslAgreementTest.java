package org.tongyuan.platform.sm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we digest, sign and encrypt is what OpenSSL 3 digests, verifies and decrypts, and the other way round. */
class OpenSslAgreementTest {

    private static final int[] SIZES = {0, 1, 15, 16, 17, 55, 56, 64, 1_000, 70_000};
    private static final String ID = "distid:1234567812345678";

    @TempDir
    Path folder;

    @BeforeAll
    static void openssl_is_there() {
        OpenSsl.require();
    }

    @Test
    void sm3_is_the_same() throws IOException {
        for (int size : SIZES) {
            byte[] content = content(size);
            Files.write(folder.resolve("content"), content);
            assertThat(succeeds("dgst", "-sm3", "-r", "content").text()).startsWith(Sm3.hex(content) + " ");
        }
    }

    @Test
    void sm4_cbc_opens_on_both_sides() throws IOException {
        for (int size : SIZES) {
            byte[] key = Sm4.freshKey();
            byte[] iv = Sm4.freshKey();
            byte[] clear = content(size);
            String[] how = {
                "-K", HexFormat.of().formatHex(key), "-iv", HexFormat.of().formatHex(iv)
            };
            Files.write(folder.resolve("ours"), new Sm4(key).encryptCbc(iv, clear));
            succeeds(with(how, "enc", "-sm4-cbc", "-d", "-in", "ours", "-out", "opened"));
            assertThat(Files.readAllBytes(folder.resolve("opened"))).isEqualTo(clear);
            Files.write(folder.resolve("clear"), clear);
            succeeds(with(how, "enc", "-sm4-cbc", "-e", "-in", "clear", "-out", "theirs"));
            byte[] theirs = Files.readAllBytes(folder.resolve("theirs"));
            assertThat(new Sm4(key).decryptCbc(iv, theirs)).isEqualTo(clear);
        }
    }

    @Test
    void our_sm2_signature_verifies_there() throws IOException {
        for (int size : SIZES) {
            Sm2KeyPair key = Sm2KeyPair.fresh();
            byte[] message = content(size);
            Files.write(folder.resolve("pub.der"), key.publicKey().der());
            Files.write(folder.resolve("message"), message);
            Files.write(folder.resolve("signature"), key.sign(message).der());
            assertThat(verified("message").code()).isZero();
            message = Arrays.copyOf(message, message.length + 1);
            Files.write(folder.resolve("changed"), message);
            assertThat(verified("changed").code()).isNotZero();
        }
    }

    @Test
    void their_sm2_signature_verifies_here() throws IOException {
        Sm2KeyPair key = theirKey();
        Sm2PublicKey open = Sm2PublicKey.ofDer(Files.readAllBytes(folder.resolve("theirs.pub")));
        assertThat(open.der()).isEqualTo(key.publicKey().der());
        for (int size : SIZES) {
            byte[] message = content(size);
            Files.write(folder.resolve("message"), message);
            succeeds(
                    "pkeyutl",
                    "-sign",
                    "-inkey",
                    "theirs.key",
                    "-keyform",
                    "DER",
                    "-rawin",
                    "-digest",
                    "sm3",
                    "-pkeyopt",
                    ID,
                    "-in",
                    "message",
                    "-out",
                    "signature");
            var signature = Sm2Signature.ofDer(Files.readAllBytes(folder.resolve("signature")));
            assertThat(open.verifies(message, signature)).isTrue();
            assertThat(open.verifies(Arrays.copyOf(message, message.length + 1), signature))
                    .isFalse();
            assertThat(Sm2Signature.ofRaw(signature.raw())).isEqualTo(signature);
        }
    }

    @Test
    void sm2_ciphertexts_open_on_both_sides() throws IOException {
        Sm2KeyPair key = theirKey();
        for (int size : new int[] {1, 16, 32, 100, 500}) {
            byte[] clear = content(size);
            Files.write(folder.resolve("ours"), key.publicKey().encrypt(clear));
            succeeds("pkeyutl", "-decrypt", "-inkey", "theirs.key", "-keyform", "DER", "-in", "ours", "-out", "opened");
            assertThat(Files.readAllBytes(folder.resolve("opened"))).isEqualTo(clear);
            Files.write(folder.resolve("clear"), clear);
            succeeds(
                    "pkeyutl",
                    "-encrypt",
                    "-pubin",
                    "-inkey",
                    "theirs.pub",
                    "-keyform",
                    "DER",
                    "-in",
                    "clear",
                    "-out",
                    "theirs");
            assertThat(key.decrypt(Files.readAllBytes(folder.resolve("theirs"))))
                    .isEqualTo(clear);
        }
    }

    @Test
    void our_key_is_a_key_there() throws IOException {
        Files.write(folder.resolve("ours.key"), Sm2KeyPair.fresh().secretDer());
        assertThat(succeeds("pkey", "-inform", "DER", "-in", "ours.key", "-noout", "-text")
                        .text())
                .contains("SM2");
    }

    private Sm2KeyPair theirKey() throws IOException {
        succeeds("genpkey", "-algorithm", "SM2", "-out", "theirs.pem");
        succeeds("pkcs8", "-topk8", "-nocrypt", "-in", "theirs.pem", "-outform", "DER", "-out", "theirs.key");
        succeeds("pkey", "-inform", "DER", "-in", "theirs.key", "-pubout", "-outform", "DER", "-out", "theirs.pub");
        return Sm2KeyPair.ofDer(Files.readAllBytes(folder.resolve("theirs.key")));
    }

    private OpenSsl.Answer verified(String file) throws IOException {
        return OpenSsl.run(
                folder,
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                "pub.der",
                "-keyform",
                "DER",
                "-rawin",
                "-digest",
                "sm3",
                "-pkeyopt",
                ID,
                "-in",
                file,
                "-sigfile",
                "signature");
    }

    private OpenSsl.Answer succeeds(String... arguments) throws IOException {
        var answer = OpenSsl.run(folder, arguments);
        assertThat(answer.code()).as(answer.text()).isZero();
        return answer;
    }

    private static String[] with(String[] how, String... first) {
        String[] all = Arrays.copyOf(first, first.length + how.length);
        System.arraycopy(how, 0, all, first.length, how.length);
        return all;
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        byte[] words = "同源清和".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(words, 0, content, 0, Math.min(words.length, size));
        return content;
    }
}
