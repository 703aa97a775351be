package org.tongyuan.items.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.items.ItemVersion.StepKind;

/** The repeatable parts of the editor: which columns each has and how they are asked. One template draws them all. */
final class EditorSpec {

    private EditorSpec() {}

    /** How a column is asked. */
    enum Widget {
        TEXT,
        LONG,
        CHECK,
        SELECT,
        FILE
    }

    /** A choice of a select. */
    record Choice(String value, String label) {}

    /** One column of a part. */
    record Column(String name, String label, Widget widget, List<Choice> choices) {
        static Column text(String name, String label) {
            return new Column(name, label, Widget.TEXT, List.of());
        }

        static Column longText(String name, String label) {
            return new Column(name, label, Widget.LONG, List.of());
        }

        static Column file(String name, String label) {
            return new Column(name, label, Widget.FILE, List.of());
        }

        static Column check(String name, String label) {
            return new Column(name, label, Widget.CHECK, List.of());
        }
    }

    /** A repeatable part, such as materials; {@code one} is what a row is called. */
    record Part(String name, String title, String one, String hint, List<Column> columns) {}

    static List<Part> parts(Agencies agencies) {
        return List.of(
                new Part(
                        "legalBasis",
                        "设定依据",
                        "依据",
                        "写法律、法规、规章的全称和条款。",
                        List.of(
                                Column.text("law", "法律法规名称"),
                                Column.text("article", "条款"),
                                Column.longText("text", "原文（选填）"))),
                new Part(
                        "materials",
                        "申请材料",
                        "材料",
                        "通过数据共享能取得的不得要求提交；常见问题每行一条：“问题｜补正方法”，能当场补正的在行末加“｜当场”。",
                        List.of(
                                Column.text("key", "标识（字母）"),
                                Column.text("name", "材料名称"),
                                Column.text("form", "形式"),
                                Column.text("copies", "份数"),
                                Column.check("required", "必要"),
                                Column.check("deferrable", "可容缺"),
                                Column.check("proof", "是证明，可以承诺代替"),
                                Column.longText("source", "来源"),
                                Column.longText("standard", "受理标准"),
                                Column.text("basis", "要求依据"),
                                Column.longText("defects", "常见问题和补正方法"),
                                Column.file("blankForm", "空白表格（选填）"),
                                Column.file("example", "示例样表（选填）"))),
                new Part(
                        "steps",
                        "办理流程",
                        "步骤",
                        "同一环节的步骤写相同的环节名称、放在一起，它们同时进行。审查和决定的天数合计不超过承诺时限。",
                        List.of(
                                Column.text("stage", "环节名称"),
                                Column.text("key", "标识（字母）"),
                                Column.text("name", "步骤名称"),
                                new Column("kind", "步骤类型", Widget.SELECT, stepKinds()),
                                new Column("agency", "办理机构（不选为实施主体）", Widget.SELECT, agencies(agencies)),
                                Column.text("limitDays", "时限（工作日）"),
                                Column.check("any", "本环节任一步骤完成即可"))),
                new Part("fees", "收费", "收费项目", "不收费的也要写明“不收费”。目录以外不得收费；没有填写金额的，不能开具缴费通知书。", FeeFields.COLUMNS),
                new Part(
                        "results",
                        "办理结果",
                        "结果",
                        "证照、批文、证明等。",
                        List.of(
                                Column.text("name", "名称"),
                                Column.text("kind", "类型"),
                                Column.text("validMonths", "有效期（月，空为无期限）"))),
                new Part(
                        "places",
                        "办理地点和时间",
                        "地点",
                        "",
                        List.of(
                                Column.text("name", "地点"),
                                Column.text("address", "地址"),
                                Column.text("hours", "时间"),
                                Column.text("window", "窗口（选填）"))),
                new Part(
                        "questions",
                        "常见问题",
                        "问题",
                        "",
                        List.of(Column.text("question", "问题"), Column.longText("answer", "回答"))));
    }

    private static List<Choice> stepKinds() {
        return Arrays.stream(StepKind.values())
                .map(kind -> new Choice(kind.name(), labelOf(kind)))
                .toList();
    }

    static String labelOf(StepKind kind) {
        return switch (kind) {
            case ACCEPT -> "受理";
            case REVIEW -> "审查";
            case DECIDE -> "决定";
            case DELIVER -> "送达";
        };
    }

    static List<Choice> agencies(Agencies agencies) {
        var choices = new ArrayList<Choice>();
        agencies.all().forEach(a -> choices.add(new Choice(a.id().toString(), a.name())));
        return choices;
    }
}
