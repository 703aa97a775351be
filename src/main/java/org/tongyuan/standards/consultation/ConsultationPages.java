package org.tongyuan.standards.consultation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.Clauses.State;
import org.tongyuan.standards.consultation.Consultation.Outcome;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.Standards;

/** What the pages of consultations show. */
@Component
class ConsultationPages {

    private final Standards standards;
    private final Consultations consultations;
    private final Comments comments;
    private final Clauses clauses;
    private final LegalTime time;

    ConsultationPages(
            Standards standards, Consultations consultations, Comments comments, Clauses clauses, LegalTime time) {
        this.standards = standards;
        this.consultations = consultations;
        this.comments = comments;
        this.clauses = clauses;
        this.time = time;
    }

    /** NotFound when the standard has none, or its draft was taken back. */
    Consultation published(String slug) {
        return consultations
                .newestOf(standards.require(slug).id())
                .filter(c -> c.outcome() != Outcome.WITHDRAWN)
                .orElseThrow(() -> new NotFound("consultation of " + slug));
    }

    void fillList(Model model) {
        var all = consultations.all();
        var today = time.today();
        model.addAttribute(
                "running",
                all.stream()
                        .filter(c -> c.endedOn() == null && !today.isAfter(c.untilDay()))
                        .toList());
        model.addAttribute(
                "answering",
                all.stream()
                        .filter(c -> c.endedOn() == null && today.isAfter(c.untilDay()))
                        .toList());
        model.addAttribute(
                "answered", all.stream().filter(c -> c.endedOn() != null).toList());
    }

    void fill(String slug, int page, Model model) {
        var consultation = published(slug);
        fill(standards.require(slug), consultation, page, "/standards/" + slug + "/consultation", model);
        if (!consultation.answersArePublic()) {
            model.addAttribute("comments", List.of());
        }
    }

    /** With every comment, answered or not; for the standards office. */
    void fill(Standard standard, Consultation consultation, int page, String address, Model model) {
        var lines = comments.page(consultation.id(), page);
        boolean more = lines.size() > Comments.PAGE;
        model.addAttribute("standard", standard);
        model.addAttribute("consultation", consultation);
        model.addAttribute("open", consultation.isOpen(time.today()));
        model.addAttribute("daysLeft", consultation.daysLeft(time.today()));
        model.addAttribute("clauses", clausesOf(standard));
        model.addAttribute("figures", comments.figures(consultation.id()));
        model.addAttribute("comments", more ? lines.subList(0, Comments.PAGE) : lines);
        model.addAttribute("previous", page == 0 ? null : address + "?page=" + (page - 1));
        model.addAttribute("following", more ? address + "?page=" + (page + 1) : null);
    }

    void fillReceipt(Comment comment, Model model) {
        var consultation = consultations.require(comment.consultation());
        model.addAttribute("comment", comment);
        model.addAttribute("standard", standards.require(consultation.standard()));
        model.addAttribute("consultation", consultation);
    }

    private List<Clauses.Clause> clausesOf(Standard standard) {
        return clauses.all().stream()
                .filter(c -> c.content().standard().equals(standard.code()) && c.state() != State.WITHDRAWN)
                .toList();
    }
}
