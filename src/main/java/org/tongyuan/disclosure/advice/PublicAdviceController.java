package org.tongyuan.disclosure.advice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.HourlyCount;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** For everybody: what was asked and answered, a form to ask, and the answer to whoever holds the receipt. */
@Controller
@RequestMapping("/disclosure/advice")
class PublicAdviceController {

    private static final int PAGE = 20;
    private static final int MOST_PER_HOUR = 20;

    private final PublicAdvicePages pages;
    private final AskPublicAdvice ask;
    private final CurrentUser user;
    private final HourlyCount count;
    private final Once once;
    private final Words words;

    PublicAdviceController(
            PublicAdvicePages pages, AskPublicAdvice ask, CurrentUser user, HourlyCount count, Once once, Words words) {
        this.pages = pages;
        this.ask = ask;
        this.user = user;
        this.count = count;
        this.once = once;
        this.words = words;
    }

    /** {@code before} and {@code after}: day and id of the last one of the page before. */
    @GetMapping
    @Requires(Permission.ANYONE)
    String list(
            @RequestParam(required = false) @Nullable LocalDate before,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var found = pages.shown(before, after, PAGE + 1);
        var rows = found.stream().limit(PAGE).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("counts", pages.ofThisYear());
        model.addAttribute("next", found.size() > PAGE ? next(rows.getLast().of()) : null);
        model.addAttribute("later", after != null);
        return "disclosure/advice/list";
    }

    private static @Nullable String next(PublicAdvice last) {
        var answer = last.answer();
        return answer == null
                ? null
                : UriComponentsBuilder.fromPath("/disclosure/advice")
                        .queryParam("before", answer.on())
                        .queryParam("after", last.head().id())
                        .build()
                        .encode()
                        .toUriString();
    }

    @GetMapping("/new")
    @Requires(Permission.ANYONE)
    String form(HttpServletRequest request, Model model) {
        return form(Typed.of(request), Map.of(), true, model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, boolean mayShow, Model model) {
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("signedIn", user.find().orElse(null) instanceof SignedIn.Citizen);
        model.addAttribute("mayShow", mayShow);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/advice/new";
    }

    @PostMapping
    @Requires(Permission.ANYONE)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = Typed.of(request);
        var form = new PublicAdviceForm(typed);
        var errors = form.errors();
        if (errors.isEmpty() && !count.allows("public-advice", request.getRemoteAddr(), MOST_PER_HOUR)) {
            errors.put("question", words.of("disclosure.public-advice.too-many"));
        }
        if (errors.isEmpty()) {
            try {
                SignedIn by = user.find().orElse(null);
                UUID person = by instanceof SignedIn.Citizen citizen ? citizen.personId() : null;
                var asked = form.asked(person);
                return once.run(
                        request, () -> "redirect:/disclosure/advice/receipts/" + ask.ask(form.agency(), asked, by));
            } catch (RuleBroken broken) {
                errors.put("question", words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, errors, typed.containsKey("mayShow"), model);
    }

    /** Says nothing about who asked. */
    @GetMapping("/receipts/{receipt}")
    @Requires(Permission.ANYONE)
    String receipt(@PathVariable String receipt, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("view", pages.byReceipt(receipt));
        return "disclosure/advice/receipt";
    }

    @GetMapping("/{number}")
    @Requires(Permission.ANYONE)
    String one(@PathVariable String number, Model model) {
        model.addAttribute("view", pages.shown(number));
        return "disclosure/advice/one";
    }
}
