package org.tongyuan.documents.wording;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.tongyuan.documents.letter.LetterFacts;

/** Writes the words of a letter with its facts as XHTML. Every word, of the text or of a fact, is escaped. */
public final class WordingPaper {

    private static final Map<String, Map<String, String>> COLUMNS = Map.of(
            "case-receipt", columns("name", "材料名称", "form", "形式", "count", "份数", "note", "备注"),
            "case-correction", columns("name", "材料名称", "defect", "存在的问题", "remedy", "补正要求"),
            "case-refusal-to-accept", columns("name", "材料名称", "defect", "仍然存在的问题"));

    private final String template;
    private final LetterFacts facts;

    private WordingPaper(String template, LetterFacts facts) {
        this.template = template;
        this.facts = facts;
    }

    private static Map<String, String> columns(String... pairs) {
        var columns = new java.util.LinkedHashMap<String, String>();
        IntStream.range(0, pairs.length / 2).forEach(i -> columns.put(pairs[2 * i], pairs[2 * i + 1]));
        return columns;
    }

    public static String xhtml(String template, String body, LetterFacts facts) {
        WordingText text = WordingText.parse(body);
        if (!text.problems().isEmpty()) {
            throw new IllegalStateException("words of a letter that were never approved: " + text.problems());
        }
        var paper = new WordingPaper(template, facts);
        return text.lines().stream().map(paper::line).collect(Collectors.joining("\n"));
    }

    private String line(WordingText.Line line) {
        if (line.parts().size() == 1
                && line.parts().getFirst() instanceof WordingText.Fact(Slot slot)
                && slot.isBlock()) {
            return block(slot);
        }
        String words = words(line.parts());
        return words.isBlank() ? "" : (line.plain() ? "<p class=\"plain\">" : "<p>") + words + "</p>";
    }

    private String words(List<WordingText.Part> parts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case WordingText.Literal literal -> Entities.escape(facts.fit(literal.text()));
                    case WordingText.Fact fact -> Entities.escape(value(fact.slot()));
                    case WordingText.When when -> has(when.slot()) == when.wanted() ? words(when.parts()) : "";
                })
                .collect(Collectors.joining());
    }

    private boolean has(Slot slot) {
        int dot = slot.fact().indexOf('.');
        return dot < 0
                ? facts.has(slot.fact())
                : facts.part(slot.fact().substring(0, dot)).has(slot.fact().substring(dot + 1));
    }

    private String value(Slot slot) {
        return switch (slot.kind()) {
            case TEXT -> text(slot.fact());
            case DAY -> facts.dayOf(slot.fact());
            case LIST -> String.join(slot == Slot.BASIS ? "、" : "；", facts.list(slot.fact()));
            case CONDITION, BLOCK -> "";
        };
    }

    private String text(String fact) {
        int dot = fact.indexOf('.');
        return dot < 0 ? facts.text(fact) : facts.part(fact.substring(0, dot)).text(fact.substring(dot + 1));
    }

    private String block(Slot slot) {
        return switch (slot) {
            case REASONS -> reasons();
            case MATERIALS -> materials();
            case CONTACT -> contact();
            case LIMITS ->
                paragraphs(Stream.concat(
                        Stream.of(facts.text("limitText"), facts.text("dueText"))
                                .filter(text -> !text.isEmpty()),
                        facts.list("notes").stream()));
            default -> paragraphs(facts.list(slot.fact()).stream());
        };
    }

    private static String paragraphs(Stream<String> texts) {
        return texts.map(text -> "<p>" + Entities.escape(text) + "</p>").collect(Collectors.joining());
    }

    private String reasons() {
        var reasons = facts.list("reasons");
        return paragraphs(IntStream.range(0, reasons.size())
                .mapToObj(i -> LetterFacts.ordinal(i, reasons.size()) + reasons.get(i)));
    }

    private String contact() {
        var contact = facts.part("contact");
        return line("办理地点：", contact.text("place")) + line("咨询电话：", contact.text("phone"));
    }

    private static String line(String label, String value) {
        return value.isEmpty() ? "" : "<p class=\"plain\">" + label + Entities.escape(value) + "</p>";
    }

    private String materials() {
        var rows = facts.rows("materials");
        var columns = COLUMNS.getOrDefault(template, columns("name", "材料名称"));
        if (rows.isEmpty()) {
            return "";
        }
        String head =
                columns.values().stream().map(name -> "<th>" + name + "</th>").collect(Collectors.joining());
        String body = IntStream.range(0, rows.size())
                .mapToObj(i -> "<tr><td class=\"no\">" + (i + 1) + "</td>"
                        + columns.keySet().stream()
                                .map(key -> (key.equals("count") ? "<td class=\"no\">" : "<td>")
                                        + Entities.escape(rows.get(i).text(key)) + "</td>")
                                .collect(Collectors.joining())
                        + "</tr>")
                .collect(Collectors.joining());
        return "<table><thead><tr><th>序号</th>" + head + "</tr></thead><tbody>" + body + "</tbody></table>";
    }
}
