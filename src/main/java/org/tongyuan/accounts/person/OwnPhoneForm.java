package org.tongyuan.accounts.person;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/** A citizen's new phone. */
record OwnPhoneForm(
        @NotEmpty(message = "请填写新的手机号") String phone,

        @NotEmpty(message = "请填写更换的原因，例如：换了号码") @Size(max = 200, message = "原因不超过 200 个字")
        String why) {

    OwnPhoneForm {
        phone = given(phone);
        why = given(why);
    }
}
