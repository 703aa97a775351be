package org.tongyuan.standards.clause;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.facts.FactType;

/**
 * CEL over the facts of one kind of subject. An expression sees these facts, {@code today} and the functions of {@link Functions},
 * nothing else. It cannot run without end: its length, depth and parts are limited, and so are the turns of all its loops together.
 */
public final class Language {

    static final String TODAY = "today";
    static final int MAX_LENGTH = 2000;
    static final int MAX_TURNS = 10_000;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_PARTS = 400;
    private static final int MAX_PATTERN = 2000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(MAX_DEPTH)
            .maxParseExpressionNodeCount(MAX_PARTS)
            .maxParseErrorRecoveryLimit(3)
            .maxRegexProgramSize(MAX_PATTERN)
            .comprehensionMaxIterations(MAX_TURNS)
            .populateMacroCalls(true)
            .build();

    private final Map<String, FactType> types;
    private final Cel cel;

    public Language(Map<String, FactType> types, WorkCalendar calendar) {
        this.types = types;
        var builder = CelFactory.plannerCelBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar(TODAY, SimpleType.TIMESTAMP)
                .addFunctionDeclarations(Functions.declarations())
                .addFunctionBindings(Functions.bindings(calendar))
                .setStandardFunctions(CelStandardFunctions.newBuilder()
                        .excludeFunctions(StandardFunction.MATCHES)
                        .build())
                .addFunctionBindings(new Patterns(MAX_PATTERN).bindings())
                .setResultType(SimpleType.BOOL);
        types.forEach((name, type) -> builder.addVar(name, celType(type)));
        this.cel = builder.build();
    }

    private static CelType celType(FactType type) {
        return switch (type.kind()) {
            case TEXT -> SimpleType.STRING;
            case NUMBER -> SimpleType.INT;
            case BOOLEAN -> SimpleType.BOOL;
            case DATE -> SimpleType.TIMESTAMP;
            case LIST -> ListType.create(SimpleType.STRING);
        };
    }

    /** Either what was compiled, or the faults in words for whoever wrote it. */
    sealed interface Parsed {
        record Ok(CelAbstractSyntaxTree tree) implements Parsed {}

        record Faulty(List<String> faults) implements Parsed {}
    }

    Parsed parse(String expression) {
        if (expression.length() > MAX_LENGTH) {
            return new Parsed.Faulty(List.of("表达式不能超过 " + MAX_LENGTH + " 个字符，请拆成几个条款"));
        }
        CelValidationResult result = cel.compile(expression);
        try {
            return new Parsed.Ok(result.getAst());
        } catch (CelValidationException e) {
            var faults = new ArrayList<String>();
            for (CelIssue issue : result.getErrors()) {
                faults.add(Faults.inChinese(issue, types.keySet()));
            }
            return new Parsed.Faulty(faults.isEmpty() ? List.of("表达式太复杂或无法读懂，请拆成几个条款") : faults);
        }
    }

    /** Compiles both expressions of a clause. */
    public Compilation compile(@Nullable String applies, String expression) {
        var faults = new ArrayList<String>();
        var names = new TreeSet<String>();
        var reads = new TreeSet<String>();
        try {
            var says = program(expression, "", faults, names);
            var concerns = applies == null ? null : program(applies, "适用条件：", faults, reads);
            reads.addAll(names);
            return says == null || !faults.isEmpty()
                    ? new Compilation.Faulty(faults)
                    : new Compilation.Compiled(new Check(says, concerns, names, reads, types));
        } catch (CelEvaluationException e) {
            return new Compilation.Faulty(List.of("表达式无法运行：" + Faults.inChinese(e)));
        }
    }

    private dev.cel.runtime.@Nullable Program program(
            String expression, String where, List<String> faults, NavigableSet<String> names)
            throws CelEvaluationException {
        return switch (parse(expression)) {
            case Parsed.Faulty(List<String> found) -> {
                found.forEach(fault -> faults.add(where + fault));
                yield null;
            }
            case Parsed.Ok(CelAbstractSyntaxTree tree) -> {
                CelNavigableAst.fromAst(tree)
                        .getRoot()
                        .allNodes()
                        .filter(n -> n.getKind() == Kind.IDENT)
                        .map(n -> n.expr().ident().name())
                        .filter(types::containsKey)
                        .forEach(names::add);
                yield cel.createProgram(tree);
            }
        };
    }

    /** What became of a clause that was to be compiled. */
    public sealed interface Compilation {
        record Compiled(Check check) implements Compilation {}

        record Faulty(List<String> faults) implements Compilation {}
    }
}
