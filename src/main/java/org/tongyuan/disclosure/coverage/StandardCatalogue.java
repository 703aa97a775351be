package org.tongyuan.disclosure.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.calendar.LimitWords;
import org.tongyuan.disclosure.catalogue.Category;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.LegalBasis;

/**
 * The standard catalogue of disclosure at the grass roots 基层政务公开标准目录 (国办发〔2019〕54号), made of the base catalogue and of what
 * each agency has to publish: one row for each category and agency.
 */
@Component
@LegalBasis("政府信息公开条例, art. 19")
class StandardCatalogue {

    /** The columns that are prescribed. */
    static final List<String> COLUMNS = List.of(
            "序号", "公开事项（一级）", "公开事项（二级）", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级");

    /** A row. */
    record Row(
            int number,
            String first,
            String second,
            String content,
            String basis,
            String limit,
            String publisher,
            String carriers,
            String audience,
            String way,
            String level) {

        List<String> cells() {
            return List.of(
                    Integer.toString(number),
                    first,
                    second,
                    content,
                    basis,
                    limit,
                    publisher,
                    carriers,
                    audience,
                    way,
                    level);
        }
    }

    private final DisclosureCatalogue catalogue;
    private final Duties duties;
    private final Publishers publishers;
    private final LimitWords limits;

    StandardCatalogue(DisclosureCatalogue catalogue, Duties duties, Publishers publishers, LimitWords limits) {
        this.catalogue = catalogue;
        this.duties = duties;
        this.publishers = publishers;
        this.limits = limits;
    }

    /** In the order of the categories, within one in that of the agencies; a category that nobody has to publish is left out. */
    List<Row> rows() {
        Map<String, Agency> agencies =
                publishers.all().stream().collect(Collectors.toMap(a -> a.id().toString(), Function.identity()));
        var all = duties.all();
        var rows = new ArrayList<Row>();
        for (Category category : catalogue.categories()) {
            for (var duty : all.getOrDefault(category.code(), List.of())) {
                Agency agency = agencies.get(duty.agency().toString());
                if (agency != null) {
                    rows.add(row(rows.size() + 1, category, agency, duty.carriers()));
                }
            }
        }
        return rows;
    }

    private Row row(int number, Category category, Agency agency, String carriers) {
        return new Row(
                number,
                first(category),
                category.name(),
                category.content(),
                "《中华人民共和国政府信息公开条例》" + category.article(),
                "自信息形成或者变更之日起" + limits.of("OGI_PUBLISH") + "内",
                agency.name(),
                carriers,
                "全社会",
                "主动",
                level(publishers.regionOf(agency).level()));
    }

    /** The group of articles from which it comes. */
    private static String first(Category category) {
        if (category.article().startsWith("第二十条")) {
            return "行政机关应当主动公开的信息";
        }
        return category.article().startsWith("第二十一条") ? "市、县、乡镇应当公开的信息" : "其他应当主动公开的信息";
    }

    private static String level(RegionLevel level) {
        return switch (level) {
            case PROVINCE -> "省级";
            case CITY -> "市级";
            case COUNTY -> "县级";
            case TOWNSHIP -> "乡级";
        };
    }
}
