package org.tongyuan.items.channel;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.documents.QrCode;
import org.tongyuan.items.ItemVersion.Handling;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.items.version.VersionHash;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Site;

/** The version in force on the hall's screen, on a terminal and on paper: the same for everybody, without a session. */
@Controller
class ChannelPages {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic();

    private final ItemVersions versions;
    private final ItemSheets sheets;
    private final Site site;

    ChannelPages(ItemVersions versions, ItemSheets sheets, Site site) {
        this.versions = versions;
        this.sheets = sheets;
        this.site = site;
    }

    @GetMapping("/screens/items/{code}")
    @Requires(Permission.ANYONE)
    String screen(@PathVariable String code, Model model, HttpServletResponse response) {
        return page("items/channel/screen", code, model, response);
    }

    @GetMapping("/terminals/items/{code}")
    @Requires(Permission.ANYONE)
    String terminal(@PathVariable String code, Model model, HttpServletResponse response) {
        return page("items/channel/terminal", code, model, response);
    }

    /** Opens in the browser, whose viewer prints it. */
    @GetMapping("/items/{code}/sheet")
    @Requires(Permission.ANYONE)
    ResponseEntity<byte[]> sheet(@PathVariable String code) {
        StoredVersion version = inForce(code);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + version.code() + ".pdf\"")
                .header("Content-Security-Policy", "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'")
                .header(VersionHash.HEADER, version.contentHash())
                .cacheControl(A_MINUTE)
                .body(sheets.of(version));
    }

    private String page(String template, String code, Model model, HttpServletResponse response) {
        StoredVersion version = inForce(code);
        List<Section> sections = Section.of(version);
        model.addAttribute("version", version);
        model.addAttribute("versionHash", version.contentHash());
        model.addAttribute("brief", VersionHash.brief(version.contentHash()));
        model.addAttribute("sections", sections);
        model.addAttribute("qr", QrCode.of(site.getPublicUrl() + "/items/" + version.code()));
        model.addAttribute(
                "here", version.content().online() && version.content().handling() != Handling.ELSEWHERE);
        response.setHeader(VersionHash.HEADER, version.contentHash());
        response.setHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE.getHeaderValue());
        return template;
    }

    private StoredVersion inForce(String code) {
        return versions.inForceId(code).map(versions::require).orElseThrow(() -> new NotFound("item " + code));
    }
}
