package org.tongyuan.items.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The editor of a draft. Rows and files are added and removed by posting the page, without JavaScript. */
@Controller
@RequestMapping("/admin/items/versions/{id}")
class EditorController {

    private final ItemVersions versions;
    private final DraftItem draft;
    private final MaterialFiles materialFiles;
    private final VersionPages pages;
    private final Agencies agencies;
    private final CurrentUser user;

    EditorController(
            ItemVersions versions,
            DraftItem draft,
            MaterialFiles materialFiles,
            VersionPages pages,
            Agencies agencies,
            CurrentUser user) {
        this.versions = versions;
        this.draft = draft;
        this.materialFiles = materialFiles;
        this.pages = pages;
        this.agencies = agencies;
        this.user = user;
    }

    @GetMapping
    @Requires(Permission.ITEM_EDIT)
    String edit(@PathVariable UUID id, Model model) {
        StoredVersion version = versions.require(id);
        pages.editor(version, version.version(), EditorForm.of(version.content()), Map.of(), model);
        return "items/editing/editor";
    }

    @PostMapping
    @Requires(Permission.ITEM_EDIT)
    String save(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        StoredVersion stored = versions.require(id);
        EditorForm form = EditorForm.sent(sent);
        var errors = materialFiles.take(files, form, user.require().actor());
        if (errors.isEmpty() && form.apply(act)) {
            pages.editor(stored, version, form, Map.of(), model);
            return "items/editing/editor";
        }
        var reader = new FormReader(form, materialFiles::find);
        ItemContent content = reader.read(stored.content(), agency(form, errors));
        errors.putAll(reader.errors());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            pages.editor(stored, version, form, errors, model);
            return "items/editing/editor";
        }
        draft.save(id, version, content, user.require().actor());
        return "redirect:/admin/items/versions/" + id + "/check";
    }

    private Agency agency(EditorForm form, Map<String, String> errors) {
        String id = form.value("agency");
        return agencies.all().stream()
                .filter(a -> a.id().toString().equals(id))
                .findFirst()
                .orElseGet(() -> {
                    errors.put("agency", "请选择实施主体。");
                    return agencies.all().getFirst();
                });
    }
}
