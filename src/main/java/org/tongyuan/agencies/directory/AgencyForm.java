package org.tongyuan.agencies.directory;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.UnifiedSocialCreditCode;

/** What an administrator fills in for an agency. A code with a wrong check character is kept and marked, when said so knowingly. */
record AgencyForm(
        @NotEmpty(message = "请填写机构名称") @Size(max = 100, message = "机构名称不超过 100 个字")
        String name,

        @Size(max = 40, message = "代码不超过 40 个字符") String code,
        @NotEmpty(message = "请选择所属区划") String regionCode,
        @Size(max = 200, message = "地址不超过 200 个字") String address,
        @Size(max = 40, message = "电话不超过 40 个字符") String phone,
        @Size(max = 100, message = "不超过 100 个字") String reconsiderationOrgan,
        @Size(max = 100, message = "不超过 100 个字") String court,
        @Nullable String keepDoubtful,
        @Nullable Integer version) {

    AgencyForm {
        name = given(name);
        code = given(code).toUpperCase(Locale.ROOT);
        regionCode = given(regionCode);
        address = given(address);
        phone = given(phone);
        reconsiderationOrgan = given(reconsiderationOrgan);
        court = given(court);
    }

    static AgencyForm empty(String region) {
        return new AgencyForm("", "", region, "", "", "", "", null, 0);
    }

    static AgencyForm of(AgencyRecord row) {
        Agency a = row.agency();
        return new AgencyForm(
                a.name(),
                given(a.code()),
                a.regionCode(),
                given(a.address()),
                given(a.phone()),
                given(a.reconsiderationOrgan()),
                given(a.court()),
                a.codeVerified() || a.code() == null ? null : "yes",
                row.version());
    }

    /** The version the page was made from; 0 for a new agency. */
    int seen() {
        return version == null ? 0 : version;
    }

    boolean hasValidCode() {
        return UnifiedSocialCreditCode.isValid(code);
    }

    /** A code was typed that is wrong, and nobody said it should be kept as it is. */
    boolean mustAskAboutCode() {
        return !code.isEmpty() && !hasValidCode() && keepDoubtful == null;
    }

    Agency agency(java.util.UUID id) {
        return new Agency(
                id,
                name,
                orNull(code),
                hasValidCode(),
                regionCode,
                orNull(address),
                orNull(phone),
                orNull(reconsiderationOrgan),
                orNull(court));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
