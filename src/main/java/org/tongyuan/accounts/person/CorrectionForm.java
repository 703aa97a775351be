package org.tongyuan.accounts.person;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.springframework.validation.BindingResult;
import org.tongyuan.accounts.Phone;
import org.tongyuan.platform.web.Words;

/** A correction as staff type it; the phone only when it changes. */
record CorrectionForm(
        @NotEmpty(message = "请填写姓名或名称") @Size(max = 100, message = "姓名或名称不超过 100 个字")
        String name,

        String phone,

        @NotEmpty(message = "请填写更正的原因和看过的证件，例如：本人更名，已核对户口簿") @Size(max = 200, message = "原因不超过 200 个字")
        String why) {

    CorrectionForm {
        name = given(name);
        phone = given(phone);
        why = given(why);
    }

    void check(BindingResult errors, Words words) {
        checkPhone(phone, errors, words);
    }

    static void checkPhone(String phone, BindingResult errors, Words words) {
        if (!phone.isEmpty() && !Phone.isValid(Phone.normalize(phone))) {
            errors.rejectValue("phone", "invalid", words.of("person.phone.invalid"));
        }
    }
}
