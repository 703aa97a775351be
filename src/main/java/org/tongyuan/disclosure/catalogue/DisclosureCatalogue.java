package org.tongyuan.disclosure.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.platform.LegalBasis;

/** The categories and facets in force. */
@Component
@LegalBasis("政府信息公开条例, art. 19")
@LegalBasis("政府信息公开条例, art. 20")
@LegalBasis("政府信息公开条例, art. 21")
public class DisclosureCatalogue {

    /** The code of a carrier that is not in the list. */
    public static final String OTHER = "99";

    /** Read when it is first asked for, not while the product starts. */
    private final SingletonSupplier<CatalogueFile> file = SingletonSupplier.of(CatalogueFile::read);

    public List<Category> categories() {
        return file.obtain().categories();
    }

    /** Those that bind the governments of this level. */
    public List<Category> categoriesOf(RegionLevel level) {
        return categories().stream().filter(c -> c.binds(level)).toList();
    }

    public Optional<Category> category(String code) {
        return categories().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** Its name; the code itself when the file does not know it any more. */
    public String categoryName(String code) {
        return category(code).map(Category::name).orElse(code);
    }

    /** What the base catalogue says of a category. */
    public Terms base(Category category) {
        return new Terms(
                category.group(),
                category.name(),
                category.content(),
                "《中华人民共和国政府信息公开条例》" + category.article(),
                new Terms.Limit(category.limit(), null),
                List.of(Terms.EVERYBODY),
                Way.PROACTIVE,
                category.rhythm(),
                new Terms.Carriers(file.obtain().usual(), ""));
    }

    /** The carriers 公开渠道和载体 of the standard catalogue. */
    public List<Facet.Choice> carriers() {
        return file.obtain().carriers();
    }

    public boolean hasCarrier(String code) {
        return carriers().stream().anyMatch(c -> c.value().equals(code));
    }

    /** In the order of the list, with what is not in it. */
    public String carrierNames(Terms.Carriers of) {
        var named = carriers().stream()
                .filter(c -> of.codes().contains(c.value()))
                .map(c -> c.value().equals(OTHER) && !of.other().isEmpty() ? of.other() : c.label());
        return Stream.concat(named, Stream.of(of.codes().contains(OTHER) ? "" : of.other()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("、"));
    }

    /** The ids of the limits from which an entry or a duty can choose. */
    public List<String> limits() {
        return file.obtain().limits();
    }

    public String audienceNames(List<String> codes) {
        return codes.stream().map(code -> nameOf(Facet.AUDIENCE, code)).collect(Collectors.joining("、"));
    }

    public List<Facet.Choice> choices(Facet facet) {
        return file.obtain().facets().getOrDefault(facet, List.of());
    }

    public boolean has(Facet facet, String code) {
        return choices(facet).stream().anyMatch(c -> c.value().equals(code));
    }

    /** Its name; the code itself when the file does not know it any more. */
    public String nameOf(Facet facet, String code) {
        return choices(facet).stream()
                .filter(c -> c.value().equals(code))
                .map(Facet.Choice::label)
                .findFirst()
                .orElse(code);
    }
}
