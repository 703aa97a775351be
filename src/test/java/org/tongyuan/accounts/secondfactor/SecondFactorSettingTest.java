package org.tongyuan.accounts.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SecondFactorSettingTest {

    @Test
    void production_asks_for_it_unless_told_otherwise_twice() {
        assertThat(problems(new MockEnvironment())).isEmpty();
        assertThat(problems(setTo("required"))).isEmpty();
        assertThat(problems(setTo("optional"))).singleElement().asString().contains("双因素", "second-factor=optional");
        assertThat(problems(setTo("optional").withProperty(SecondFactorSettingCheck.OVERRIDE, "true")))
                .isEmpty();
    }

    private static MockEnvironment setTo(String mode) {
        return new MockEnvironment().withProperty(SecondFactorDuty.SETTING, mode);
    }

    @SuppressWarnings("NullAway") // the rows are not asked
    private static List<String> problems(MockEnvironment environment) {
        return new SecondFactorSettingCheck(new SecondFactorDuty(environment, null), environment).problems();
    }
}
