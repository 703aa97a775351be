package org.tongyuan.disclosure.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Facet;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.catalogue.Refinement;
import org.tongyuan.disclosure.catalogue.Terms;
import org.tongyuan.disclosure.catalogue.Way;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/**
 * The standard catalogue of disclosure at the grass roots 基层政务公开标准目录 (国办发〔2019〕54号), made of the base catalogue, of what the levels
 * made of it, and of what each agency has to publish: one row for each duty.
 */
@Component
@LegalBasis("政府信息公开条例, art. 19")
class StandardCatalogue {

    private static final List<String> BEFORE =
            List.of("序号", "公开事项（一级）", "公开事项（二级）", "公开内容（要素）", "公开依据", "公开时限", "公开主体");
    private static final List<String> AFTER =
            List.of("公开对象：全社会", "公开对象：特定群众", "公开方式：主动", "公开方式：依申请", "公开层级：县级", "公开层级：乡级");
    private static final String TICK = "√";

    /** A row; {@code level} is that of the agency. */
    record Row(
            int number,
            Terms terms,
            String limit,
            String publisher,
            String carriers,
            String audience,
            RegionLevel level) {

        public String levelName() {
            return switch (level) {
                case PROVINCE -> "省级";
                case CITY -> "市级";
                case COUNTY -> "县级";
                case TOWNSHIP -> "乡级";
            };
        }
    }

    private final DisclosureCatalogue catalogue;
    private final Duties duties;
    private final Publishers publishers;
    private final Refinement limits;
    private final LegalTime time;

    StandardCatalogue(
            DisclosureCatalogue catalogue, Duties duties, Publishers publishers, Refinement limits, LegalTime time) {
        this.catalogue = catalogue;
        this.duties = duties;
        this.publishers = publishers;
        this.limits = limits;
        this.time = time;
    }

    /** As it is today, in the order of the categories; a category that nobody has to publish is left out. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var duty : duties.all(time.today())) {
            var agency = publishers.require(duty.agency());
            var terms = duty.terms();
            rows.add(new Row(
                    rows.size() + 1,
                    terms,
                    limits.words(terms.limit()),
                    agency.name(),
                    catalogue.carrierNames(terms.carriers()),
                    catalogue.audienceNames(terms.audience()),
                    publishers.regionOf(agency).level()));
        }
        return rows;
    }

    /** The columns of the form, with one of its own for each carrier, audience, way and level. */
    List<String> columns() {
        var carriers = catalogue.carriers().stream().map(c -> "公开渠道和载体：" + c.label());
        return Stream.of(BEFORE.stream(), carriers, AFTER.stream())
                .flatMap(s -> s)
                .toList();
    }

    /** Ticked as the form is; whom 特定群众 means and what 其他 is stands beside the tick. */
    List<String> cells(Row row) {
        var terms = row.terms();
        var cells = new ArrayList<>(List.of(
                Integer.toString(row.number()),
                terms.first(),
                terms.second(),
                terms.content(),
                terms.basis(),
                row.limit(),
                row.publisher()));
        catalogue.carriers().forEach(c -> cells.add(carrier(c, terms.carriers())));
        cells.add(tick(terms.isForEverybody()));
        cells.add(terms.isForEverybody() ? "" : TICK + " " + row.audience());
        cells.add(tick(terms.way() == Way.PROACTIVE));
        cells.add(tick(terms.way() == Way.ON_REQUEST));
        cells.add(tick(row.level() == RegionLevel.COUNTY));
        cells.add(tick(row.level() == RegionLevel.TOWNSHIP));
        return cells;
    }

    private static String carrier(Facet.Choice carrier, Terms.Carriers of) {
        boolean other =
                carrier.value().equals(DisclosureCatalogue.OTHER) && !of.other().isEmpty();
        return other ? TICK + " " + of.other() : tick(of.codes().contains(carrier.value()));
    }

    private static String tick(boolean holds) {
        return holds ? TICK : "";
    }
}
