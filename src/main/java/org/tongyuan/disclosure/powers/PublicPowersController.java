package org.tongyuan.disclosure.powers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The list of powers for everybody, and each power with how it is exercised now. */
@Controller
@RequestMapping("/disclosure/powers")
@Requires(Permission.ANYONE)
@LegalBasis("政府信息公开条例, art. 20(2)")
class PublicPowersController {

    private static final int PAGE = 50;
    private static final int LONGEST = 100;

    private final Powers powers;
    private final PowerView.Reading reading;
    private final Exercises exercises;

    PublicPowersController(Powers powers, PowerView.Reading reading, Exercises exercises) {
        this.powers = powers;
        this.reading = reading;
        this.exercises = exercises;
    }

    /** An agency that has powers. */
    public record Choice(String value, String label) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable PowerKind kind,
            @RequestParam(required = false) @Nullable UUID agency,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String words = query.strip().length() > LONGEST ? query.strip().substring(0, LONGEST) : query.strip();
        List<PowerView> all = powers.all(null).stream()
                .map(reading::of)
                .flatMap(Optional::stream)
                .filter(view -> !view.isOver())
                .toList();
        var found = all.stream()
                .filter(view -> kind == null || view.kind() == kind)
                .filter(view -> agency == null || view.power().agencyId().equals(agency))
                .filter(view -> view.has(words))
                .toList();
        int from = Math.min(Math.max(page - 1, 0) * PAGE, found.size());
        model.addAttribute("powers", found.subList(from, Math.min(from + PAGE, found.size())));
        model.addAttribute("total", found.size());
        model.addAttribute("page", from / PAGE + 1);
        model.addAttribute("hasNext", from + PAGE < found.size());
        model.addAttribute("query", words);
        model.addAttribute("kind", kind == null ? "" : kind.name());
        model.addAttribute("kinds", PowerKind.values());
        model.addAttribute("agency", agency == null ? "" : agency.toString());
        model.addAttribute(
                "agencies",
                all.stream()
                        .map(view -> new Choice(view.power().agencyId().toString(), view.agency()))
                        .distinct()
                        .toList());
        return "disclosure/powers/list";
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, Model model) {
        var power = powers.require(code);
        var view = reading.of(power).orElseThrow(() -> new NotFound("power " + code));
        model.addAttribute("view", view);
        model.addAttribute("changes", powers.changes(code));
        model.addAttribute("exercise", exercises.of(view));
        return "disclosure/powers/power";
    }
}
