package org.tongyuan.cases.rules;

/** The wording of the undertaking to hand in deferred materials (容缺受理承诺书). A changed wording takes a new version. */
public final class DeferralText {

    public static final String VERSION = "容缺受理承诺书第1版";

    private DeferralText() {}

    /** {@code days}: working days, counted from acceptance. */
    public static String of(String item, String materials, int days) {
        return text(item, materials, Integer.toString(days));
    }

    /** As it is read before materials and days are chosen. */
    public static String template(String item) {
        return text(item, "上面选择的材料", "（上面填写的）");
    }

    private static String text(String item, String materials, String days) {
        return "本人（本单位）申请办理“" + item + "”，下列材料暂时不能提交：" + materials + "。"
                + "本人（本单位）承诺：自受理之日起" + days + "个工作日内补交齐全、符合要求的上述材料；其他材料真实、齐全。"
                + "本人（本单位）知道：办理期限自受理之日起计算，不因补交材料停止；补齐之前不能作出准予的决定；"
                + "到期没有补齐的，办理机关可以根据情况说明理由后再给一次补交时间，或者书面作出不予办理的决定，"
                + "并记入信用记录，在规定的时间内不再适用容缺受理。";
    }
}
