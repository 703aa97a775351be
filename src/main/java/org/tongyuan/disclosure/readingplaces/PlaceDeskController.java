package org.tongyuan.disclosure.readingplaces;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The desk's list of places, and the form of one. */
@Controller
class PlaceDeskController {

    static final String LIST = "/desk/disclosure/reading-places";

    private final PlacePages pages;
    private final KeepPlace keep;
    private final Once once;
    private final Words words;

    PlaceDeskController(PlacePages pages, KeepPlace keep, Once once, Words words) {
        this.pages = pages;
        this.keep = keep;
        this.once = once;
        this.words = words;
    }

    @GetMapping(LIST)
    @Requires(Permission.DISCLOSURE_READ)
    String list(Model model) {
        model.addAttribute("lines", pages.lines());
        return "disclosure/readingplaces/list";
    }

    @GetMapping(LIST + "/new")
    @Requires(Permission.DISCLOSURE_EDIT)
    String form(Model model) {
        return form(null, Map.of(), Map.of(), model);
    }

    @GetMapping(LIST + "/{id}/edit")
    @Requires(Permission.DISCLOSURE_EDIT)
    String edit(@PathVariable UUID id, Model model) {
        var place = pages.require(id);
        return form(place, PlaceForm.of(place), Map.of(), model);
    }

    /** One that can be chosen. */
    record Choice(String value, String label) {}

    private static String form(
            @Nullable ReadingPlace place, Map<String, String> typed, Map<String, String> errors, Model model) {
        List<Choice> kinds = Stream.of(PlaceKind.values())
                .map(k -> new Choice(k.name(), k.label()))
                .toList();
        model.addAttribute("place", place);
        model.addAttribute("kinds", kinds);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/readingplaces/form";
    }

    @PostMapping(LIST)
    @Requires(Permission.DISCLOSURE_EDIT)
    String add(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        return save(null, request, response, model, flash);
    }

    @PostMapping(LIST + "/{id}")
    @Requires(Permission.DISCLOSURE_EDIT)
    String change(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return save(pages.require(id), request, response, model, flash);
    }

    private String save(
            @Nullable ReadingPlace place,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var form = PlaceForm.read(typed);
        var errors = new LinkedHashMap<>(form.errors());
        var about = form.about();
        if (about != null) {
            try {
                String view = once.run(request, () -> "redirect:" + LIST + "/" + save(place, about, typed));
                flash.addFlashAttribute("done", "已保存，公开页面随之更新。");
                return view;
            } catch (RuleBroken broken) {
                errors.put("name", words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(place, typed, errors, model);
    }

    private UUID save(@Nullable ReadingPlace place, ReadingPlace.About about, Map<String, String> typed) {
        if (place == null) {
            return keep.add(about, pages.officer());
        }
        Integer seen = Typed.number(typed, "version");
        keep.change(place.id(), about, seen == null ? -1 : seen, pages.officer());
        return place.id();
    }
}
