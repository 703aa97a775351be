package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/**
 * Somebody beside the applicant who must be told and heard: a person whose major interests a licence touches, or the respondent of an
 * adjudication. Name, contact and statement are encrypted where they are kept.
 *
 * @param days working days given for the statement or answer
 */
@LegalBasis("行政许可法, art. 36")
public record Party(
        int number,
        Role role,
        String name,
        @Nullable String contact,
        LocalDate toldOn,
        int days,
        @Nullable LocalDate heardOn,
        @Nullable String statement) {

    /** What somebody is in a case. */
    public enum Role {
        INTERESTED("利害关系人"),
        RESPONDENT("被申请人");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Party heard(LocalDate on, String said) {
        return new Party(number, role, name, contact, toldOn, days, on, said);
    }
}
