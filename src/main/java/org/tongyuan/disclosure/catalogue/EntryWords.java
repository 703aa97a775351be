package org.tongyuan.disclosure.catalogue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.catalogue.Facet.Choice;

/** Terms and agencies in words. */
@Component
public class EntryWords {

    private final DisclosureCatalogue catalogue;
    private final Refinement refinement;
    private final Publishers publishers;

    EntryWords(DisclosureCatalogue catalogue, Refinement refinement, Publishers publishers) {
        this.catalogue = catalogue;
        this.refinement = refinement;
        this.publishers = publishers;
    }

    /** What stands beside a heading. */
    public record Row(String label, String value) {}

    public List<Row> rows(Terms terms) {
        return List.of(
                new Row("一级事项", terms.first()),
                new Row("二级事项", terms.second()),
                new Row("公开内容（要素）", terms.content()),
                new Row("公开依据", terms.basis()),
                new Row("公开时限", refinement.words(terms.limit())),
                new Row("公开频次", terms.rhythm().label()),
                new Row("公开对象", catalogue.audienceNames(terms.audience())),
                new Row("公开方式", terms.way().label()),
                new Row("公开渠道和载体", catalogue.carrierNames(terms.carriers())));
    }

    List<Choice> categories() {
        return catalogue.categories().stream()
                .map(c -> new Choice(c.code(), c.code() + " " + c.name()))
                .toList();
    }

    String category(String code) {
        return catalogue.categoryName(code);
    }

    List<Agency> publishers() {
        return publishers.all();
    }

    String regionOf(Agency agency) {
        return publishers.regionOf(agency).code();
    }

    String agencies(List<UUID> ids) {
        return ids.stream().map(id -> publishers.require(id).name()).collect(Collectors.joining("、"));
    }
}
