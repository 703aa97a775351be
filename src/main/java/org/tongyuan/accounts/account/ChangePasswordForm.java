package org.tongyuan.accounts.account;

import jakarta.validation.constraints.NotEmpty;

/** The present password and twice the new one; nothing of it is shown again. */
record ChangePasswordForm(
        @NotEmpty(message = "请填写现在的密码") String present,
        @NotEmpty(message = "请填写新密码") String fresh,
        @NotEmpty(message = "请再填写一次新密码") String repeated) {

    @Override
    public String toString() {
        return "ChangePasswordForm";
    }
}
