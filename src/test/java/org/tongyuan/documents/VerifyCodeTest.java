package org.tongyuan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class VerifyCodeTest {

    @Test
    void codes_are_long_different_and_without_letters_that_are_misread() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            codes.add(VerifyCode.next());
        }
        assertThat(codes).hasSize(1_000).allMatch(c -> c.matches("[0-9A-HJKMNP-TV-Z]{26}"));
    }

    @Test
    void what_people_type_is_read_kindly() {
        String code = "7K3MQ9XVT2A8B4C6D0E1F5G7HJ";
        assertThat(VerifyCode.grouped(code)).isEqualTo("7K3M-Q9XV-T2A8-B4C6-D0E1-F5G7HJ");
        assertThat(VerifyCode.read(" 7k3m-q9xv-t2a8-b4c6-dOeI-f5g7hj ")).contains(code);
        assertThat(VerifyCode.read("7K3M")).isEmpty();
        assertThat(VerifyCode.read("<script>alert(1)</script>.")).isEmpty();
    }
}
