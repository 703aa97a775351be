package org.tongyuan.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongyuan.accounts.DemoPeople;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Short-1a, password.too-short",
        "alllowercaseletters, password.too-plain",
        "lower-and-signs, password.too-plain",
        "Zhangwei-2026!, password.login-name",
        "Password123!, password.common",
        "P@ssw0rd-123, password.common",
        "Qwertyuiop-1, password.common",
        "Aa1Aa1Aa1Aa1, password.common"
    })
    void refuses(String password, String why) {
        assertThat(PasswordRules.broken(password, "zhangwei")).contains(why);
    }

    @Test
    void refuses_what_bcrypt_would_cut_off() {
        assertThat(PasswordRules.broken("汉".repeat(25) + "Aa1", "zhangwei")).contains("password.too-long");
    }

    @Test
    void accepts_a_long_mixed_one() {
        assertThat(PasswordRules.broken(DemoPeople.PASSWORD, "zhangwei")).isEmpty();
        assertThat(PasswordRules.broken("correct Horse 4 battery", "zhangwei")).isEmpty();
    }

    @Test
    void a_one_time_password_follows_the_rules_and_is_never_the_same() {
        String first = OneTimePassword.fresh();
        assertThat(first).isNotEqualTo(OneTimePassword.fresh()).hasSize(19);
    }
}
