package org.tongyuan.disclosure.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.catalogue.Category;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.request.FeeTariff;
import org.tongyuan.disclosure.request.IntakeChannel;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The way in: what is public, how to find it, whom to ask. */
@Controller
class DisclosureSiteController {

    private static final int SIZE = 20;
    private static final int NEWEST = 8;
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

    private final PublishedSearch search;
    private final CatalogueFacets facets;
    private final DisclosureCatalogue catalogue;
    private final Publishers publishers;
    private final Agencies agencies;
    private final Guide guide;

    DisclosureSiteController(
            PublishedSearch search,
            CatalogueFacets facets,
            DisclosureCatalogue catalogue,
            Publishers publishers,
            Agencies agencies,
            Guide guide) {
        this.search = search;
        this.facets = facets;
        this.catalogue = catalogue;
        this.publishers = publishers;
        this.agencies = agencies;
        this.guide = guide;
    }

    /** What the guide says beside the catalogue and the directory. */
    @Component("disclosureGuide")
    record Guide(GuideContacts contacts, GuideFees fees) {}

    /** A category with how many records it has. */
    record Counted(Category category, int records) {}

    @GetMapping("/disclosure")
    @Requires(Permission.ANYONE)
    String landing(Model model, HttpServletResponse response) {
        model.addAttribute("newest", search.latest(RecordFilter.ALL, NEWEST));
        model.addAttribute("categories", counted());
        model.addAttribute("total", facets.total());
        model.addAttribute("government", agencies.governmentOf(agencies.home().code()));
        return cached("disclosure/site/landing", response);
    }

    @GetMapping("/disclosure/catalogue")
    @Requires(Permission.ANYONE)
    String catalogue(@RequestParam Map<String, String> asked, Model model, HttpServletResponse response) {
        fill("/disclosure/catalogue", asked, model);
        return cached("disclosure/site/catalogue", response);
    }

    /** The same by words. */
    @GetMapping("/disclosure/search")
    @Requires(Permission.ANYONE)
    @LegalBasis("政府信息公开条例, art. 24")
    String search(@RequestParam Map<String, String> asked, Model model, HttpServletResponse response) {
        fill("/disclosure/search", asked, model);
        return cached("disclosure/site/search", response);
    }

    private void fill(String path, Map<String, String> asked, Model model) {
        var filter = RecordFilter.of(asked);
        String cursor = asked.getOrDefault("cursor", "");
        boolean nothingAsked = path.endsWith("search") && filter.query().isEmpty();
        var page = nothingAsked
                ? new PublishedSearch.Page(List.of(), null, 0, List.of())
                : search.find(filter, cursor, SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("choices", facets.of(filter));
        model.addAttribute("result", page);
        model.addAttribute("next", page.next() == null ? null : filter.address(path, page.next()));
        model.addAttribute("first", cursor.isBlank() ? null : filter.address(path, null));
    }

    /** Computed from the directory of agencies and the catalogue: it is never older than they are. */
    @GetMapping("/disclosure/guide")
    @Requires(Permission.ANYONE)
    @LegalBasis("政府信息公开条例, art. 12")
    String guide(Model model, HttpServletResponse response) {
        var all = publishers.all();
        model.addAttribute("government", agencies.governmentOf(agencies.home().code()));
        model.addAttribute(
                "inCharge",
                all.stream().filter(a -> publishers.isInCharge(a.id())).toList());
        model.addAttribute("agencies", all);
        model.addAttribute("categories", counted());
        model.addAttribute("contacts", guide.contacts().all());
        model.addAttribute("channels", IntakeChannel.values());
        model.addAttribute("byCase", guide.fees().of(FeeTariff.BY_CASE));
        model.addAttribute("byPage", guide.fees().of(FeeTariff.BY_PAGE));
        return cached("disclosure/site/guide", response);
    }

    private List<Counted> counted() {
        var counts = facets.byCategory();
        return catalogue.categories().stream()
                .map(c -> new Counted(c, counts.getOrDefault(c.code(), 0)))
                .toList();
    }

    private static String cached(String view, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED.getHeaderValue());
        return view;
    }
}
