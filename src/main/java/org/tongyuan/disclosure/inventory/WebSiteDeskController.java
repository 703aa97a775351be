package org.tongyuan.disclosure.inventory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The inventory on the desk: which sites there are, how they stand, and the forms of the authority in charge. */
@Controller
@RequestMapping("/desk/disclosure/sites")
class WebSiteDeskController {

    private static final String LIST = "redirect:/desk/disclosure/sites";
    private static final int LONGEST_REASON = 500;

    private final WebSitePages pages;
    private final KeepWebSite keep;
    private final LookAtSites look;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    WebSiteDeskController(
            WebSitePages pages, KeepWebSite keep, LookAtSites look, CurrentUser user, Once once, Words words) {
        this.pages = pages;
        this.keep = keep;
        this.look = look;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String list(@RequestParam(required = false) @Nullable SiteStanding standing, Model model) {
        var rows = pages.rows();
        model.addAttribute(
                "rows",
                rows.stream()
                        .filter(row -> standing == null || row.standing() == standing)
                        .toList());
        model.addAttribute("total", rows.size());
        model.addAttribute("counts", WebSitePages.counts(rows));
        model.addAttribute("standing", standing);
        model.addAttribute(
                "ownMissing",
                rows.stream()
                        .noneMatch(row -> row.of().about().own() && row.of().isOpen()));
        model.addAttribute("mayEdit", keep.mayEdit(user.officer()));
        model.addAttribute("settings", pages.settings());
        model.addAttribute("everyMinutes", LookAtSites.EVERY.toMinutes());
        return "disclosure/inventory/list";
    }

    @GetMapping("/new")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String form(Model model) {
        keep.mustEdit(user.officer());
        return form(Map.of(), Map.of(), model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/inventory/new";
    }

    @PostMapping
    @Requires(Permission.DISCLOSURE_HANDLE)
    String enter(HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash, Model model) {
        keep.mustEdit(user.officer());
        var typed = Typed.of(request);
        var form = WebSiteForm.read(typed, this::isAgency);
        var errors = new LinkedHashMap<>(form.errors());
        var about = form.about();
        if (about != null) {
            try {
                String view = once.run(request, () -> LIST + "/" + keep.enter(about, user.officer()));
                flash.addFlashAttribute("done", "已登记。半小时内开始监测，也可以现在监测一次。");
                return view;
            } catch (RuleBroken broken) {
                errors.put(WebSiteForm.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, errors, model);
    }

    private boolean isAgency(UUID id) {
        return pages.agencies().stream().anyMatch(a -> a.id().equals(id));
    }

    @GetMapping("/{id}")
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable UUID id, Model model) {
        return page(id, WebSiteForm.of(pages.require(id)), Map.of(), "", model);
    }

    /** {@code failed}: the form that came back, empty for none. */
    private String page(UUID id, Map<String, String> typed, Map<String, String> errors, String failed, Model model) {
        model.addAttribute("view", pages.one(id));
        model.addAttribute("mayEdit", keep.mayEdit(user.officer()));
        model.addAttribute("settings", pages.settings());
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("failed", failed);
        return "disclosure/inventory/one";
    }

    @PostMapping("/{id}")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String change(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        keep.mustEdit(user.officer());
        var typed = Typed.of(request);
        var form = WebSiteForm.read(typed, this::isAgency);
        var errors = new LinkedHashMap<>(form.errors());
        var about = form.about();
        if (about != null) {
            try {
                Integer seen = Typed.number(typed, "version");
                keep.change(id, about, seen == null ? -1 : seen, user.officer());
                flash.addFlashAttribute("done", "已保存。");
                return LIST + "/" + id;
            } catch (RuleBroken broken) {
                errors.put(WebSiteForm.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, typed, errors, "edit", model);
    }

    @PostMapping("/{id}/closing")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        keep.mustEdit(user.officer());
        var errors = new LinkedHashMap<String, String>();
        FormErrors.tooLong("reason", reason, LONGEST_REASON, errors);
        if (errors.isEmpty()) {
            try {
                keep.close(id, reason.strip(), user.officer());
                flash.addFlashAttribute("done", "已登记关停，不再监测。");
                return LIST + "/" + id;
            } catch (RuleBroken broken) {
                errors.put("reason", words.of(broken));
            }
        }
        var typed = new LinkedHashMap<>(WebSiteForm.of(pages.require(id)));
        typed.put("reason", reason);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, typed, errors, "closing", model);
    }

    /** Looks now; nothing is decided by it, so the journal does not speak of it. */
    @PostMapping("/{id}/probes")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String look(@PathVariable UUID id, RedirectAttributes flash) {
        keep.mustEdit(user.officer());
        var site = pages.require(id);
        KeepWebSite.mustBeOpen(site);
        var seen = look.one(site);
        if (seen.isOk()) {
            flash.addFlashAttribute("done", "打开了，用时 " + seen.millis() + " 毫秒。");
        } else {
            flash.addFlashAttribute("notOpened", "没有打开：" + seen.error() + "。");
        }
        return LIST + "/" + id;
    }
}
