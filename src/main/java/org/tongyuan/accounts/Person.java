package org.tongyuan.accounts;

import java.util.UUID;

/** A natural person or body in the register, with what may be shown on a desk: number and phone are masked. */
public record Person(UUID id, String name, IdType idType, String idNumberMasked, String phoneMasked) {

    public boolean isBody() {
        return idType == IdType.USCC;
    }

    /** 张** of 张小明: enough to see that it is the right one; a body's name is public. */
    public String nameMasked() {
        int first = name.offsetByCodePoints(0, 1);
        return isBody()
                ? name
                : name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }
}
