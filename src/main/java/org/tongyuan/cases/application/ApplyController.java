package org.tongyuan.cases.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Where an application begins: what is needed, how long it takes, what it costs. */
@Controller
class ApplyController {

    private final Items items;
    private final Drafts drafts;
    private final CurrentUser user;
    private final LegalTime time;

    ApplyController(Items items, Drafts drafts, CurrentUser user, LegalTime time) {
        this.items = items;
        this.drafts = drafts;
        this.user = user;
        this.time = time;
    }

    @GetMapping("/apply/{itemCode}")
    @Requires(Permission.APPLY)
    String start(@PathVariable String itemCode, Model model) {
        ItemVersion item = inForce(itemCode);
        var needed = DraftTasks.of(
                Draft.start(user.citizen().accountId(), itemCode, item.id(), time.now()), item, List.of());
        model.addAttribute("item", item);
        model.addAttribute("limits", limitsOf(item));
        model.addAttribute("fees", feesOf(item));
        model.addAttribute("asked", needed.asked());
        model.addAttribute("notAsked", needed.notAsked());
        model.addAttribute(
                "drafts",
                drafts.openOf(user.citizen()).stream()
                        .filter(d -> d.itemCode().equals(itemCode))
                        .toList());
        return "cases/application/start";
    }

    @PostMapping("/apply/{itemCode}")
    @Requires(Permission.APPLY)
    String begin(@PathVariable String itemCode) {
        ItemVersion item = inForce(itemCode);
        if (!item.handledHere()) {
            throw new RuleBroken("citizen.apply.elsewhere");
        }
        if (!item.online()) {
            throw new RuleBroken("citizen.apply.window-only");
        }
        Draft draft = Draft.start(user.citizen().accountId(), itemCode, item.id(), time.now());
        drafts.add(draft);
        return "redirect:/my/drafts/" + draft.id();
    }

    private static String limitsOf(ItemVersion item) {
        var lines = new ArrayList<String>();
        if (item.kind() == ItemVersion.Kind.ON_THE_SPOT) {
            lines.add("材料齐全的，工作人员看到后当场办结。");
        } else if (item.promised() != null) {
            lines.add("承诺 " + words(item.promised()) + "办结，从受理之日的次日起算。");
        }
        if (item.statutory() != null) {
            lines.add("法定期限 " + words(item.statutory()) + "。");
        }
        return lines.isEmpty() ? "法律没有规定期限，办理机关会尽快办理。" : String.join("\n", lines);
    }

    private static String words(ItemVersion.Limit limit) {
        return limit.kind().words(limit.days());
    }

    private static String feesOf(ItemVersion item) {
        return item.fees().isEmpty()
                ? "不收费"
                : item.fees().stream()
                        .map(fee -> fee.name() + "：" + fee.standard())
                        .collect(Collectors.joining("\n"));
    }

    private ItemVersion inForce(String code) {
        return items.inForce(code).orElseThrow(() -> new NotFound("item " + code));
    }
}
