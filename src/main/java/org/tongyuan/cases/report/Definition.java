package org.tongyuan.cases.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure's definition in words, as pages and exports print it. */
record Definition(
        String slug,
        String name,
        String unit,
        String numerator,
        @Nullable String denominator,
        @Nullable String leftOut,
        String decidedBy,
        String source) {

    static List<Definition> all() {
        return Arrays.stream(Figure.values()).map(Definition::of).toList();
    }

    static Definition of(Figure figure) {
        var formula = figure.formula();
        var out = formula.leftOut();
        String whole = formula.whole().words();
        String numerator = switch (formula) {
            case Formula.Count count -> whole + "，计件数";
            case Formula.Share share -> share.part().words() + "，计件数";
            case Formula.Mean mean -> "这些办件的" + mean.of().label() + "次数之和";
            case Formula.Reduction cut ->
                "这些办件的" + cut.from().label() + "天数之和减去" + cut.to().label() + "天数之和";
        };
        String denominator = switch (formula) {
            case Formula.Count count -> null;
            case Formula.Share share -> whole + "，计件数";
            case Formula.Mean mean -> whole + "，计件数";
            case Formula.Reduction cut -> whole + "的" + cut.from().label() + "天数之和";
        };
        return new Definition(
                figure.slug(),
                figure.label(),
                figure.unit().label(),
                numerator,
                denominator,
                out == null ? null : out.words(),
                figure.basis().label(),
                figure.source());
    }

    /** The formula in one line. */
    String formula() {
        return denominator == null ? numerator : "分子：" + numerator + "；分母：" + denominator;
    }
}
