package org.tongyuan.items.channel;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.items.channel.ChannelChecks.Row;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** The channels of an item for staff: whether each says what the version in force says, and what it says instead. */
@Controller
@RequestMapping("/desk/items/{code}/channels")
class ChannelController {

    private final ItemVersions versions;
    private final ChannelBoard board;
    private final CheckChannels check;
    private final LookAtChannels look;
    private final EditOutsideCopies copies;
    private final CurrentUser user;

    ChannelController(
            ItemVersions versions,
            ChannelBoard board,
            CheckChannels check,
            LookAtChannels look,
            EditOutsideCopies copies,
            CurrentUser user) {
        this.versions = versions;
        this.board = board;
        this.check = check;
        this.look = look;
        this.copies = copies;
        this.user = user;
    }

    @GetMapping
    @Requires({Permission.ITEM_EDIT, Permission.ITEM_REVIEW, Permission.ITEM_PUBLISH})
    String show(@PathVariable String code, Model model) {
        board.fill(model, inForce(code), OutsideCopyForm.empty());
        return "items/channel/channels";
    }

    @PostMapping("/checks")
    @Requires({Permission.ITEM_EDIT, Permission.ITEM_REVIEW, Permission.ITEM_PUBLISH})
    String checkNow(@PathVariable String code, RedirectAttributes flash) {
        StoredVersion version = inForce(code);
        List<Row> rows = check.look(version);
        look.keep(version, rows, actor());
        boolean equal = rows.stream().allMatch(Row::equal);
        flash.addFlashAttribute(equal ? "done" : "differing", equal ? "核对完毕，各渠道与发布版本一致。" : "核对完毕，有渠道与发布版本不一致，见下表。");
        return back(code);
    }

    @PostMapping("/sheet")
    @Requires({Permission.ITEM_EDIT, Permission.ITEM_PUBLISH})
    String reprint(@PathVariable String code, RedirectAttributes flash) {
        look.reprint(inForce(code), actor());
        flash.addFlashAttribute("done", "打印单已作废，下次打印或者核对时按发布版本重新印制。");
        return back(code);
    }

    @PostMapping("/copies")
    @Requires(Permission.ITEM_EDIT)
    String register(
            @PathVariable String code,
            @Valid @ModelAttribute("form") OutsideCopyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        StoredVersion version = inForce(code);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            board.fill(model, version, form);
            model.addAttribute("errors", FormErrors.of(errors));
            return "items/channel/channels";
        }
        copies.add(version, form, actor());
        flash.addFlashAttribute("done", "已登记，下次核对时一并检查。");
        return back(code);
    }

    @PostMapping("/copies/{id}/ending")
    @Requires(Permission.ITEM_EDIT)
    String end(@PathVariable String code, @PathVariable UUID id, RedirectAttributes flash) {
        copies.end(id, code, actor());
        flash.addFlashAttribute("done", "已停止核对这个外部副本。");
        return back(code);
    }

    private Actor actor() {
        return user.require().actor();
    }

    private StoredVersion inForce(String code) {
        return versions.inForceId(code).map(versions::require).orElseThrow(() -> new NotFound("item " + code));
    }

    private static String back(String code) {
        return "redirect:/desk/items/" + code + "/channels";
    }
}
