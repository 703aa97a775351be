package org.tongyuan.items.guide;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.items.ItemVersion.State;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.Missing;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.items.version.VersionHash;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Items in force, for other systems: the same facts as the guide. */
@RestController
@RequestMapping("/api/v1/items")
class ItemApi {

    private static final int SIZE = 50;

    private final ItemSearch search;
    private final ItemVersions versions;
    private final Agencies agencies;

    ItemApi(ItemSearch search, ItemVersions versions, Agencies agencies) {
        this.search = search;
        this.versions = versions;
        this.agencies = agencies;
    }

    /** A list; {@code next} is the cursor of the page after it, absent at the end. */
    record ItemList(List<Line> items, @Nullable String next) {}

    /** One item of a list. */
    record Line(
            String code,
            String name,
            String agency,
            String typeCode,
            String type,
            String kind,
            boolean complete,
            String url) {}

    /** A whole version. */
    record Detail(
            String code,
            int version,
            State state,
            @Nullable LocalDate effectiveOn,
            String contentHash,
            List<String> missing,
            ItemContent content) {}

    @GetMapping
    @Requires(Permission.ANYONE)
    ItemList list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String cursor) {
        UUID agencyId = agency == null || agency.isBlank() ? null : agencyId(agency);
        var page = search.find(ItemFilter.of(query, agencyId, null, null, null, null), cursor, SIZE);
        return new ItemList(page.found().stream().map(ItemApi::line).toList(), page.next());
    }

    @GetMapping("/{code}")
    @Requires(Permission.ANYONE)
    ResponseEntity<Detail> get(@PathVariable String code) {
        StoredVersion v =
                versions.inForceId(code).map(versions::require).orElseThrow(() -> new NotFound("item " + code));
        return ResponseEntity.ok()
                .eTag('"' + v.contentHash() + '"')
                .header(VersionHash.HEADER, v.contentHash())
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic())
                .body(new Detail(
                        v.code(),
                        v.number(),
                        v.state(),
                        v.effectiveOn(),
                        v.contentHash(),
                        v.missing().stream().map(Missing::label).toList(),
                        v.content()));
    }

    /** An agency by its id or its unified social credit code; an unknown one has no items. */
    private UUID agencyId(String agency) {
        UUID id = ItemListController.uuid(agency);
        return id != null ? id : agencies.byCode(agency).map(Agency::id).orElse(new UUID(0, 0));
    }

    private static Line line(ItemSearch.Found f) {
        return new Line(
                f.code(),
                f.name(),
                f.agencyName(),
                f.type().code(),
                f.type().label(),
                f.kind().name(),
                f.missing() == 0,
                "/items/" + f.code());
    }
}
