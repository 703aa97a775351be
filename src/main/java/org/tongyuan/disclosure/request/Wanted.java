package org.tongyuan.disclosure.request;

import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/**
 * What an applicant asks for: a name, 文号 or description by which it can be found, and how they want to have it. A purpose is never
 * asked for.
 *
 * @param address where it is to be sent, for POST and EMAIL
 */
@LegalBasis("政府信息公开条例, art. 29")
public record Wanted(
        String text, Form form, Way way, @Nullable String address) {

    /** In characters. */
    public static final int LONGEST_TEXT = 2_000;

    /** In what form. */
    public enum Form {
        ELECTRONIC("电子数据"),
        PAPER("纸质"),
        CONSULT("查阅"),
        COPY_OUT("抄录");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** By what way. */
    public enum Way {
        PLATFORM("在本平台获取", false),
        EMAIL("电子邮件", true),
        POST("邮寄", true),
        PICK_UP("当面领取", false);

        private final String label;
        private final boolean address;

        Way(String label, boolean address) {
            this.label = label;
            this.address = address;
        }

        public String label() {
            return label;
        }

        public boolean needsAddress() {
            return address;
        }
    }

    /** What was added in the correction stands below what was asked first. */
    public Wanted corrected(String more) {
        return new Wanted(text + "\n【补正】" + more, form, way, address);
    }
}
