package org.tongyuan.cases.rules;

import org.tongyuan.platform.LegalBasis;

/**
 * The closed list of what stops a licence's clock. 现场踏勘、公示、征求其他机关意见、领导审批 are not on it and never stop one. Any other
 * ground needs a special law, cited by name and article.
 */
@LegalBasis("行政许可法, art. 45")
public enum PauseGround {
    HEARING("听证"),
    TENDER("招标"),
    AUCTION("拍卖"),
    EXAMINATION("检验"),
    TESTING("检测"),
    QUARANTINE("检疫"),
    APPRAISAL("鉴定"),
    EXPERT_REVIEW("专家评审"),
    SPECIAL_LAW("法律另有规定");

    private final String label;

    PauseGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
