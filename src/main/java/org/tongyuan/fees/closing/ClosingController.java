package org.tongyuan.fees.closing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.demand.YuanField;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** Closing of days: a cashier's own, the hall's, and what was closed. */
@Controller
class ClosingController {

    private static final int LONGEST = 1_000;

    private final ClosingPages pages;
    private final CloseDay close;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    ClosingController(ClosingPages pages, CloseDay close, CurrentUser user, Once once, Words words) {
        this.pages = pages;
        this.close = close;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/desk/day-closings")
    @Requires(Permission.FEE_READ)
    String list(Model model) {
        model.addAttribute("closings", pages.latest());
        return "fees/closings";
    }

    @GetMapping("/desk/day-closings/{number}")
    @Requires(Permission.FEE_READ)
    String one(@PathVariable String number, Model model) {
        model.addAttribute("view", pages.view(number));
        return "fees/closing";
    }

    @GetMapping("/desk/day-closings/own/new")
    @Requires(Permission.FEE_COLLECT)
    String own(Model model) {
        return own(Map.of(), Map.of(), model);
    }

    private String own(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.own(me(), day(typed)));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "fees/closing-own";
    }

    @PostMapping("/desk/day-closings/own")
    @Requires(Permission.FEE_COLLECT)
    String closeOwn(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        LocalDate day = day(typed);
        var counted = new EnumMap<PayChannel, BigDecimal>(PayChannel.class);
        for (PayChannel channel : PayChannel.values()) {
            String field = channel.name().toLowerCase(Locale.ROOT);
            BigDecimal sum = YuanField.read(field, typed, errors);
            if (channel.atTheDesk() && sum == null) {
                errors.putIfAbsent(field, "请填写清点的" + channel.label() + "金额，没有的填 0");
            } else if (sum != null) {
                counted.put(channel, sum);
            }
        }
        String explanation = explanation(typed, errors);
        if (day != null && errors.isEmpty()) {
            String view = run(request, errors, () -> close.closeOwn(day, counted, explanation, user.officer()));
            if (view != null) {
                flash.addFlashAttribute("done", "已完成您当天的日结。");
                return view;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return own(typed, errors, model);
    }

    @GetMapping("/desk/day-closings/hall/new")
    @Requires(Permission.FEE_COLLECT)
    String hall(Model model) {
        return hall(Map.of(), Map.of(), model);
    }

    private String hall(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.hall(day(typed)));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "fees/closing-hall";
    }

    @PostMapping("/desk/day-closings/hall")
    @Requires(Permission.FEE_COLLECT)
    String closeHall(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        LocalDate day = day(typed);
        String explanation = explanation(typed, errors);
        if (day != null && errors.isEmpty()) {
            String view = run(request, errors, () -> close.closeHall(day, explanation, user.officer()));
            if (view != null) {
                flash.addFlashAttribute("done", "大厅当天已日结，款项已划缴财政专户。");
                return view;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return hall(typed, errors, model);
    }

    /** Null when a rule was broken; the messages say which. */
    private @Nullable String run(HttpServletRequest request, Map<String, String> errors, Supplier<String> act) {
        try {
            return once.run(request, () -> "redirect:/desk/day-closings/" + act.get());
        } catch (RuleBroken broken) {
            errors.put(broken.messageKey().equals("fees.closing.explain") ? "explanation" : "day", words.of(broken));
            return null;
        }
    }

    private static @Nullable String explanation(Map<String, String> typed, Map<String, String> errors) {
        String text = FormErrors.given(typed.get("explanation"));
        FormErrors.tooLong("explanation", text, LONGEST, errors);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(Map<String, String> typed) {
        return FormErrors.day(FormErrors.given(typed.get("day"))).orElse(null);
    }

    private UUID me() {
        return user.officer().accountId();
    }
}
