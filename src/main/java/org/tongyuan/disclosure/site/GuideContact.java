package org.tongyuan.disclosure.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.web.FormErrors;

/** What the guide says of an agency's disclosure office beside what the directory has; empty where nothing is known. */
@LegalBasis("政府信息公开条例, art. 12")
record GuideContact(
        @Nullable String office,
        @Nullable String hours,
        @Nullable String fax,
        @Nullable String email,
        @Nullable String postTo,
        @Nullable String handIn) {

    static final GuideContact NONE = new GuideContact("", "", "", "", "", "");

    private static final int LONGEST = 200;

    GuideContact {
        office = FormErrors.given(office);
        hours = FormErrors.given(hours);
        fax = FormErrors.given(fax);
        email = FormErrors.given(email);
        postTo = FormErrors.given(postTo);
        handIn = FormErrors.given(handIn);
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        FormErrors.tooLong("office", office, LONGEST, errors);
        FormErrors.tooLong("hours", hours, LONGEST, errors);
        FormErrors.tooLong("postTo", postTo, LONGEST, errors);
        FormErrors.tooLong("handIn", handIn, LONGEST, errors);
        String number = FormErrors.given(fax);
        if (!number.isEmpty() && !number.matches("[0-9+][0-9 -]{5,24}")) {
            errors.put("fax", "请填写传真号码，例如 0990-6220001");
        }
        String mail = FormErrors.given(email);
        if (!mail.isEmpty() && !mail.matches("[^@\\s]{1,64}@[^@\\s]{3,128}")) {
            errors.put("email", "请填写电子邮箱，例如 gk@example.gov.cn");
        }
        return errors;
    }
}
