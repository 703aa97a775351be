package org.tongyuan.documents.verification;

import org.tongyuan.platform.LegalBasis;

/** Names as anybody may see them: enough for who holds the letter to recognise it, too little for who does not. */
final class Masked {

    private Masked() {}

    /** 张伟 → 张＊; 清和县好邻居便利店有限公司 → 清和＊＊＊公司. A firm's middle may be its owner's name. */
    @LegalBasis("个人信息保护法, art. 51")
    static String name(String name) {
        int[] c = name.codePoints().toArray();
        if (c.length == 0) {
            return "";
        }
        if (c.length <= 4) {
            return new String(c, 0, 1) + "＊".repeat(c.length == 1 ? 1 : c.length - 1);
        }
        return new String(c, 0, 2) + "＊＊＊" + (c.length > 6 ? new String(c, c.length - 2, 2) : "");
    }
}
