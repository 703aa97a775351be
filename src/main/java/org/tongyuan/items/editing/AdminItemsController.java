package org.tongyuan.items.editing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.items.ItemVersion.State;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Items for staff: the list, and one item with its versions. */
@Controller
@RequestMapping("/admin/items")
class AdminItemsController {

    private static final int SIZE = 50;

    private final ItemBoard board;
    private final ItemVersions versions;
    private final DraftItem draft;
    private final EndItem end;
    private final CurrentUser user;

    AdminItemsController(ItemBoard board, ItemVersions versions, DraftItem draft, EndItem end, CurrentUser user) {
        this.board = board;
        this.versions = versions;
        this.draft = draft;
        this.end = end;
        this.user = user;
    }

    @GetMapping
    @Requires({Permission.ITEM_EDIT, Permission.ITEM_REVIEW, Permission.ITEM_PUBLISH, Permission.ITEM_IMPORT})
    String list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "") String incomplete,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        boolean gaps = incomplete.equals("1");
        List<ItemBoard.Line> lines = board.find(query.strip(), state, gaps, before, SIZE);
        model.addAttribute("lines", lines);
        model.addAttribute("query", query);
        model.addAttribute("state", state);
        model.addAttribute("states", State.values());
        model.addAttribute("incomplete", gaps);
        model.addAttribute("incompleteCount", board.incomplete());
        model.addAttribute(
                "next",
                lines.size() < SIZE
                        ? null
                        : address(query, state, gaps, lines.getLast().itemId()));
        return "items/editing/list";
    }

    private static String address(String query, @Nullable State state, boolean incomplete, UUID before) {
        return "/admin/items?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + (state == null ? "" : "&state=" + state.name())
                + (incomplete ? "&incomplete=1" : "")
                + "&before=" + before;
    }

    @GetMapping("/{code}")
    @Requires({Permission.ITEM_EDIT, Permission.ITEM_REVIEW, Permission.ITEM_PUBLISH, Permission.ITEM_IMPORT})
    String show(@PathVariable String code, Model model) {
        List<StoredVersion> history = versions.historyOf(code);
        if (history.isEmpty()) {
            throw new NotFound("item " + code);
        }
        model.addAttribute("history", history);
        model.addAttribute("newest", history.getFirst());
        model.addAttribute(
                "open",
                history.stream()
                        .filter(v -> v.state() == State.DRAFT || v.state() == State.REVIEWED)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("inForce", versions.inForceId(code).orElse(null));
        return "items/editing/item";
    }

    /** The next version, as a copy to be changed. */
    @PostMapping("/{code}/drafts")
    @Requires(Permission.ITEM_EDIT)
    String revise(@PathVariable String code) {
        return "redirect:/admin/items/versions/"
                + draft.revise(code, user.require().actor());
    }

    @PostMapping("/{code}/ending")
    @Requires(Permission.ITEM_PUBLISH)
    String end(@PathVariable String code, @RequestParam(defaultValue = "") String why, RedirectAttributes flash) {
        if (why.isBlank()) {
            throw new RuleBroken("item.end.reason");
        }
        end.end(code, why.strip(), user.require().actor());
        flash.addFlashAttribute("done", "已停止办理这个事项。正在办理的办件按原版本办完。");
        return "redirect:/admin/items/" + code;
    }
}
