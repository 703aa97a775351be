package org.tongyuan.disclosure.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.platform.LegalBasis;

/** The categories and facets in force. */
@Component
@LegalBasis("政府信息公开条例, art. 19")
@LegalBasis("政府信息公开条例, art. 20")
@LegalBasis("政府信息公开条例, art. 21")
public class DisclosureCatalogue {

    private final CatalogueFile file = CatalogueFile.read();
    private final Map<String, Category> byCode = new LinkedHashMap<>();

    DisclosureCatalogue() {
        for (Category category : file.categories()) {
            if (byCode.put(category.code(), category) != null) {
                throw new IllegalStateException("catalogue.yaml: twice " + category.code());
            }
        }
    }

    public List<Category> categories() {
        return file.categories();
    }

    /** Those that bind the governments of this level. */
    public List<Category> categoriesOf(RegionLevel level) {
        return file.categories().stream().filter(c -> c.binds(level)).toList();
    }

    public Optional<Category> category(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Its name; the code itself when the file does not know it any more. */
    public String categoryName(String code) {
        return category(code).map(Category::name).orElse(code);
    }

    public List<Facet.Choice> choices(Facet facet) {
        return file.facets().getOrDefault(facet, List.of());
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
