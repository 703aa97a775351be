package org.tongyuan.items.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The editor of a draft, and the way from draft to publication. Rows are added and removed by posting the page, without JavaScript. */
@Controller
@RequestMapping("/admin/items/versions/{id}")
class EditorController {

    private final ItemVersions versions;
    private final DraftItem draft;
    private final PublishItem publish;
    private final VersionPages pages;
    private final Agencies agencies;
    private final CurrentUser user;

    EditorController(
            ItemVersions versions,
            DraftItem draft,
            PublishItem publish,
            VersionPages pages,
            Agencies agencies,
            CurrentUser user) {
        this.versions = versions;
        this.draft = draft;
        this.publish = publish;
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
            Model model,
            HttpServletResponse response) {
        StoredVersion stored = versions.require(id);
        EditorForm form = EditorForm.sent(sent);
        if (form.apply(act)) {
            pages.editor(stored, version, form, Map.of(), model);
            return "items/editing/editor";
        }
        var reader = new FormReader(form);
        var errors = new LinkedHashMap<String, String>();
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

    /** What keeps the draft from being published, and what it changes. */
    @GetMapping("/check")
    @Requires({Permission.ITEM_EDIT, Permission.ITEM_REVIEW, Permission.ITEM_PUBLISH})
    String check(@PathVariable UUID id, Model model) {
        pages.check(mine(id), model);
        return "items/editing/check";
    }

    @PostMapping("/review")
    @Requires(Permission.ITEM_REVIEW)
    String review(@PathVariable UUID id, @RequestParam int version, RedirectAttributes flash) {
        mine(id);
        publish.review(id, version, user.require().actor());
        flash.addFlashAttribute("done", "审核通过，可以发布了。");
        return "redirect:/admin/items/versions/" + id + "/check";
    }

    @PostMapping("/publication")
    @Requires(Permission.ITEM_PUBLISH)
    String publish(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam LocalDate effectiveOn,
            RedirectAttributes flash) {
        publish.publish(id, version, effectiveOn, user.require().actor());
        flash.addFlashAttribute("done", "已发布。生效之日起公众看到这一版；正在办理的办件仍按原版本办完。");
        return "redirect:/admin/items/" + versions.require(id).code();
    }

    /** Whoever may edit sees every item; a reviewer of an agency only those of that agency. */
    private StoredVersion mine(UUID id) {
        StoredVersion version = versions.require(id);
        SignedIn who = user.require();
        boolean ofAgency = who instanceof SignedIn.Officer officer
                && officer.agencyId().equals(version.content().agencyId());
        if (!who.may(Permission.ITEM_EDIT) && !ofAgency) {
            throw new NotAllowed("items of another agency");
        }
        return version;
    }
}
