package org.tongyuan.accounts.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The key of RFC 6238, appendix B, for SHA-1. */
    private static final String RFC_KEY = Totp.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The last six digits of the eight that the appendix gives. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void codes_are_those_of_the_rfc(long seconds, String code) {
        assertThat(Totp.codeAt(RFC_KEY, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keys_are_written_in_base_32(String clear, String encoded) {
        assertThat(Totp.encode(clear.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(new String(Totp.decode(encoded), StandardCharsets.US_ASCII)).isEqualTo(clear);
    }

    @Test
    void the_step_before_and_the_one_after_count_and_no_other() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        for (int steps = -3; steps <= 3; steps++) {
            String code = Totp.codeAt(RFC_KEY, now.plusSeconds(30L * steps));
            assertThat(Totp.stepOf(RFC_KEY, code, now).isPresent())
                    .as("%d steps off", steps)
                    .isEqualTo(Math.abs(steps) <= 1);
        }
        assertThat(Totp.stepOf(RFC_KEY, Totp.codeAt(RFC_KEY, now), now)).hasValue(Totp.step(now));
        assertThat(Totp.stepOf(RFC_KEY, "", now)).isEmpty();
        assertThat(Totp.stepOf(RFC_KEY, "12345", now)).isEmpty();
    }

    @Test
    void a_fresh_key_has_160_bits_and_is_never_the_same() {
        var keys = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            String key = Totp.freshSecret();
            assertThat(key).matches("[A-Z2-7]{32}");
            assertThat(Totp.encode(Totp.decode(key))).isEqualTo(key);
            keys.add(key);
        }
        assertThat(keys).hasSize(100);
    }

    @Test
    void the_address_in_the_qr_code_names_site_and_account() {
        assertThat(Totp.uri("清和县 政务", "wang:fang", "MZXW6"))
                .isEqualTo(
                        "otpauth://totp/wang%3Afang?secret=MZXW6&issuer=%E6%B8%85%E5%92%8C%E5%8E%BF%20%E6%94%BF%E5%8A%A1");
    }

    @Test
    void recovery_codes_differ_and_are_read_however_they_are_typed() {
        assertThat(RecoveryCode.fresh())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("[a-z2-9]{5}-[a-z2-9]{5}"));
        assertThat(RecoveryCode.normalize(" AbCd2-3efgh ")).isEqualTo("abcd23efgh");
        assertThat(RecoveryCode.looksLikeOne("abcd2 3efgh")).isTrue();
        assertThat(RecoveryCode.looksLikeOne("123 456")).isFalse();
    }
}
