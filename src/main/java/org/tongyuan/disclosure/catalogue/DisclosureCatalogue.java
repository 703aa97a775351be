package org.tongyuan.disclosure.catalogue;

import java.util.List;
import java.util.Optional;
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
