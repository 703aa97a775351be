package org.tongyuan.cases.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.NotFound;

/** The list of cases behind a figure or behind a part of it. */
enum Part {
    /** All of whom the figure speaks. */
    WHOLE("全部"),
    /** The numerator. */
    PART("计入分子"),
    /** In the denominator only. */
    REST("未计入分子"),
    /** In neither, because they could not be judged. */
    OUT("未参与计算");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** Cases that are in the one set and not in the other. */
    record Cases(Measure in, @Nullable Measure notIn) {

        long count(Tally tally) {
            return tally.count(in) - (notIn == null ? 0 : tally.count(notIn));
        }

        String condition() {
            return "(" + in.condition() + ")" + (notIn == null ? "" : " AND (" + notIn.condition() + ") IS NOT TRUE");
        }
    }

    public String label() {
        return label;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which parts a figure has. */
    static List<Part> of(Figure figure) {
        var parts = new ArrayList<>(List.of(WHOLE));
        if (figure.formula() instanceof Formula.Share) {
            parts.add(PART);
            parts.add(REST);
        }
        if (figure.formula().leftOut() != null) {
            parts.add(OUT);
        }
        return parts;
    }

    /** Without a word of which part: all. */
    static Part of(@Nullable String slug, Figure figure) {
        if (slug == null || slug.isEmpty()) {
            return WHOLE;
        }
        return of(figure).stream()
                .filter(part -> part.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("part " + slug));
    }

    Cases cases(Figure figure) {
        var formula = figure.formula();
        return switch (this) {
            case WHOLE -> new Cases(formula.whole(), null);
            case PART -> new Cases(share(formula).part(), null);
            case REST -> new Cases(formula.whole(), share(formula).part());
            case OUT -> {
                var out = formula.leftOut();
                if (out == null) {
                    throw new NotFound("part of " + figure);
                }
                yield new Cases(out, null);
            }
        };
    }

    private static Formula.Share share(Formula formula) {
        if (formula instanceof Formula.Share share) {
            return share;
        }
        throw new NotFound("part");
    }
}
