package org.tongyuan.platform.sm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The examples of the standards themselves, and what is refused. */
class StandardVectorsTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void sm3_of_abc() {
        assertThat(Sm3.hex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void sm4_of_the_standards_own_block() {
        byte[] key = HEX.parseHex("0123456789abcdeffedcba9876543210");
        assertThat(HEX.formatHex(new Sm4(key).encryptCbc(new byte[16], key)))
                .startsWith("681edf34d206965e86b3e94f536e4246");
    }

    @Test
    void a_changed_byte_does_not_open() {
        var cipher = new Sm4(Sm4.freshKey());
        byte[] sealed = cipher.seal(new byte[] {1, 2, 3}, new byte[] {9});
        assertThat(cipher.open(sealed, new byte[] {9})).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> cipher.open(sealed, new byte[] {8})).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open(sealed, new byte[] {9})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_survives_being_written_down() {
        Sm2KeyPair key = Sm2KeyPair.fresh();
        byte[] message = {1, 2, 3};
        assertThat(key.publicKey()
                        .verifies(message, Sm2KeyPair.ofDer(key.secretDer()).sign(message)))
                .isTrue();
        assertThat(Sm2KeyPair.fresh().publicKey().verifies(message, key.sign(message)))
                .isFalse();
        assertThat(key.sign(message).raw()).hasSize(64);
    }

    @Test
    void what_is_no_signature_or_key_is_refused() {
        assertThatThrownBy(() -> Sm2Signature.ofDer(new byte[] {1, 2})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sm2Signature.ofRaw(new byte[63])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sm2PublicKey.ofDer(new byte[] {48, 0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sm4(new byte[15])).isInstanceOf(IllegalArgumentException.class);
    }
}
