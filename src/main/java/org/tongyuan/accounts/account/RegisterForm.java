package org.tongyuan.accounts.account;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.IdentityNumber;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Phone;

/** What a citizen fills in to register. */
record RegisterForm(
        @NotEmpty(message = "请填写姓名") @Size(max = 50, message = "姓名不超过 50 个字")
        String name,

        @NotEmpty(message = "请填写身份证号码") String idNumber,
        @NotEmpty(message = "请填写手机号") String phone,

        @Pattern(regexp = "[a-z][a-z0-9_.-]{3,31}", message = "登录名为 4 至 32 个小写字母、数字、点、横线或下划线，以字母开头")
        String loginName,

        @NotEmpty(message = "请填写密码") String password,
        @NotEmpty(message = "请再填写一次密码") String repeated,
        @NotEmpty(message = "请阅读并勾选说明") String agreed) {

    RegisterForm {
        name = given(name);
        idNumber = IdentityNumber.normalize(given(idNumber));
        phone = Phone.normalize(given(phone));
        loginName = given(loginName).toLowerCase(Locale.ROOT);
    }

    PersonDetails person() {
        return new PersonDetails(name, IdType.ID_CARD, idNumber, phone);
    }

    @Override
    public String toString() {
        return "RegisterForm";
    }
}
