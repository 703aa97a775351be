package org.tongyuan.disclosure.request;

import org.tongyuan.platform.LegalBasis;

/** Who applies, as the annual report's third table divides them into columns. */
@LegalBasis("国办公开办函〔2021〕30号, 附件")
public enum ApplicantKind {
    NATURAL_PERSON("自然人"),
    BUSINESS("商业企业"),
    RESEARCH("科研机构"),
    WELFARE("社会公益组织"),
    LEGAL_SERVICE("法律服务机构"),
    OTHER("其他");

    private final String label;

    ApplicantKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
