package org.tongyuan.cases.desk;

import static org.tongyuan.cases.desk.ActForm.Widget.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.desk.ActForm.Choice;
import org.tongyuan.cases.desk.ActForm.Field;
import org.tongyuan.cases.desk.ActForm.Tone;
import org.tongyuan.cases.record.CaseStep;
import org.tongyuan.cases.record.Party;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.PauseGround;

/** The forms of special procedures, hearings, checks, delays and of what comes after a grant, for the acts that are possible now. */
final class ActFormSpecs {

    private static final int DAYS_TO_ANSWER = 10;

    private final CasePage page;

    private ActFormSpecs(CasePage page) {
        this.page = page;
    }

    static List<ActForm> of(CasePage page) {
        var specs = new ActFormSpecs(page);
        var forms = new ArrayList<ActForm>();
        page.acts().forEach(act -> {
            var form = specs.form(act);
            if (form != null) {
                forms.add(form);
            }
        });
        forms.sort((a, b) -> a.tone().compareTo(b.tone()));
        return forms;
    }

    private @Nullable ActForm form(Act act) {
        return switch (act) {
            case PAUSE, RESUME, EXTEND, SEND_BACK, EXPLAIN_DELAY -> limit(act);
            case TELL_HEARING, REQUEST_HEARING, WAIVE_HEARING, SCHEDULE_HEARING, HOLD_HEARING -> hearing(act);
            case TELL_INTERESTED, HEAR_INTERESTED, SERVE_RESPONDENT, RECEIVE_ANSWER, SETTLE -> person(act);
            case ASSIGN_INSPECTORS, RECORD_CHECK, POST_NOTICE, END_NOTICE -> check(act);
            case REJECT_FALSEHOOD, RECALL, REVOKE, CANCEL, STOP_BENEFIT -> back(act);
            default -> PromiseForms.of(page, act);
        };
    }

    private @Nullable ActForm limit(Act act) {
        return switch (act) {
            case PAUSE ->
                plain(
                        act,
                        "所需时间不计入期限，但必须书面告知申请人所需的时间。现场核查、公示、征求其他机关意见、领导审批不能停止计时。",
                        "停止计时并出具告知书",
                        Field.choice("ground", "种类", grounds()),
                        Field.of("days", "需要的工作日数", NUMBER),
                        Field.of("basis", "法律依据", TEXT).optional().hint("选“法律另有规定”或者不是行政许可的，写明法律名称和条款。"),
                        Field.of("toldOn", "书面告知送达日期", DATE).filled(today()));
            case RESUME -> due(act, "结果出来后，从次日起继续计算剩余期限。", "恢复计时", Field.of("outcome", "结果", LONG));
            case EXTEND ->
                plain(
                        act,
                        "只能在期限届满前延长一次，理由将告知申请人。承诺期限不延长。",
                        "批准延长",
                        Field.of("days", "延长的工作日数", NUMBER),
                        Field.of("reason", "理由", LONG));
            case SEND_BACK ->
                plain(
                        act,
                        "该环节和之后的环节重新办理，办理期限继续计算。",
                        "退回",
                        Field.choice("step", "退回到", doneSteps()),
                        Field.of("reason", "原因", LONG));
            default -> due(act, "期限已过，原因将在办件页面和超期公示中公布，不要写个人信息。", "公布原因", Field.of("reason", "超期原因", LONG));
        };
    }

    private ActForm hearing(Act act) {
        return switch (act) {
            case TELL_HEARING ->
                plain(
                        act,
                        "直接涉及申请人与他人之间重大利益关系的，作出决定前应当告知听证权利；法律规定应当听证或者涉及公共利益的，依职权举行。",
                        "出具听证告知书",
                        Field.of("ownMotion", "依职权举行（不需要申请）", CHECK).optional());
            case REQUEST_HEARING -> plain(act, "申请人或者利害关系人当面提出的，在这里登记。", "登记听证申请");
            case WAIVE_HEARING -> plain(act, "申请人明确表示不要求听证。", "登记放弃听证");
            case SCHEDULE_HEARING ->
                due(
                        act,
                        "至少提前七个工作日通知。审查本件的人员不能担任主持人。",
                        "出具听证通知书",
                        Field.of("at", "时间", TIME),
                        Field.of("place", "地点", TEXT),
                        Field.of("chair", "主持人", TEXT),
                        Field.of("clerk", "记录人", TEXT));
            default ->
                due(
                        act,
                        "笔录由参加人确认签字，决定应当根据笔录作出。",
                        "记录听证",
                        Field.of("signedBy", "确认签字的参加人", TEXT),
                        Field.of("record", "笔录", LONG));
        };
    }

    private ActForm person(Act act) {
        var days = Field.of("days", "陈述答辩的工作日数", NUMBER).filled(Integer.toString(DAYS_TO_ANSWER));
        var contact = Field.of("contact", "联系方式", TEXT).optional();
        return switch (act) {
            case TELL_INTERESTED ->
                plain(act, "直接关系他人重大利益的，应当告知并听取意见。", "出具告知书", Field.of("name", "利害关系人", TEXT), contact, days);
            case SERVE_RESPONDENT ->
                due(act, "将申请书副本送达被申请人，通知其答辩。", "出具答辩通知书", Field.of("name", "被申请人", TEXT), contact, days);
            case HEAR_INTERESTED ->
                due(
                        act,
                        "记录利害关系人的陈述和申辩。",
                        "记录意见",
                        Field.choice("party", "利害关系人", parties(Party.Role.INTERESTED)),
                        Field.of("statement", "意见", LONG));
            case RECEIVE_ANSWER ->
                due(
                        act,
                        "记录被申请人的答辩。",
                        "收到答辩",
                        Field.choice("party", "被申请人", parties(Party.Role.RESPONDENT)),
                        Field.of("statement", "答辩", LONG));
            default -> plain(act, "双方自愿达成协议的，以调解书结案。", "出具调解书", Field.of("terms", "协议内容", LONG));
        };
    }

    private ActForm check(Act act) {
        return switch (act) {
            case ASSIGN_INSPECTORS ->
                plain(
                        act,
                        "两名以上工作人员。核查不停止计时。",
                        "指派",
                        Field.of("officers", "核查人员", LONG).hint("每行一个姓名。"));
            case RECORD_CHECK ->
                due(
                        act,
                        "核查人员签字的记录请作为材料上传或者归档。",
                        "记录结果",
                        Field.choice("passed", "结果", List.of(new Choice("true", "符合要求"), new Choice("false", "不符合要求"))),
                        Field.of("findings", "核查情况", LONG));
            case POST_NOTICE -> {
                Integer own = page.item().terms().noticeDays();
                yield plain(
                        act,
                        "公示不停止计时。",
                        "开始公示",
                        Field.of("days", "公示天数（自然日）", NUMBER).filled(own == null ? "" : own.toString()),
                        Field.of("place", "公示地点或者网址", TEXT));
            }
            default ->
                due(
                        act,
                        "公示期满后结束。",
                        "结束公示",
                        Field.of("objections", "有人提出异议", CHECK).optional(),
                        Field.of("outcome", "核实和处理的情况", LONG).optional());
        };
    }

    private ActForm back(Act act) {
        return switch (act) {
            case REJECT_FALSEHOOD ->
                danger(act, "隐瞒有关情况或者提供虚假材料的，不予受理或者不予许可，并给予警告。", "作出决定", Field.of("what", "虚假或者隐瞒的情况", LONG));
            case REVOKE ->
                danger(
                        act,
                        "依法不应当给予的，予以撤销。",
                        "作出撤销决定",
                        reason(),
                        inPublic(),
                        Field.of("fraud", "以欺骗、贿赂等不正当手段取得", CHECK).optional());
            case RECALL ->
                danger(
                        act,
                        "法律修改或者客观情况重大变化，为公共利益需要撤回；造成损失的依法补偿。",
                        "作出撤回决定",
                        reason(),
                        inPublic().optional());
            case CANCEL ->
                danger(
                        act,
                        "有效期届满未延续、主体终止、法定撤销撤回等情形，办理注销手续。",
                        "注销",
                        reason(),
                        inPublic().optional());
            default -> danger(act, "不再符合条件的，停止给付。", "作出停止给付决定", reason());
        };
    }

    /** What the certificate's public page says; the reason itself goes to the holder and into the file. */
    private static Field inPublic() {
        return Field.of("publicReason", "向社会公开的原因（在证照核验页显示，不要写姓名等个人信息）", LONG);
    }

    private static Field reason() {
        return Field.of("reason", "理由", LONG);
    }

    private static ActForm plain(Act act, String intro, String button, Field... fields) {
        return new ActForm(act, act.label(), intro, button, Tone.PLAIN, List.of(fields));
    }

    private static ActForm due(Act act, String intro, String button, Field... fields) {
        return new ActForm(act, act.label(), intro, button, Tone.DUE, List.of(fields));
    }

    private static ActForm danger(Act act, String intro, String button, Field... fields) {
        return new ActForm(act, act.label(), intro, button, Tone.DANGER, List.of(fields));
    }

    private String today() {
        LocalDate today = page.today();
        return today.toString();
    }

    private static List<Choice> grounds() {
        return Arrays.stream(PauseGround.values())
                .filter(ground -> ground != PauseGround.HEARING)
                .map(ground -> new Choice(ground.name(), ground.label()))
                .toList();
    }

    private List<Choice> doneSteps() {
        return page.of().steps().all().stream()
                .filter(step -> step.state() == CaseStep.State.DONE)
                .map(step -> new Choice(step.key(), step.name()))
                .toList();
    }

    private List<Choice> parties(Party.Role role) {
        return page.of().proceedings().unheard(role).stream()
                .map(party -> new Choice(Integer.toString(party.number()), party.name()))
                .toList();
    }
}
