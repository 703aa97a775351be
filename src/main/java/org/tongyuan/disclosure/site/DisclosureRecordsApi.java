package org.tongyuan.disclosure.site;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.IndexNumber;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** What is public, for other systems: the same as the pages show. */
@RestController
@RequestMapping("/api/v1/disclosure/records")
class DisclosureRecordsApi {

    private static final int SIZE = 50;
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

    private final PublishedSearch search;
    private final PublishedTexts texts;
    private final DisclosureCatalogue catalogue;
    private final Agencies agencies;

    DisclosureRecordsApi(
            PublishedSearch search, PublishedTexts texts, DisclosureCatalogue catalogue, Agencies agencies) {
        this.search = search;
        this.texts = texts;
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    /** A list; {@code next} is the cursor of the page after it, absent at the end. */
    record RecordList(List<Line> records, @Nullable String next) {}

    /** One of the catalogue; {@code url} is its page. */
    record Line(
            String index,
            @Nullable String name,
            @Nullable String summary,
            UUID agencyId,
            String agency,
            String region,
            String level,
            String category,
            String categoryName,
            String topic,
            String genre,
            String audience,
            String documentNumber,
            LocalDate madeOn,
            LocalDate publishedOn,
            Instant changedAt,
            String standing,
            @Nullable LocalDate endedOn,
            @Nullable String endedReason,
            String url) {}

    /** A file; {@code url} is where it can be had. */
    record FileOf(String name, String mediaType, long size, String sha256, String url) {}

    /** A version that is or was public. */
    record VersionOf(int number, Instant publishedAt, LocalDate madeOn, String changeNote) {}

    /** A whole record; of one that is withdrawn only the line, without name and summary. */
    record Detail(
            Line record,
            @Nullable String body,
            @Nullable String source,
            List<String> keywords,
            @Nullable String interprets,
            List<String> interpretedBy,
            List<FileOf> files,
            List<VersionOf> versions) {}

    @GetMapping
    @Requires(Permission.ANYONE)
    @Operation(
            summary =
                    "Public records, newest first; by words those that have them in their name first, the newest first in both. region is a division code with everything below it; agency an id, a unified social credit code or a name; category, topic, genre and audience are codes of the catalogue; from and to are days of publication")
    ResponseEntity<RecordList> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String genre,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String cursor) {
        var plain = RecordFilter.of(Map.of(
                "query",
                query,
                "region",
                region,
                "category",
                category,
                "topic",
                topic,
                "genre",
                genre,
                "audience",
                audience));
        boolean senseless = isLost(region, plain.region())
                || isLost(category, plain.category())
                || isLost(topic, plain.topic())
                || isLost(genre, plain.genre())
                || isLost(audience, plain.audience());
        var filter = new RecordFilter(
                plain.query(),
                null,
                plain.region(),
                senseless ? new UUID(0, 0) : agencyId(agency),
                plain.category(),
                plain.topic(),
                plain.genre(),
                plain.audience(),
                null,
                from,
                to);
        var page = search.find(filter, cursor, SIZE);
        return ResponseEntity.ok()
                .cacheControl(CACHED)
                .body(new RecordList(page.lines().stream().map(this::line).toList(), page.next()));
    }

    /** Asked for what can be no code: that finds nothing, and not everything. */
    private static boolean isLost(String asked, String read) {
        return !asked.isBlank() && read.isEmpty();
    }

    @GetMapping("/{org}/{number}")
    @Requires(Permission.ANYONE)
    @Operation(summary = "One public record by its index number, e.g. 790100013/202603-00001")
    ResponseEntity<Detail> one(@PathVariable String org, @PathVariable String number) {
        return detail(org + "/" + number);
    }

    @GetMapping("/{index}")
    @Requires(Permission.ANYONE)
    @Operation(summary = "The same with a hyphen or underscore for the slash, where an address cannot hold it")
    ResponseEntity<Detail> one(@PathVariable String index) {
        return detail(index);
    }

    private ResponseEntity<Detail> detail(String index) {
        var line = IndexNumber.parse(index)
                .flatMap(number -> search.byIndex(number.toString()))
                .orElseThrow(() -> new NotFound("public record " + index));
        return ResponseEntity.ok().cacheControl(CACHED).body(detail(line));
    }

    private Detail detail(PublishedLine line) {
        if (line.isWithdrawn()) {
            return new Detail(line(line), null, null, List.of(), null, List.of(), List.of(), List.of());
        }
        var text = texts.textOf(line);
        return new Detail(
                line(line),
                text.body(),
                text.source(),
                text.keywords().isBlank() ? List.of() : List.of(text.keywords().split("[\\s　]+")),
                line.interprets().isEmpty() ? null : line.interprets(),
                search.interpretationsOf(line.indexNo()).stream()
                        .map(PublishedLine::indexNo)
                        .toList(),
                texts.filesOf(line).stream()
                        .map(f -> new FileOf(
                                f.name(), f.mediaType(), f.size(), f.sha256(), line.getPath() + "/files/" + f.sha256()))
                        .toList(),
                texts.versionsOf(line).stream()
                        .map(v -> new VersionOf(v.number(), v.publishedAt(), v.madeOn(), v.changeNote()))
                        .toList());
    }

    private Line line(PublishedLine r) {
        boolean gone = r.isWithdrawn();
        return new Line(
                r.indexNo(),
                gone ? null : r.name(),
                gone ? null : r.summary(),
                r.agencyId(),
                r.agencyName(),
                r.regionCode(),
                r.regionLevel().name(),
                r.category(),
                catalogue.categoryName(r.category()),
                r.topic(),
                r.genre(),
                r.audience(),
                gone ? "" : r.documentNumber(),
                r.madeOn(),
                r.publishedOn(),
                r.changedAt(),
                r.standing().name(),
                r.endedOn(),
                r.endedReason(),
                r.getPath());
    }

    /** An agency by its id, its unified social credit code or its name; an unknown one has published nothing. */
    private @Nullable UUID agencyId(String agency) {
        if (agency.isBlank()) {
            return null;
        }
        UUID id = RecordFilter.uuid(agency);
        return id != null
                ? id
                : agencies.byCode(agency)
                        .or(() -> agencies.byName(agencies.home().code(), agency))
                        .map(Agency::id)
                        .orElse(new UUID(0, 0));
    }
}
