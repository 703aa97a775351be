package org.tongyuan.standards.consultation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.standards.consultation.Consultation.Outcome;
import org.tongyuan.standards.register.MoveRule;
import org.tongyuan.standards.register.RelatedPages;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.StandardState;

/**
 * A draft is only in consultation while it is published for comment; it goes to review when the time for comments is over and each is
 * answered, and with that the answers are public.
 */
@Component
class ConsultationRule implements MoveRule, RelatedPages {

    private final Consultations consultations;
    private final Comments comments;
    private final LegalTime time;

    ConsultationRule(Consultations consultations, Comments comments, LegalTime time) {
        this.consultations = consultations;
        this.comments = comments;
        this.time = time;
    }

    @Override
    public void before(Standard standard, StandardState next) {
        if (next == StandardState.CONSULTATION) {
            if (consultations.runningOf(standard.id()).isEmpty()) {
                throw new RuleBroken("consultation.not-published");
            }
        } else if (standard.state() == StandardState.CONSULTATION) {
            consultations
                    .runningOf(standard.id())
                    .map(running -> consultations.lock(running.id()))
                    .ifPresent(running -> end(running, next));
        }
    }

    private void end(Consultation running, StandardState next) {
        if (next != StandardState.REVIEW) {
            consultations.end(running, Outcome.WITHDRAWN, time.today());
            return;
        }
        running.mustBeOver(time.today());
        int unanswered = comments.figures(running.id()).unanswered();
        if (unanswered > 0) {
            throw new RuleBroken("consultation.unanswered", unanswered);
        }
        consultations.end(running, Outcome.ANSWERED, time.today());
    }

    @Override
    public List<RelatedPage> of(Standard standard, boolean desk) {
        var newest = consultations.newestOf(standard.id());
        if (desk) {
            boolean draft = standard.state().mayBecome(StandardState.CONSULTATION);
            return newest.isEmpty() && !draft
                    ? List.of()
                    : List.of(new RelatedPage(
                            draft ? "公开征求意见" : "征求意见和答复",
                            "/desk/standards/register/" + standard.slug() + "/consultation",
                            newest.map(this::status).orElse("还没有公开征求意见")));
        }
        return newest
                .filter(c -> c.outcome() != Outcome.WITHDRAWN)
                .map(c -> new RelatedPage(
                        c.answersArePublic() ? "意见采纳情况" : "征求意见",
                        "/standards/" + standard.slug() + "/consultation",
                        status(c)))
                .stream()
                .toList();
    }

    private String status(Consultation c) {
        int all = comments.figures(c.id()).all();
        if (c.outcome() == Outcome.WITHDRAWN) {
            return "已退回起草";
        }
        return (c.isOpen(time.today()) ? "还剩 " + c.daysLeft(time.today()) + " 天" : "征求意见期已满") + "，收到 " + all + " 条意见";
    }
}
