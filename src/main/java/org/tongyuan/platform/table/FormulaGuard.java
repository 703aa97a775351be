package org.tongyuan.platform.table;

import java.util.regex.Pattern;

/**
 * A CSV cell that begins like a formula would be run by the program that opens the file; an apostrophe before it makes it text. One
 * is added to what already has some, so that taking one away gives back exactly what was written. XLSX needs none: its cells are typed.
 */
final class FormulaGuard {

    private static final String FIRST = "[=+\\-@\\t\\r\\n＝＋－＠]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + FIRST + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + FIRST + ".*", Pattern.DOTALL);

    private FormulaGuard() {}

    static String guard(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String unguard(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
