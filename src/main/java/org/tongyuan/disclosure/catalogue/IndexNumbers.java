package org.tongyuan.disclosure.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.RuleBroken;

/** Gives index numbers, without gaps or doubles within an agency and month; take one as late in the transaction as can be. */
@Component
@LegalBasis("政府信息公开条例, art. 12")
public class IndexNumbers {

    private static final int ORGANIZATION_FROM = 8;
    private static final int ORGANIZATION_TO = 17;

    private final Numbers numbers;

    IndexNumbers(Numbers numbers) {
        this.numbers = numbers;
    }

    public IndexNumber next(Agency publisher, LocalDate day) {
        String organization = organizationOf(publisher);
        var month = YearMonth.from(day);
        int sequence = numbers.next("DISCLOSURE_INDEX", organization, month.toString(), IndexNumber.LAST);
        return new IndexNumber(organization, month, sequence);
    }

    /** Whether the directory holds a right code of the agency; without it nothing of it can get a number. */
    public static boolean hasCode(Agency agency) {
        return agency.code() != null && UnifiedSocialCreditCode.isValid(agency.code());
    }

    private static String organizationOf(Agency agency) {
        String code = agency.code();
        if (code == null || !UnifiedSocialCreditCode.isValid(code)) {
            throw new RuleBroken("disclosure.no-organization-code", agency.name());
        }
        return code.substring(ORGANIZATION_FROM, ORGANIZATION_TO);
    }
}
