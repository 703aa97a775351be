package org.tongyuan.disclosure.request;

import org.tongyuan.platform.LegalBasis;

/** How an application came, which decides the day of its receipt. */
@LegalBasis("政府信息公开条例, art. 31")
public enum IntakeChannel {
    /** The day of handing in. */
    IN_PERSON("当面提交", false),
    /** The day on which the agency signs for it. */
    REGISTERED_MAIL("挂号信、特快专递等需签收的邮寄", false),
    /** The day on which it is confirmed with the applicant, which is to be done on the day of arrival. */
    PLAIN_MAIL("平常信函", true),
    /** The day on which both sides have confirmed it. */
    INTERNET("互联网", true),
    /** The same. */
    FAX("传真", true);

    private final String label;
    private final boolean confirmed;

    IntakeChannel(String label, boolean confirmed) {
        this.label = label;
        this.confirmed = confirmed;
    }

    public String label() {
        return label;
    }

    /** Whether the day of receipt is that of a confirmation with the applicant, not that of arrival. */
    public boolean needsConfirmation() {
        return confirmed;
    }
}
