package org.tongyuan.cases.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** Rounds of 案卷评查: drawing, what anybody needs to draw again, sums with the cases behind them, closing. */
@Controller
@RequestMapping(CaseReviewController.ROUNDS)
@Requires(Permission.CASE_FILE_REVIEW)
class CaseReviewController {

    static final String ROUNDS = "/desk/case-reviews";

    private final OpenRound opening;
    private final CloseRound closing;
    private final ReviewPages pages;
    private final ReviewPapers papers;
    private final CurrentUser user;
    private final Once once;

    CaseReviewController(
            OpenRound opening,
            CloseRound closing,
            ReviewPages pages,
            ReviewPapers papers,
            CurrentUser user,
            Once once) {
        this.opening = opening;
        this.closing = closing;
        this.pages = pages;
        this.papers = papers;
        this.user = user;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.CASE_READ)
    String list(Model model) {
        return list(Map.of("until", pages.today().toString(), "size", "10"), Map.of(), model);
    }

    private String list(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.list(user.officer()));
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/review/list";
    }

    @PostMapping
    String open(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var form = RoundForm.read(typed, pages.today());
        var scope = form.scope();
        if (scope == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(typed, form.errors(), model);
        }
        String view = once.run(request, () -> "redirect:" + ROUNDS + "/" + opening.open(scope, user.officer()));
        flash.addFlashAttribute("done", "已抽取案卷。");
        return view;
    }

    @GetMapping("/{number}")
    String round(@PathVariable String number, Model model) {
        model.addAttribute("page", pages.round(number));
        return "cases/review/round";
    }

    /** The numbers that were drawn from, as their digest was taken. */
    @GetMapping("/{number}/population.txt")
    void population(@PathVariable String number, HttpServletResponse response) throws IOException {
        byte[] text = pages.population(number).getBytes(StandardCharsets.UTF_8);
        file(response, number + ".txt", "text/plain;charset=UTF-8");
        response.getOutputStream().write(text);
    }

    @GetMapping("/{number}/results.csv")
    void results(@PathVariable String number, HttpServletResponse response) throws IOException {
        var page = pages.round(number);
        file(response, "案卷评查 " + number + ".csv", TableFormat.CSV.mediaType(1));
        papers.csv(page, response.getOutputStream());
    }

    private static void file(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** The cases behind a figure. */
    @GetMapping("/{number}/cases")
    String cases(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable UUID agency,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String criterion,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "false") boolean findings,
            Model model) {
        var found = Arrays.stream(Outcome.values())
                .filter(o -> o.name().equals(outcome))
                .findFirst()
                .orElse(null);
        model.addAttribute("page", pages.figure(number, new CaseFilter(agency, grade, criterion, found, findings)));
        return "cases/review/cases";
    }

    @PostMapping("/{number}/closure")
    String close(@PathVariable String number, HttpServletRequest request, RedirectAttributes flash) {
        String view = once.run(request, () -> {
            closing.close(number, user.officer());
            return "redirect:" + ROUNDS + "/" + number;
        });
        flash.addFlashAttribute("done", "这次评查已结束。");
        return view;
    }
}
