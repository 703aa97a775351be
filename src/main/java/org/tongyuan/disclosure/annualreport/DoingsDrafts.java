package org.tongyuan.disclosure.annualreport;

import java.util.ArrayList;
import java.util.List;

/** First versions of the parts on management, platform and supervision: only what the records tell; a part of which they tell nothing stays empty. */
final class DoingsDrafts {

    private DoingsDrafts() {}

    static String management(int year, Doings d) {
        var said = new ArrayList<String>();
        told(
                said,
                d.published(),
                "主动公开政府信息 %d 条" + also(d.revised(), "，修改后重新公开 %d 条") + also(d.abolished(), "，标明失效 %d 条")
                        + also(d.withdrawn(), "，撤回 %d 条"));
        told(
                said,
                d.examined(),
                "公开前进行保密审查 %d 件" + also(d.referred(), "，报请有关主管部门或者保密行政管理部门确定 %d 件")
                        + also(d.keptBack(), "，审查结论为不予公开 %d 件"));
        told(said, d.reconsidered(), "对不予公开的信息进行评估审查 %d 件" + also(d.opened(), "，转为公开 %d 件"));
        told(said, d.clarified(), "发现并澄清虚假或者不完整的信息 %d 件");
        return sentence(year, said);
    }

    static String platform(int year, Doings d) {
        var said = new ArrayList<String>();
        told(said, d.columns(), "负责政府信息公开栏目 %d 个，按规定的期限更新");
        told(said, d.sites(), "开办网站 %d 个" + also(d.probes(), "，全年访问检测 %d 次") + also(d.answered(), "，正常 %d 次"));
        told(said, d.advice(), "答复公众咨询 %d 件");
        told(said, d.places(), "设置政府信息查阅场所 %d 处" + also(d.deliveries(), "，向其提供主动公开的信息 %d 批"));
        return sentence(year, said);
    }

    static String supervision(int year, Doings d) {
        var said = new ArrayList<String>();
        told(said, d.assessments(), "政府信息公开工作考核 %d 次");
        told(said, d.findings(), "责令改正、通报批评等责任追究 %d 件" + also(d.closed(), "，办结 %d 件"));
        told(
                said,
                d.complaints(),
                "收到政府信息公开方面的投诉举报 %d 件" + also(d.complaintsEnded(), "，办结 %d 件") + also(d.upheld(), "，属实 %d 件"));
        return sentence(year, said);
    }

    private static void told(List<String> said, int count, String text) {
        if (count > 0) {
            said.add(text.formatted(count));
        }
    }

    private static String also(int count, String text) {
        return count == 0 ? "" : text.formatted(count);
    }

    private static String sentence(int year, List<String> said) {
        return said.isEmpty() ? "" : year + " 年，" + String.join("；", said) + "。";
    }
}
