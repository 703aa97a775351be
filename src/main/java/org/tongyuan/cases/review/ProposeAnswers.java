package org.tongyuan.cases.review;

import java.util.List;
import org.springframework.stereotype.Component;

/** Proposes an answer to every criterion that the data of a case can answer; the reviewer confirms or changes each. */
@Component
class ProposeAnswers {

    private static final String ASK = "数据不能说明，请翻阅案卷后判断";

    private final ReviewCriteria criteria;
    private final Dossiers dossiers;

    ProposeAnswers(ReviewCriteria criteria, Dossiers dossiers) {
        this.criteria = criteria;
        this.dossiers = dossiers;
    }

    /** The lines of a new sheet, in the order of the criteria. */
    List<SheetLine> of(Dossier file) {
        return criteria.all().stream()
                .map(c -> new SheetLine(c, proposal(c.key(), file), null))
                .toList();
    }

    Dossier file(String number) {
        return dossiers.of(number);
    }

    private static Proposal proposal(String key, Dossier file) {
        var course = CourseAnswers.ALL.get(key);
        if (course != null) {
            return course.apply(file);
        }
        var paper = PaperAnswers.ALL.get(key);
        return paper == null ? Proposal.ask(ASK, "") : paper.apply(file);
    }
}
