package org.tongyuan.documents.wording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a letter: a line is a paragraph, {@code {名称}} a fact, {@code {如有 名称}…{完}} and {@code {没有 名称}…{完}} words for
 * when there is such a fact or none. That is all; a text can ask for nothing else and run nothing. A line that begins with ＞ is not
 * indented.
 */
final class WordingText {

    static final int MOST_CHARACTERS = 8_000;
    static final String PLAIN = "＞";

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}\\n]*)}");
    private static final int DEEPEST = 4;
    private static final String END = "完";

    private final List<Line> lines;
    private final List<String> problems;

    private WordingText(List<Line> lines, List<String> problems) {
        this.lines = List.copyOf(lines);
        this.problems = List.copyOf(problems);
    }

    /** A paragraph, or a block when its only part is one. */
    record Line(boolean plain, List<Part> parts) {}

    sealed interface Part {}

    record Literal(String text) implements Part {}

    record Fact(Slot slot) implements Part {}

    /** {@code wanted}: whether the parts stand when the fact is there or when it is not. */
    record When(Slot slot, boolean wanted, List<Part> parts) implements Part {}

    static WordingText parse(String text) {
        var lines = new ArrayList<Line>();
        var problems = new ArrayList<String>();
        if (text.length() > MOST_CHARACTERS) {
            problems.add("正文不能超过 " + MOST_CHARACTERS + " 个字符");
            return new WordingText(lines, problems);
        }
        String[] raw = text.split("\\R", -1);
        for (int i = 0; i < raw.length; i++) {
            if (!raw[i].isBlank()) {
                lines.add(new Parser("第 " + (i + 1) + " 行：", problems).line(raw[i].strip()));
            }
        }
        if (lines.isEmpty()) {
            problems.add("正文不能为空");
        }
        return new WordingText(lines, problems);
    }

    List<Line> lines() {
        return lines;
    }

    /** What is wrong with the text, each with the number of its line; empty when it can be used. */
    List<String> problems() {
        return problems;
    }

    private record Open(Slot slot, boolean wanted, List<Part> parts) {}

    private record Parser(String where, List<String> problems) {

        Line line(String text) {
            boolean plain = text.startsWith(PLAIN);
            String words = plain ? text.substring(PLAIN.length()) : text;
            Deque<Open> open = new ArrayDeque<>();
            var top = new ArrayList<Part>();
            Matcher token = TOKEN.matcher(words);
            int from = 0;
            while (token.find()) {
                literal(words.substring(from, token.start()), into(open, top));
                read(token.group(1).strip(), open, top);
                from = token.end();
            }
            literal(words.substring(from), into(open, top));
            if (!open.isEmpty()) {
                problems.add(where + "缺少{完}");
            }
            if (top.size() > 1 || plain) {
                blocksIn(top);
            }
            return new Line(plain, List.copyOf(top));
        }

        private static List<Part> into(Deque<Open> open, List<Part> top) {
            return open.isEmpty() ? top : open.peek().parts();
        }

        private void literal(String text, List<Part> into) {
            if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
                problems.add(where + "花括号没有成对");
            }
            if (!text.isEmpty()) {
                into.add(new Literal(text));
            }
        }

        private void read(String name, Deque<Open> open, List<Part> top) {
            if (name.equals(END)) {
                if (open.isEmpty()) {
                    problems.add(where + "多了一个{完}");
                    return;
                }
                Open closed = open.pop();
                into(open, top).add(new When(closed.slot(), closed.wanted(), List.copyOf(closed.parts())));
                return;
            }
            boolean there = name.startsWith("如有");
            boolean condition = there || name.startsWith("没有");
            Slot slot = Slot.byLabel().get(condition ? name.substring(2).strip() : name);
            if (slot == null) {
                problems.add(where + "没有名为“" + name + "”的内容项");
            } else if (condition) {
                if (open.size() >= DEEPEST) {
                    problems.add(where + "条件套得太深");
                }
                open.push(new Open(slot, there, new ArrayList<>()));
            } else if (slot.isCondition()) {
                problems.add(where + "“" + name + "”只能写成{如有 " + name + "}或者{没有 " + name + "}");
            } else {
                into(open, top).add(new Fact(slot));
            }
        }

        private void blocksIn(List<Part> parts) {
            for (Part part : parts) {
                if (part instanceof Fact(Slot slot) && slot.isBlock()) {
                    problems.add(where + "{" + slot.label() + "}要单独占一行");
                } else if (part instanceof When when) {
                    blocksIn(when.parts());
                }
            }
        }
    }
}
