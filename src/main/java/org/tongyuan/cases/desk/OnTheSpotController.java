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
import org.tongyuan.cases.act.HandleOnTheSpot;
import org.tongyuan.cases.act.NewCase;
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
    private final HandleOnTheSpot handle;
    private final WindowPersons persons;
    private final CurrentUser user;
    private final Once once;

    OnTheSpotController(Items items, HandleOnTheSpot handle, WindowPersons persons, CurrentUser user, Once once) {
        this.items = items;
        this.handle = handle;
        this.persons = persons;
        this.user = user;
        this.once = once;
    }

    @GetMapping("/desk/on-the-spot/{code}")
    @Requires(Permission.CASE_SUBMIT)
    String page(@PathVariable String code, @RequestParam(required = false) @Nullable UUID person, Model model) {
        var item = require(code);
        model.addAttribute("item", item);
        model.addAttribute("person", person == null ? null : persons.require(person));
        model.addAttribute(
                "result",
                item.results().isEmpty() ? "" : item.results().getFirst().name());
        model.addAttribute("types", IdType.values());
        model.addAttribute("typed", Map.of());
        model.addAttribute("errors", Map.of());
        return "cases/desk/on-the-spot";
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
            @RequestParam(defaultValue = "") String result,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var officer = user.officer();
        String page = once.run(request, () -> {
            var receipt = handle.handle(
                    new NewCase(
                            code, new NewCase.Who.Known(person), null, Channel.WINDOW, Map.of(), List.of(), List.of()),
                    result.strip(),
                    officer);
            return "redirect:/desk/on-the-spot/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8)
                    + "?settled=" + receipt.number();
        });
        String number = page.substring(page.indexOf('=') + 1);
        flash.addFlashAttribute("settled", number);
        flash.addFlashAttribute("settledFor", persons.require(person).name());
        return page.substring(0, page.indexOf('?'));
    }
}
