package org.tongyuan.standards.reconciliation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.OrganizationCode;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.platform.LegalBasis;

/** What a code given for an agency is, and which organization it names. */
@LegalBasis("GB 32100-2015")
@LegalBasis("GB 11714-1997")
final class Code {

    private static final Pattern HYPHENED = Pattern.compile("[0-9A-Z]{8}-[0-9X]");
    private static final int CREDIT = 18;
    private static final int ORGANIZATION_FROM = 8;
    private static final int ORGANIZATION_TO = 17;

    private Code() {}

    /** An organization code (组织机构代码), which the unified social credit code took the place of; with its hyphen or without. */
    static boolean isOrganizationCode(String code) {
        return OrganizationCode.isValid(plain(code));
    }

    /** The organization that a right code of either sort names; null for a wrong one. */
    static @Nullable String organization(String code) {
        if (UnifiedSocialCreditCode.isValid(code)) {
            return code.substring(ORGANIZATION_FROM, ORGANIZATION_TO);
        }
        return isOrganizationCode(code) ? plain(code) : null;
    }

    /** Why it is no unified social credit code, in Chinese; empty when it is one. */
    static String fault(String code) {
        if (UnifiedSocialCreditCode.isValid(code)) {
            return "";
        }
        if (isOrganizationCode(code)) {
            return "是已经停用的组织机构代码，应改用统一社会信用代码";
        }
        if (HYPHENED.matcher(code).matches()) {
            return "像组织机构代码，但校验码不对";
        }
        if (code.length() != CREDIT) {
            return "有 " + code.length() + " 位，统一社会信用代码应为 18 位";
        }
        return code.matches("[0-9A-HJ-NP-RTUW-Y]{18}")
                ? "校验码不对，按前 17 位算应为 " + UnifiedSocialCreditCode.checkCharacter(code.substring(0, CREDIT - 1))
                : "含有代码中不使用的字符";
    }

    private static String plain(String code) {
        return HYPHENED.matcher(code).matches() ? code.replace("-", "") : code;
    }
}
