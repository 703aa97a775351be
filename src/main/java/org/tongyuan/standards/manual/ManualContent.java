package org.tongyuan.standards.manual;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongyuan.documents.ApplicationForms;
import org.tongyuan.documents.LetterForms;
import org.tongyuan.standards.clause.ClauseContent;

/**
 * What the manual says: a part for each framework in use, a chapter for each node, and two annexes: the letters as blank forms, and the
 * application forms of the items in force.
 */
record ManualContent(
        List<Part> parts,
        List<ClauseContent> others,
        List<LetterForms.Blank> forms,
        List<ApplicationForms.Blank> applications) {

    /** A framework; {@code ordinal} from 1 is its place in the manual. */
    record Part(int ordinal, String code, String name, String edition, String source, List<Chapter> chapters) {

        public String anchor() {
            return "part-" + ordinal;
        }

        public String heading() {
            return "第" + Numerals.of(ordinal) + "部分　" + name + "（" + edition + " 年版）";
        }
    }

    /** A node of the framework with the standards placed there and the clauses that carry them out. */
    record Chapter(
            int part,
            String number,
            String title,
            boolean group,
            boolean missing,
            List<PlacedStandard> standards,
            List<ClauseContent> clauses) {

        public String anchor() {
            return "part-" + part + "-" + number.replace('.', '-');
        }

        public boolean top() {
            return number.indexOf('.') < 0;
        }
    }

    /** A standard in its place, as the list 明细表 shows it. */
    record PlacedStandard(
            String node,
            String code,
            String title,
            String level,
            String binding,
            String state,
            @Nullable LocalDate inForceFrom,
            String relation,
            String agency) {}

    Stream<Chapter> chapters() {
        return parts.stream().flatMap(part -> part.chapters().stream());
    }

    public int standards() {
        return (int) chapters()
                .flatMap(c -> c.standards().stream().map(PlacedStandard::code))
                .distinct()
                .count();
    }

    public int clauses() {
        return (int) Stream.concat(chapters().flatMap(c -> c.clauses().stream()), others.stream())
                .map(ClauseContent::number)
                .distinct()
                .count();
    }

    public int missing() {
        return (int) chapters().filter(Chapter::missing).count();
    }
}
