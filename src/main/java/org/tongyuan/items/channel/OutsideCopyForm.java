package org.tongyuan.items.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where a copy is kept; {@code every} for a copy of every item, with {@code {code}} in the address. */
record OutsideCopyForm(
        @NotBlank(message = "请填写渠道名称，例如：市政府网站") @Size(max = 40, message = "渠道名称最多 40 个字")
        String channel,

        @NotBlank(message = "请填写网址")
        @Size(max = 500, message = "网址最多 500 个字符")
        @Pattern(regexp = "\\s*https?://\\S+\\s*", message = "网址以 https:// 或 http:// 开头，中间没有空格")
        String url,

        @Nullable Boolean every) {

    static OutsideCopyForm empty() {
        return new OutsideCopyForm("", "", null);
    }

    boolean everyItem() {
        return Boolean.TRUE.equals(every);
    }
}
