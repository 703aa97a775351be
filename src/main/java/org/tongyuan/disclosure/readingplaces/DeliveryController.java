package org.tongyuan.disclosure.readingplaces;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** One place at the desk: what it was given when, what it lacks, and the batches to take there. */
@Controller
class DeliveryController {

    private static final String ONE = PlaceDeskController.LIST + "/{id}";
    private static final String BATCH = ONE + "/deliveries/{which}";

    private final PlacePages pages;
    private final PlaceUses uses;
    private final DeliveryPackage contents;
    private final Once once;
    private final Words words;

    DeliveryController(PlacePages pages, PlaceUses uses, DeliveryPackage contents, Once once, Words words) {
        this.pages = pages;
        this.uses = uses;
        this.contents = contents;
        this.once = once;
        this.words = words;
    }

    @GetMapping(ONE)
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable UUID id, Model model) {
        return show(id, Map.of(), Map.of(), model);
    }

    private String show(UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.one(id));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/readingplaces/place";
    }

    @PostMapping(ONE + "/deliveries")
    @Requires(Permission.DISCLOSURE_EDIT)
    String drawUp(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return act(
                id,
                "delivery",
                "已汇集待提供的信息，请下载后送交，收到签收再登记。",
                request,
                response,
                model,
                flash,
                () -> uses.deliver().drawUp(id, pages.officer()));
    }

    @PostMapping(BATCH + "/confirmation")
    @Requires(Permission.DISCLOSURE_EDIT)
    String confirm(
            @PathVariable UUID id,
            @PathVariable UUID which,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        String day = FormErrors.given(typed.get("on"));
        if (!day.isEmpty() && FormErrors.day(day).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, typed, Map.of("on", "请填写日期，例如 2026-03-16"), model);
        }
        return act(
                id,
                "receiver",
                "已登记接收。",
                request,
                response,
                model,
                flash,
                () -> uses.deliver()
                        .confirm(
                                id,
                                which,
                                FormErrors.day(day).orElse(null),
                                typed.get("receiver"),
                                typed.get("way"),
                                pages.officer()));
    }

    @PostMapping(BATCH + "/cancellation")
    @Requires(Permission.DISCLOSURE_EDIT)
    String cancel(
            @PathVariable UUID id,
            @PathVariable UUID which,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return act(
                id,
                "delivery",
                "已取消，其中的信息重新列为待提供。",
                request,
                response,
                model,
                flash,
                () -> uses.deliver().cancel(id, which, pages.officer()));
    }

    @PostMapping(ONE + "/closing")
    @Requires(Permission.DISCLOSURE_EDIT)
    String close(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return act(
                id,
                "delivery",
                "已停用，公开页面不再列出。",
                request,
                response,
                model,
                flash,
                () -> uses.keep().close(id, pages.officer()));
    }

    @PostMapping(ONE + "/opening")
    @Requires(Permission.DISCLOSURE_EDIT)
    String open(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return act(
                id,
                "delivery",
                "已重新启用。",
                request,
                response,
                model,
                flash,
                () -> uses.keep().open(id, pages.officer()));
    }

    private String act(
            UUID id,
            String field,
            String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Runnable act) {
        try {
            String view = once.run(request, () -> {
                act.run();
                return "redirect:" + PlaceDeskController.LIST + "/" + id;
            });
            flash.addFlashAttribute("done", done);
            return view;
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String at = broken.messageKey().endsWith(".day")
                    ? "on"
                    : broken.messageKey().endsWith(".way") ? "way" : field;
            return show(id, Typed.of(request), new LinkedHashMap<>(Map.of(at, words.of(broken))), model);
        }
    }

    @GetMapping(BATCH + "/list.csv")
    @Requires(Permission.DISCLOSURE_READ)
    void list(@PathVariable UUID id, @PathVariable UUID which, HttpServletResponse response) throws IOException {
        var delivery = pages.delivery(id, which);
        contents.list(
                delivery,
                attachment(delivery, "清单.csv", "text/csv;charset=UTF-8", response)
                        .getOutputStream());
    }

    @GetMapping(BATCH + "/package.zip")
    @Requires(Permission.DISCLOSURE_READ)
    void zip(@PathVariable UUID id, @PathVariable UUID which, HttpServletResponse response) throws IOException {
        var delivery = pages.delivery(id, which);
        contents.zip(
                delivery,
                attachment(delivery, "信息.zip", "application/zip", response).getOutputStream());
    }

    private HttpServletResponse attachment(Delivery delivery, String what, String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                pages.require(delivery.placeId()).about().name() + "-第" + delivery.sequence() + "批-"
                                        + what,
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return response;
    }
}
