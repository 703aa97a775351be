package org.tongyuan.cases.rules;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongyuan.GeneratedDoc;
import org.tongyuan.agencies.Authority;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.PublicationClass;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.items.ProcedureProfile;

/** docs/procedures.md: what each procedure profile knows, side by side, made from the tables themselves. */
class ProceduresDocTest {

    private static final Map<Act, String> LETTERS = new EnumMap<>(Map.ofEntries(
            Map.entry(Act.SUBMIT, "申请材料收件凭证"),
            Map.entry(Act.NOTIFY_CORRECTION, "补正材料通知书"),
            Map.entry(Act.ACCEPT, "受理通知书"),
            Map.entry(Act.DEEM_ACCEPTED, "受理通知书"),
            Map.entry(Act.TELL_NOT_REQUIRED, "不予受理决定书"),
            Map.entry(Act.TELL_NOT_ADMISSIBLE, "不予受理决定书"),
            Map.entry(Act.REFUSE_TO_ACCEPT, "不予受理决定书"),
            Map.entry(Act.DELIVER, "送达回证"),
            Map.entry(Act.WITHDRAW, "撤回申请确认书"),
            Map.entry(Act.CLOSE_LAPSED, "终止办理通知书"),
            Map.entry(Act.PAUSE, "特别程序告知书"),
            Map.entry(Act.RESUME, "恢复计算期限通知书"),
            Map.entry(Act.EXTEND, "延长办理期限告知书"),
            Map.entry(Act.TELL_HEARING, "听证告知书"),
            Map.entry(Act.REQUEST_HEARING, "特别程序告知书"),
            Map.entry(Act.SCHEDULE_HEARING, "听证通知书"),
            Map.entry(Act.HOLD_HEARING, "听证笔录"),
            Map.entry(Act.TELL_INTERESTED, "利害关系人告知书"),
            Map.entry(Act.SERVE_RESPONDENT, "答辩通知书"),
            Map.entry(Act.SETTLE, "调解书"),
            Map.entry(Act.REJECT_FALSEHOOD, "不予受理（许可）决定书（警告）"),
            Map.entry(Act.DEEM_RENEWED, "视为准予延续通知书"),
            Map.entry(Act.RECALL, "撤回决定书"),
            Map.entry(Act.REVOKE, "撤销决定书"),
            Map.entry(Act.CANCEL, "注销决定书"),
            Map.entry(Act.STOP_BENEFIT, "停止给付决定书")));

    @Test
    @Tag("docs")
    void are_written_side_by_side_in_the_docs() throws IOException {
        var text = new StringBuilder("# Procedure profiles\n\n"
                + "Generated from `cases.rules` by `bin/docs`; do not edit. A cell says from which states an act is possible and"
                + " where it leads; acts that leave the state as it is name no target. What must also be true of the facts stands in"
                + " `cases.record.Readiness`.\n");
        for (ProcedureProfile profile : ProcedureProfile.values()) {
            write(profile, text);
        }
        GeneratedDoc.isFresh("procedures.md", text.toString());
    }

    private static void write(ProcedureProfile profile, StringBuilder text) {
        text.append("\n## ").append(profile).append(' ').append(profile.label()).append("\n\n");
        text.append("- Limits: ").append(limits(profile)).append('\n');
        text.append("- Pauses: ").append(pauses(profile)).append('\n');
        text.append("- Remedy when refused: ").append(remedy(profile)).append('\n');
        text.append("- Publication: ")
                .append(PublicationClass.of(profile).label())
                .append("\n\n| act | | who | from → to | letter |\n|---|---|---|---|---|\n");
        for (Act act : Act.values()) {
            String moves = moves(profile, act);
            if (act == Act.SUBMIT || !moves.isEmpty()) {
                text.append("| `%s` | %s | %s | %s | %s |%n"
                        .formatted(
                                act,
                                act.label(),
                                act.bySystem() ? "by law" : "`" + act.permission() + "`",
                                act == Act.SUBMIT ? "→ SUBMITTED" : moves,
                                letter(profile, act)));
            }
        }
    }

    private static String moves(ProcedureProfile profile, Act act) {
        var to = new ArrayList<String>();
        for (CaseState from : CaseState.values()) {
            Procedure.of(profile)
                    .find(from, act)
                    .ifPresent(state -> to.add(from == state ? from.name() : from + " → " + state));
        }
        return String.join(", ", to);
    }

    private static String letter(ProcedureProfile profile, Act act) {
        if (act == Act.DECIDE) {
            return profile == ProcedureProfile.LICENCE ? "准予／不予行政许可决定书" : "办理结果告知书／不予办理决定书";
        }
        return LETTERS.getOrDefault(act, "");
    }

    private static String limits(ProcedureProfile profile) {
        return profile == ProcedureProfile.LICENCE
                ? "LIC_CORRECTION, the item's own or LIC_DECIDE (jointly LIC_JOINT), LIC_DECIDE_EXTENSION, LIC_INSPECT_ASSIGN,"
                        + " LIC_HEARING_REQUEST, LIC_HEARING_HOLD, LIC_HEARING_NOTICE, LIC_DELIVER, LIC_RENEW_APPLY; the promise"
                : profile == ProcedureProfile.ENQUIRY
                        ? "the promise"
                        : "the special law's where the item names one; the promise";
    }

    private static String pauses(ProcedureProfile profile) {
        if (!Procedure.of(profile).knows(CaseState.REVIEW, Act.PAUSE)) {
            return "none";
        }
        String grounds =
                Arrays.stream(PauseGround.values()).map(PauseGround::label).collect(Collectors.joining("、"));
        return profile == ProcedureProfile.LICENCE
                ? grounds + " (closed list, 行政许可法 45)"
                : "only with a special law cited";
    }

    private static String remedy(ProcedureProfile profile) {
        var authority = new Authority("清和县某局", "清和县人民政府", null, null, null, null);
        List<String> sentences =
                RemedySentence.of(profile, authority, true, LocalDate.of(2026, 1, 1), SampleItem.LIMITS);
        return sentences.isEmpty() ? "none" : String.join("", sentences);
    }
}
