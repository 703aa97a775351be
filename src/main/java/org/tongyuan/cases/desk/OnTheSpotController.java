package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.IdType;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.presence.TakeIn;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;

/**
 * An item settled on the spot, person after person: the reader types the number and Enter, the button has the focus, Enter settles, and
 * the page is ready for the next. That is one key after the person is identified.
 */
@Controller
class OnTheSpotController {

    private final Items items;
    private final TakeIn takeIn;
    private final AttendeeForm attendees;
    private final CurrentUser user;
    private final Once once;

    OnTheSpotController(Items items, TakeIn takeIn, AttendeeForm attendees, CurrentUser user, Once once) {
        this.items = items;
        this.takeIn = takeIn;
        this.attendees = attendees;
        this.user = user;
        this.once = once;
    }

    /** Somebody else may have come with a mandate in force; without one their papers are looked at in the longer form. */
    @GetMapping("/desk/on-the-spot/{code}")
    @Requires(Permission.CASE_SUBMIT)
    String page(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable UUID agent,
            Model model) {
        var item = require(code);
        Map<String, String> typed = agent == null ? Map.of() : Map.of("agent", agent.toString());
        model.addAttribute("item", item);
        model.addAttribute("person", person == null ? null : attendees.require(person));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Map.of());
        if (person != null) {
            attendees.describe(person, typed, model);
            if (model.getAttribute("agent") != null && model.getAttribute("standing") == null) {
                return "redirect:/desk/intake/" + person + "/items/" + encoded(code) + "?agent=" + agent;
            }
        }
        model.addAttribute(
                "result",
                item.results().isEmpty() ? "" : item.results().getFirst().name());
        model.addAttribute("types", IdType.values());
        return "cases/desk/on-the-spot";
    }

    private static String encoded(String code) {
        return UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    private ItemVersion require(String code) {
        var item = items.inForce(code).orElseThrow(() -> new NotFound("item " + code));
        if (item.kind() != ItemVersion.Kind.ON_THE_SPOT) {
            throw new RuleBroken("case.item.not-on-the-spot", item.name());
        }
        return item;
    }

    @PostMapping("/desk/on-the-spot/{code}")
    @Requires(Permission.CASE_SUBMIT)
    String settle(
            @PathVariable String code,
            @RequestParam UUID person,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(defaultValue = "") String result,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var officer = user.officer();
        String page = once.run(request, () -> {
            var receipt = takeIn.settle(
                    new NewCase(
                            code,
                            new NewCase.Who.Known(person),
                            agent == null ? null : new NewCase.Who.Known(agent),
                            Channel.WINDOW,
                            Map.of(),
                            List.of(),
                            List.of()),
                    result.strip(),
                    agent == null ? null : attendees.mandated(person, agent),
                    officer);
            return "redirect:/desk/on-the-spot/" + encoded(code) + "?settled=" + receipt.number();
        });
        String number = page.substring(page.indexOf('=') + 1);
        flash.addFlashAttribute("settled", number);
        flash.addFlashAttribute("settledFor", attendees.require(person).name());
        return page.substring(0, page.indexOf('?'));
    }
}
