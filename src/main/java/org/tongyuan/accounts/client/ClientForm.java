package org.tongyuan.accounts.client;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator fills in for an application. */
record ClientForm(
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,63}", message = "客户端标识为 3 至 64 个小写字母、数字或横线")
        String clientId,

        @NotEmpty(message = "请填写应用名称") @Size(max = 100, message = "应用名称不超过 100 个字")
        String name,

        @Nullable UUID agencyId,
        @NotEmpty(message = "请至少选择一项权限") Set<String> scopes) {

    ClientForm {
        clientId = given(clientId).toLowerCase(Locale.ROOT);
        name = given(name);
        scopes = Set.copyOf(Objects.requireNonNullElse(scopes, Set.of()));
    }
}
