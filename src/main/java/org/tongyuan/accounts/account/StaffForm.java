package org.tongyuan.accounts.account;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator fills in for a member of staff. */
record StaffForm(
        @Pattern(regexp = "[a-z][a-z0-9_.-]{3,31}", message = "登录名为 4 至 32 个小写字母、数字、点、横线或下划线，以字母开头")
        String loginName,

        @NotEmpty(message = "请填写姓名") @Size(max = 50, message = "姓名不超过 50 个字")
        String name,

        @Nullable UUID agencyId,

        @NotEmpty(message = "请填写岗位") @Size(max = 50, message = "岗位不超过 50 个字")
        String post,

        @Nullable UUID windowId,
        @Nullable Integer version) {

    StaffForm {
        loginName = given(loginName).toLowerCase(Locale.ROOT);
        name = given(name);
        post = given(post);
    }

    static StaffForm empty() {
        return new StaffForm("", "", null, "", null, 0);
    }

    static StaffForm of(Account account, String post) {
        return new StaffForm(
                account.loginName(), account.name(), account.agencyId(), post, account.windowId(), account.version());
    }

    /** The version the page was made from; 0 for a new account. */
    int seen() {
        return version == null ? 0 : version;
    }
}
