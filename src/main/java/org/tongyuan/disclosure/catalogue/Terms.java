package org.tongyuan.disclosure.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be public and how, with nothing left open: the columns of the 基层政务公开标准目录 (国办发〔2019〕54号).
 *
 * @param first 一级事项
 * @param second 二级事项
 * @param content 公开内容（要素）
 * @param audience codes of {@link Facet#AUDIENCE}
 */
public record Terms(
        String first,
        String second,
        String content,
        String basis,
        Limit limit,
        List<String> audience,
        Way way,
        Rhythm rhythm,
        Carriers carriers) {

    /** The code of 全社会. */
    public static final String EVERYBODY = "01";

    public Terms {
        audience = List.copyOf(audience);
    }

    /** An id of the statutory limits; {@code days} in the unit of that limit when it is to be kept sooner. */
    public record Limit(String id, @Nullable Integer days) {}

    /** {@code month}: of a yearly one, the month at whose end the information is there. */
    public record Rhythm(Period period, @Nullable Integer month) {

        public String label() {
            return month == null ? period.label() : period.label() + " " + month + " 月";
        }
    }

    /** Codes of the list of carriers, and in words what is not in it. */
    public record Carriers(List<String> codes, String other) {

        public static final Carriers NONE = new Carriers(List.of(), "");

        public Carriers {
            codes = List.copyOf(codes);
        }

        public boolean isEmpty() {
            return codes.isEmpty() && other.isEmpty();
        }

        Carriers and(Carriers more) {
            return new Carriers(
                    Stream.concat(codes.stream(), more.codes.stream())
                            .distinct()
                            .sorted()
                            .toList(),
                    joined(other, more.other, "、"));
        }
    }

    public boolean isForEverybody() {
        return audience.contains(EVERYBODY);
    }

    /** A part of a category: it says all that it says for itself, the rest is the category's, whose article stays among the bases. */
    Terms part(Said said) {
        return new Terms(
                said.first().isEmpty() ? first : said.first(),
                said.second().isEmpty() ? second : said.second(),
                said.content().isEmpty() ? content : said.content(),
                joined(basis, said.basis(), "；"),
                said.limit() == null ? limit : said.limit(),
                said.audience().isEmpty() ? audience : said.audience(),
                said.way() == null ? way : said.way(),
                said.rhythm() == null ? rhythm : said.rhythm(),
                said.carriers().isEmpty() ? carriers : said.carriers());
    }

    /** What a lower level makes of it: content, bases and carriers are added to; {@link Refinement} sees that nothing is dropped. */
    Terms refined(Said said) {
        return new Terms(
                said.first().isEmpty() ? first : said.first(),
                said.second().isEmpty() ? second : said.second(),
                joined(content, said.content(), "；"),
                joined(basis, said.basis(), "；"),
                said.limit() == null ? limit : said.limit(),
                said.audience().isEmpty() ? audience : said.audience(),
                said.way() == null ? way : said.way(),
                said.rhythm() == null ? rhythm : said.rhythm(),
                carriers.and(said.carriers()));
    }

    private static String joined(String one, String more, String between) {
        if (one.isEmpty() || more.isEmpty()) {
            return one + more;
        }
        return one.equals(more) ? one : one + between + more;
    }
}
