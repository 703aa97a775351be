package org.tongyuan.accounts.outsideidentity;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.tongyuan.accounts.Phone;

/** What somebody adds to what the provider said. */
record OutsideRegisterForm(
        @Pattern(regexp = "[a-z][a-z0-9_.-]{3,31}", message = "登录名为 4 至 32 个小写字母、数字、点、横线或下划线，以字母开头")
        String loginName,

        String phone,
        @NotEmpty(message = "请核对并勾选确认") String agreed) {

    OutsideRegisterForm {
        loginName = given(loginName).toLowerCase(Locale.ROOT);
        phone = Phone.normalize(given(phone));
        agreed = given(agreed);
    }

    @Override
    public String toString() {
        return "OutsideRegisterForm";
    }
}
