package org.tongyuan.items.editing;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The way from draft to publication. */
@Controller
@RequestMapping("/admin/items/versions/{id}")
class PublicationController {

    private final ItemVersions versions;
    private final PublishItem publish;
    private final VersionPages pages;
    private final CurrentUser user;

    PublicationController(ItemVersions versions, PublishItem publish, VersionPages pages, CurrentUser user) {
        this.versions = versions;
        this.publish = publish;
        this.pages = pages;
        this.user = user;
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
