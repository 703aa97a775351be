package org.tongyuan.accounts.secondfactor;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.profiles.StartCheck;

/** Production serves staff with a second factor only, unless somebody says in so many words that it need not. */
@Component
@Profile("production")
class SecondFactorSettingCheck implements StartCheck {

    static final String OVERRIDE = "tongyuan.security.allow-optional-second-factor-in-production";

    private final SecondFactorDuty duty;
    private final Environment environment;

    SecondFactorSettingCheck(SecondFactorDuty duty, Environment environment) {
        this.duty = duty;
        this.environment = environment;
    }

    @Override
    public List<String> problems() {
        boolean overridden = environment.getProperty(OVERRIDE, Boolean.class, false);
        return duty.isRequiredOfStaff() || overridden
                ? List.of()
                : List.of("工作人员登录未要求双因素:请去掉 " + SecondFactorDuty.SETTING + "=optional;如确需如此,请设置 " + OVERRIDE
                        + "=true。 / Staff may sign in without a second factor: remove " + SecondFactorDuty.SETTING
                        + "=optional; to run like that all the same, say " + OVERRIDE + "=true.");
    }
}
