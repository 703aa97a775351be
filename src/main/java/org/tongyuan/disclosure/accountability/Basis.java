package org.tongyuan.disclosure.accountability;

import org.tongyuan.platform.LegalBasis;

/** For what an agency is held to account, by article of 政府信息公开条例. */
@LegalBasis("政府信息公开条例, art. 47")
@LegalBasis("政府信息公开条例, art. 52")
@LegalBasis("政府信息公开条例, art. 53")
enum Basis {
    NOT_AS_REQUIRED("第四十七条", "未按照要求开展政府信息公开工作，或者未按照要求主动公开、不依法答复处理申请"),
    NO_SYSTEM("第五十二条", "未建立健全政府信息公开有关制度、机制"),
    DUTY_NOT_DONE("第五十三条第一项", "不依法履行政府信息公开职能"),
    NOT_UPDATED("第五十三条第二项", "不及时更新公开的政府信息内容、政府信息公开指南和政府信息公开目录"),
    OTHERWISE("第五十三条第三项", "违反条例规定的其他情形");

    private final String article;
    private final String label;

    Basis(String article, String label) {
        this.article = article;
        this.label = label;
    }

    public String article() {
        return article;
    }

    public String label() {
        return label;
    }
}
