package org.tongyuan.standards.clause;

import dev.cel.common.CelErrorCode;
import dev.cel.common.CelIssue;
import dev.cel.runtime.CelEvaluationException;
import java.util.Collection;
import java.util.regex.Pattern;

/** Says in Chinese what is wrong with an expression: a compiler's own words never reach a page. */
final class Faults {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']{1,60})'.*");
    private static final Pattern NO_OVERLOAD = Pattern.compile("found no matching overload for '([^']{1,60})'.*");
    private static final Pattern TYPE = Pattern.compile("expected type '([^']{1,60})' but found '([^']{1,60})'.*");

    private Faults() {}

    static String inChinese(CelIssue issue, Collection<String> facts) {
        String where = "第 " + Math.max(1, issue.getSourceLocation().getColumn() + 1) + " 字附近：";
        String message = issue.getMessage();
        var undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return where + "没有名为“" + undeclared.group(1) + "”的事实或函数" + nearest(undeclared.group(1), facts);
        }
        var overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return where + "“" + overload.group(1).replaceAll("^_|_$|^@", "") + "”两边的类型不相配，例如数字不能与文本比较";
        }
        var type = TYPE.matcher(message);
        if (type.matches()) {
            return where + "结果应为“是/否”，现在是 " + type.group(2);
        }
        if (message.contains("exceeds") || message.contains("limit") || message.contains("recursion")) {
            return "表达式太长或嵌套太深，请拆成几个条款";
        }
        return where + "写法不对，请检查括号、引号和运算符";
    }

    private static String nearest(String name, Collection<String> facts) {
        return facts.stream()
                .filter(f -> f.equalsIgnoreCase(name) || f.startsWith(name) || name.startsWith(f))
                .findFirst()
                .map(f -> "，是否应为“" + f + "”？")
                .orElse("");
    }

    static String inChinese(CelEvaluationException e) {
        return inChinese(e.getErrorCode());
    }

    static String inChinese(CelErrorCode code) {
        return switch (code) {
            case ITERATION_BUDGET_EXCEEDED -> "循环超过 " + Language.MAX_TURNS + " 次，已停止运行，请减少嵌套的 all、exists";
            case DIVIDE_BY_ZERO -> "除数为零，请先用条件排除";
            case INDEX_OUT_OF_BOUNDS -> "取了列表中不存在的项，请先用 size() 判断";
            case NUMERIC_OVERFLOW -> "数字太大";
            case BAD_FORMAT, INVALID_ARGUMENT -> "函数的参数格式不对，例如日期应写作 2026-01-31";
            default -> "计算时出错（" + code + "）";
        };
    }
}
