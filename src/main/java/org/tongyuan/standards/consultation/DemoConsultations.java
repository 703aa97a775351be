package org.tongyuan.standards.consultation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.consultation.Comment.AnswerKind;
import org.tongyuan.standards.register.DemoStandardsOffice;
import org.tongyuan.standards.register.MoveStandard;
import org.tongyuan.standards.register.StandardState;

/** The demo county's consultations: one with its answers published, one that runs. */
@Profile("demo")
@Component
class DemoConsultations implements DemoSeed {

    private static final String WAYS = "也可以寄到清和县行政审批局标准化岗（清和县城关镇文化路 1 号），或者在工作时间拨打 0990-6220100。";
    private static final int PERIOD = 30;

    private final DemoStandardsOffice office;
    private final OpenConsultation open;
    private final SubmitComment submit;
    private final AnswerComment answer;
    private final MoveStandard move;
    private final Book book;

    DemoConsultations(
            DemoStandardsOffice office,
            OpenConsultation open,
            SubmitComment submit,
            AnswerComment answer,
            MoveStandard move,
            Book book) {
        this.office = office;
        this.open = open;
        this.submit = submit;
        this.answer = answer;
        this.move = move;
        this.book = book;
    }

    /** Where the seed finds what it made. */
    @Profile("demo")
    @Component
    record Book(ConsultationPages pages, Comments comments, Agencies agencies, LegalTime time) {

        String slug(String number) {
            return "DB" + agencies.home().code() + "T" + number;
        }
    }

    private record Voice(String place, String text, String name, String contact) {}

    @Override
    public int order() {
        return 82;
    }

    @Override
    public void seed() {
        answered(book.slug("005-2026"), book.time().today().minusDays(PERIOD + 15));
        running(book.slug("006-2026"), book.time().today().minusDays(9));
    }

    private void answered(String slug, LocalDate day) {
        publish(slug, day, """
            1 范围
            本规范规定了清和县政务服务中心、镇便民服务中心帮办代办服务的人员、内容、流程和监督。
            2 服务对象
            2.1 老年人、残疾人、孕妇和行动不便的人优先服务。
            2.2 项目单位可以申请项目帮办。
            3 服务要求
            3.1 帮办代办不收费，不得代收代管申请人的证件原件超过 3 个工作日。
            3.2 交接材料应当逐件登记，双方签字。
            3.3 上门服务应当提前预约，两名工作人员同行。
            4 监督
            4.1 每件办结后回访一次。""", "为规范帮办代办服务，根据《优化营商环境条例》第三十四条至第三十六条制定。");
        say(slug, day.plusDays(3), new Voice("3.1", "3 个工作日太长，证件原件应当当天归还，可以留复印件。", "周先生", "13800990011"));
        say(slug, day.plusDays(8), new Voice("2.1", "建议把带婴幼儿的家长也列入优先服务。", "", ""));
        say(slug, day.plusDays(20), new Voice("3.3", "镇上人手少，两人同行做不到，建议改为一人加村干部。", "城关镇便民服务中心", "0990-6220188"));
        say(slug, day.plusDays(26), new Voice("", "希望代办点周末也开门。", "", ""));
        reply(
                slug,
                day.plusDays(PERIOD + 4),
                List.of(
                        new Reply(AnswerKind.ADOPTED, "3.1 改为“当场核对后归还，只留复印件”。"),
                        new Reply(AnswerKind.ADOPTED, "2.1 增加“携带婴幼儿的人”。"),
                        new Reply(AnswerKind.PARTLY, "3.3 改为“两人同行，其中一人可以是村（社区）工作人员”。"),
                        new Reply(AnswerKind.NOT_ADOPTED, "周末服务在《窗口延时错时服务规范》中规定，本规范不重复。")));
        office.on(
                day.plusDays(PERIOD + 5),
                officer -> move.move(slug, StandardState.REVIEW, "征求意见 4 条，已逐条答复并公开", officer));
    }

    private void running(String slug, LocalDate day) {
        publish(slug, day, """
            1 范围
            本规范规定了清和县政务服务中心窗口在工作时间以外提供服务的时间、事项和要求。
            2 延时服务
            2.1 下班时正在办理的，办完为止。
            2.2 工作日午间 12:00 至 14:00 综合窗口不间断服务。
            3 错时服务
            3.1 每周六 9:00 至 12:00 开放婚姻登记、社会保障、市场主体登记窗口。
            3.2 其他事项可以提前一个工作日预约。
            4 公开
            4.1 服务时间在大厅、网站和办事指南同时公开，变动提前 3 个工作日公告。""", "群众反映上班族白天办事不便。本规范把 2025 年以来试行的延时、错时服务固定下来。");
        say(slug, day.plusDays(1), new Voice("3.1", "建议周六也开放不动产登记窗口，买房的人平时都要上班。", "刘女士", "13800990012"));
        say(slug, day.plusDays(4), new Voice("2.2", "午间服务请注明是不是所有镇的便民中心都有。", "", ""));
        say(slug, day.plusDays(7), new Voice("3.2", "预约电话经常打不通，希望网上也能预约。", "孙先生", "sun@example.org"));
    }

    private void publish(String slug, LocalDate day, String text, String why) {
        office.on(
                day,
                officer -> open.open(slug, new OpenConsultation.Draft(text, why, WAYS, day.plusDays(PERIOD)), officer));
    }

    private void say(String slug, LocalDate day, Voice voice) {
        var form = new CommentForm(voice.place(), voice.text(), voice.name(), voice.contact());
        office.on(day, officer -> submit.submit(book.pages().published(slug).id(), form.from("demo")));
    }

    private record Reply(AnswerKind kind, String text) {}

    private void reply(String slug, LocalDate day, List<Reply> replies) {
        var all = book.comments().page(book.pages().published(slug).id(), 0);
        for (int i = 0; i < all.size(); i++) {
            var comment = all.get(i);
            var reply = replies.get(i);
            office.on(
                    day,
                    officer -> answer.answer(
                            comment.id(),
                            reply.kind(),
                            reply.text(),
                            Redaction.of(comment.text(), comment.name(), comment.contact()),
                            officer));
        }
    }
}
