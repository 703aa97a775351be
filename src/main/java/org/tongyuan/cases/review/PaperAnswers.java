package org.tongyuan.cases.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tongyuan.cases.record.CaseStep;
import org.tongyuan.cases.record.Party;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.platform.web.Dates;

/** What the data say of the letters of a case, its decision, its delivery and its filing. */
final class PaperAnswers {

    static final Map<String, Function<Dossier, Proposal>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("letters-issued", PaperAnswers::issued);
        ALL.put("letters-numbered", PaperAnswers::numbered);
        ALL.put("refusal-reasons", PaperAnswers::reasons);
        ALL.put("remedy", PaperAnswers::remedy);
        ALL.put("hearing", PaperAnswers::hearing);
        ALL.put("interested-heard", PaperAnswers::interested);
        ALL.put("two-officers", PaperAnswers::checks);
        ALL.put("published", PaperAnswers::published);
        ALL.put("steps-signed", PaperAnswers::signed);
        ALL.put("delivery-proof", PaperAnswers::delivered);
        ALL.put("filed", PaperAnswers::filed);
    }

    /** Which letter an act demands: one of these. */
    private static final Map<Act, Set<String>> DEMANDED = Map.of(
            Act.SUBMIT, Set.of("case-receipt"),
            Act.NOTIFY_CORRECTION, Set.of("case-correction"),
            Act.ACCEPT, Set.of("case-acceptance"),
            Act.REFUSE_TO_ACCEPT, Set.of("case-refusal-to-accept"),
            Act.TELL_NOT_REQUIRED, Set.of("case-not-required"),
            Act.TELL_NOT_ADMISSIBLE, Set.of("case-not-admissible"),
            Act.DECIDE, Set.of("licence-grant", "licence-refusal", "case-grant", "case-refusal"),
            Act.DELIVER, Set.of("case-delivery"),
            Act.WITHDRAW, Set.of("case-withdrawal"),
            Act.CLOSE_LAPSED, Set.of("case-closing"));

    private static final int TWO = 2;
    private static final Dates DATES = new Dates();

    private PaperAnswers() {}

    private static Proposal issued(Dossier d) {
        var templates = d.templates();
        var missing = d.history().stream()
                .map(row -> row.act())
                .distinct()
                .filter(act -> DEMANDED.containsKey(act)
                        && DEMANDED.getOrDefault(act, Set.of()).stream().noneMatch(templates::contains))
                .map(Act::label)
                .toList();
        return Proposal.of(
                missing.isEmpty(),
                missing.isEmpty() ? "各环节的文书都已出具" : "没有出具文书的环节：" + String.join("、", missing),
                d.letters().size() + " 份文书");
    }

    private static Proposal numbered(Dossier d) {
        if (d.letters().isEmpty()) {
            return Proposal.notMet("没有文书", "");
        }
        long bare = d.letters().stream()
                .filter(l -> l.number().isBlank() || l.verifyCode().isBlank())
                .count();
        return Proposal.of(
                bare == 0,
                bare == 0 ? "每份文书都有编号、日期和查验码" : bare + " 份文书没有编号或者查验码",
                d.letters().getFirst().number() + " 等 " + d.letters().size() + " 份");
    }

    private static boolean refusedToAccept(Dossier d) {
        var ending = d.c().ending();
        return ending != null
                && Set.of(Act.REFUSE_TO_ACCEPT, Act.TELL_NOT_ADMISSIBLE, Act.TELL_NOT_REQUIRED)
                        .contains(ending.act());
    }

    private static Proposal reasons(Dossier d) {
        var decision = d.c().decision();
        var ending = d.c().ending();
        if (decision != null && decision.kind() == DecisionKind.REFUSE) {
            boolean given =
                    !decision.reasons().isEmpty() && !decision.legalBasis().isEmpty();
            return Proposal.of(
                    given,
                    given ? "决定写明了理由和依据" : "决定没有写明理由或者依据",
                    "理由 " + decision.reasons().size() + " 条，依据 "
                            + decision.legalBasis().size() + " 条");
        }
        if (refusedToAccept(d) && ending != null) {
            boolean given = !ending.reason().isBlank();
            return Proposal.of(
                    given, given ? "不予受理写明了理由" : "不予受理没有写明理由", ending.act().label());
        }
        return Proposal.none("没有不利决定");
    }

    private static Proposal remedy(Dossier d) {
        var decision = d.c().decision();
        var ending = d.c().ending();
        if (decision != null && decision.kind() == DecisionKind.REFUSE) {
            return told(!decision.remedy().isEmpty());
        }
        return refusedToAccept(d) && ending != null ? told(!ending.remedy().isEmpty()) : Proposal.none("没有不利决定");
    }

    private static Proposal told(boolean told) {
        return Proposal.of(told, told ? "告知了救济途径" : "没有告知救济途径", "决定书");
    }

    private static Proposal hearing(Dossier d) {
        var hearing = d.c().proceedings().hearing();
        if (hearing != null) {
            return Proposal.met(hearing.ownMotion() ? "依职权举行听证" : "已告知听证权利", "告知日期 " + DATES.day(hearing.toldOn()));
        }
        return isWithInterested(d)
                ? Proposal.ask("有利害关系人，没有告知听证的记录，请判断是否直接涉及重大利益关系", "")
                : Proposal.none("没有直接涉及他人重大利益关系的记录");
    }

    private static boolean isWithInterested(Dossier d) {
        return d.c().proceedings().parties().stream().anyMatch(p -> p.role() == Party.Role.INTERESTED);
    }

    private static Proposal interested(Dossier d) {
        if (!isWithInterested(d)) {
            return Proposal.none("没有利害关系人的记录");
        }
        int unheard = d.c().proceedings().unheard(Party.Role.INTERESTED).size();
        return unheard == 0 ? Proposal.met("利害关系人都已陈述意见", "") : Proposal.ask(unheard + " 名利害关系人没有意见记录，请核对是否已过陈述期限", "");
    }

    private static Proposal checks(Dossier d) {
        var checks = d.c().proceedings().checks();
        if (checks.isEmpty()) {
            return Proposal.none("没有实质内容核查");
        }
        boolean two = checks.stream().allMatch(check -> check.officers().size() >= TWO);
        return Proposal.of(two, two ? "每次核查都有两名以上工作人员" : "有的核查不足两名工作人员", checks.size() + " 次核查");
    }

    private static Proposal published(Dossier d) {
        var decision = d.c().decision();
        if (decision == null || decision.kind() != DecisionKind.GRANT || !d.c().isLicence()) {
            return Proposal.none("不是准予许可的决定");
        }
        var on = d.publicity().on();
        var due = d.publicity().dueOn();
        if (due == null) {
            return Proposal.ask("没有算出公开期限，请核对", on == null ? "" : "公开日期 " + DATES.day(on));
        }
        if (on != null) {
            boolean late = on.isAfter(due);
            return Proposal.of(!late, late ? "超过期限才公开" : "按期公开", "公开日期 " + DATES.day(on) + "，期限 " + DATES.day(due));
        }
        return d.publicity().today().isAfter(due)
                ? Proposal.notMet("没有公开记录；依法不公开的请改评“不适用”", "期限 " + DATES.day(due))
                : Proposal.ask("公开期限还没有到", "期限 " + DATES.day(due));
    }

    private static Proposal signed(Dossier d) {
        var done = d.c().steps().all().stream()
                .filter(step -> step.state() == CaseStep.State.DONE)
                .toList();
        if (done.isEmpty()) {
            return Proposal.none("没有经过审查环节");
        }
        var unsigned = done.stream()
                .filter(step -> step.doneBy() == null)
                .map(CaseStep::name)
                .toList();
        return Proposal.of(
                unsigned.isEmpty(),
                unsigned.isEmpty() ? done.size() + " 个环节都有经办人签名" : "没有签名的环节：" + String.join("、", unsigned),
                "审查环节");
    }

    private static Proposal delivered(Dossier d) {
        if (d.c().decision() == null) {
            return Proposal.none("没有作出决定");
        }
        var delivery = d.c().delivery();
        if (delivery == null) {
            return Proposal.notMet("没有送达记录", "");
        }
        boolean proof = d.templates().contains("case-delivery");
        return Proposal.of(
                proof,
                proof ? delivery.way().label() + "，有送达回证" : delivery.way().label() + "，没有送达回证",
                "签收日期 " + DATES.day(delivery.signedOn()));
    }

    private static Proposal filed(Dossier d) {
        String number = d.archiveNumber();
        return number == null ? Proposal.notMet("抽取时还没有归档", "") : Proposal.met("已归档", "档号 " + number);
    }
}
