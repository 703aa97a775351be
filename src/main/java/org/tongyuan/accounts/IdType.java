package org.tongyuan.accounts;

/** Kinds of identity documents. */
public enum IdType {
    /** 居民身份证, checked by GB 11643. */
    ID_CARD("居民身份证"),
    PASSPORT("护照"),
    HK_MACAO_PERMIT("港澳居民来往内地通行证"),
    TAIWAN_PERMIT("台湾居民来往大陆通行证"),
    /** 统一社会信用代码, for bodies, checked by GB 32100. */
    USCC("统一社会信用代码");

    private final String label;

    IdType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
