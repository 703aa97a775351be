package org.tongyuan.standards.adoption;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.standards.adoption.Adoptions.Line;
import org.tongyuan.standards.clause.ClauseComparison.Pair;
import org.tongyuan.standards.clause.ClauseComparison.Relation;
import org.tongyuan.standards.register.RelatedPages;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.Standards;

/** What is shown of a standard between the levels. */
@Component
class LevelPages implements RelatedPages {

    /** For a select. */
    record Option(String value, String label) {}

    /** A higher standard with the difference of the clauses, and how many clauses there are of each relation. */
    record Base(Line line, List<Pair> pairs) {
        public long count(Relation relation) {
            return pairs.stream().filter(p -> p.relation() == relation).count();
        }

        public List<Relation> relations() {
            return List.of(Relation.values());
        }
    }

    private final Standards standards;
    private final Adoptions adoptions;
    private final ExpertReviews reviews;
    private final StandardDifference difference;

    LevelPages(Standards standards, Adoptions adoptions, ExpertReviews reviews, StandardDifference difference) {
        this.standards = standards;
        this.adoptions = adoptions;
        this.reviews = reviews;
        this.difference = difference;
    }

    void fill(Standard standard, Model model) {
        model.addAttribute("standard", standard);
        model.addAttribute(
                "bases",
                adoptions.basesOf(standard.id()).stream()
                        .map(line -> new Base(line, difference.between(standards.require(line.id()), standard)))
                        .toList());
        model.addAttribute("madeFrom", adoptions.madeFrom(standard.id()));
        var origin = reviews.resultingIn(standard.id());
        model.addAttribute("originReview", origin.orElse(null));
        model.addAttribute(
                "origin", origin.map(o -> standards.require(o.standard())).orElse(null));
    }

    @Override
    public List<RelatedPage> of(Standard standard, boolean desk) {
        String address = (desk ? "/desk/standards/register/" : "/standards/") + standard.slug();
        var pages = new ArrayList<RelatedPage>();
        var bases = adoptions.basesOf(standard.id());
        var lower = adoptions.madeFrom(standard.id());
        if (desk || !bases.isEmpty() || !lower.isEmpty()) {
            pages.add(new RelatedPage("上下级标准", address + "/levels", status(bases, lower)));
        }
        var own = reviews.of(standard.id());
        if (desk && (!own.isEmpty() || SubmitToExperts.maySubmit(standard, own))) {
            pages.add(new RelatedPage(
                    "报省专家评审",
                    address + "/expert-review",
                    own.isEmpty() ? "还没有报送" : own.getFirst().state().label()));
        }
        return pages;
    }

    private static String status(List<Line> bases, List<Line> lower) {
        if (bases.stream().anyMatch(Line::repealed)) {
            return "上级标准已废止，请复审";
        }
        return bases.isEmpty() && lower.isEmpty() ? "没有登记" : "依据上级 " + bases.size() + " 项，下级采用 " + lower.size() + " 项";
    }
}
