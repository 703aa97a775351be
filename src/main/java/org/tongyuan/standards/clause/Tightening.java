package org.tongyuan.standards.clause;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a lower level's clause only tightens the one above it. Decided on the form of the expressions, so that yes is always right:
 * the child must keep every part of the parent (joined by {@code &&}) as it is, or with a stricter number, and must concern at least
 * the subjects that the parent concerns. What cannot be shown in this way is refused.
 */
final class Tightening {

    private final Language language;

    Tightening(Language language) {
        this.language = language;
    }

    /** Either why it is refused, or the differences in words. */
    record Result(List<String> refusals, List<String> differences) {}

    Result compare(ClauseContent parent, ClauseContent child) {
        var refusals = new ArrayList<String>();
        var differences = new ArrayList<String>();
        if (!parent.kind().equals(child.kind())) {
            refusals.add("上级条款检查的不是同一类对象");
            return new Result(refusals, differences);
        }
        if (child.level().compareTo(parent.level()) <= 0) {
            refusals.add("上级条款的层级应高于本条款");
        }
        if (child.severity().compareTo(parent.severity()) < 0) {
            refusals.add("严重程度不能低于上级条款的“" + parent.severity().label() + "”");
        }
        scope(parent.applies(), child.applies(), refusals, differences);
        parts(parent.expression(), child.expression(), refusals, differences);
        return new Result(refusals, differences);
    }

    private void scope(
            @Nullable String parent, @Nullable String child, List<String> refusals, List<String> differences) {
        if (child == null) {
            if (parent != null) {
                differences.add("适用范围扩大到全部对象");
            }
            return;
        }
        List<String> wider = texts(child);
        if (parent == null || !wider.containsAll(texts(parent))) {
            refusals.add(parent == null ? "上级条款适用于全部对象，本条款不能缩小范围，请去掉适用条件" : "适用条件应原样保留上级的“" + parent + "”，只能用 || 扩大范围");
            return;
        }
        texts(parent).forEach(wider::remove);
        wider.forEach(more -> differences.add("扩大适用：" + more));
    }

    /** One part of an expression, as written without needless blanks and brackets. */
    private record Part(CelExpr expression, String text) {}

    private void parts(String parent, String child, List<String> refusals, List<String> differences) {
        List<Part> own = partsOf(child, "_&&_");
        for (Part demanded : partsOf(parent, "_&&_")) {
            Part same = own.stream()
                    .filter(o -> o.text().equals(demanded.text()))
                    .findFirst()
                    .orElse(null);
            Part kept = same != null
                    ? same
                    : own.stream()
                            .filter(o -> stricter(demanded, o))
                            .findFirst()
                            .orElse(null);
            if (kept == null) {
                refusals.add(refusal(demanded, own));
                continue;
            }
            own.remove(kept);
            if (same == null) {
                differences.add("收紧：" + demanded.text() + " → " + kept.text());
            }
        }
        own.forEach(more -> differences.add("补充：" + more.text()));
    }

    private static String refusal(Part demanded, List<Part> own) {
        Bound bound = Bound.of(demanded.expression());
        return own.stream()
                .filter(o -> bound != null && bound.sameSide(Bound.of(o.expression())))
                .findFirst()
                .map(o -> "上级要求 " + demanded.text() + "，本条款 " + o.text() + " 放宽了它；只能收紧，不能放宽")
                .orElse("没有保留上级的要求 " + demanded.text() + "；请原样写上，再用 && 补充本级要求");
    }

    private static boolean stricter(Part demanded, Part own) {
        Bound above = Bound.of(demanded.expression());
        Bound below = Bound.of(own.expression());
        return above != null && below != null && above.sameSide(below) && above.allows(below);
    }

    /** {@code fact <= number} or {@code fact >= number}; strict comparisons of whole numbers are brought to these. */
    private record Bound(String fact, boolean atMost, long number) {

        private static final Map<String, String> TURNED =
                Map.of("_<=_", "_>=_", "_>=_", "_<=_", "_<_", "_>_", "_>_", "_<_");

        static @Nullable Bound of(CelExpr e) {
            if (e.getKind() != Kind.CALL
                    || e.call().args().size() != 2
                    || !TURNED.containsKey(e.call().function())) {
                return null;
            }
            CelExpr left = e.call().args().get(0);
            CelExpr right = e.call().args().get(1);
            String op = e.call().function();
            return left.getKind() == Kind.IDENT ? of(left, op, right) : of(right, TURNED.getOrDefault(op, op), left);
        }

        private static @Nullable Bound of(CelExpr fact, String op, CelExpr number) {
            if (fact.getKind() != Kind.IDENT
                    || number.getKind() != Kind.CONSTANT
                    || number.constant().getKind() != CelConstant.Kind.INT64_VALUE) {
                return null;
            }
            long n = number.constant().int64Value();
            String name = fact.ident().name();
            return switch (op) {
                case "_<=_" -> new Bound(name, true, n);
                case "_<_" -> new Bound(name, true, n - 1);
                case "_>=_" -> new Bound(name, false, n);
                default -> new Bound(name, false, n + 1);
            };
        }

        boolean sameSide(@Nullable Bound other) {
            return other != null && fact.equals(other.fact) && atMost == other.atMost;
        }

        boolean allows(Bound narrower) {
            return atMost ? narrower.number <= number : narrower.number >= number;
        }
    }

    private List<Part> partsOf(String expression, String operator) {
        var parts = new ArrayList<Part>();
        CelAbstractSyntaxTree tree = switch (language.parse(expression)) {
            case Language.Parsed.Ok(CelAbstractSyntaxTree ok) -> ok;
            case Language.Parsed.Faulty faulty ->
                throw new IllegalArgumentException(faulty.faults().toString());
        };
        flatten(tree.getExpr(), operator, tree.getSource(), parts);
        return parts;
    }

    private List<String> texts(String expression) {
        return new ArrayList<>(
                partsOf(expression, "_||_").stream().map(Part::text).toList());
    }

    private static void flatten(CelExpr e, String operator, CelSource source, List<Part> parts) {
        if (e.getKind() == Kind.CALL && e.call().function().equals(operator)) {
            e.call().args().forEach(part -> flatten(part, operator, source, parts));
        } else {
            parts.add(new Part(e, text(e, source)));
        }
    }

    /** With its source, which knows how loops were written. */
    private static String text(CelExpr e, CelSource source) {
        return CelUnparserFactory.newUnparser().unparse(CelAbstractSyntaxTree.newParsedAst(e, source));
    }
}
