package org.tongyuan.disclosure.publication;

import org.tongyuan.platform.LegalBasis;

/** Why it is this agency that has to publish. */
@LegalBasis("政府信息公开条例, art. 10")
enum HolderRule {
    MAKER("本机关制作"),
    KEEPER("从公民、法人和其他组织获取，由本机关保存"),
    FIRST_HOLDER("其他机关制作，本机关最初获取"),
    DELEGATED("派出机构、内设机构依法以自己名义履行职能"),
    LEAD("几个机关共同制作，本机关牵头");

    private final String label;

    HolderRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
