package org.tongyuan.items.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.Problem;
import org.tongyuan.items.version.PublicationRules;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.Words;

/** Fills the pages of one version. */
@Component
class VersionPages {

    private final ItemVersions versions;
    private final Agencies agencies;
    private final Forms forms;
    private final Words words;
    private final LegalTime time;

    VersionPages(ItemVersions versions, Agencies agencies, Forms forms, Words words, LegalTime time) {
        this.versions = versions;
        this.agencies = agencies;
        this.forms = forms;
        this.words = words;
        this.time = time;
    }

    void editor(StoredVersion stored, int lock, EditorForm form, Map<String, String> errors, Model model) {
        model.addAttribute("stored", stored);
        model.addAttribute("lock", lock);
        model.addAttribute("form", form);
        model.addAttribute("messages", errors);
        model.addAttribute("parts", EditorSpec.parts(agencies));
        model.addAttribute("agencies", EditorSpec.agencies(agencies));
        model.addAttribute("types", types());
        model.addAttribute("profiles", profiles());
        model.addAttribute(
                "handlings",
                List.of(
                        new EditorSpec.Choice("HERE", "本系统办理"),
                        new EditorSpec.Choice("ELSEWHERE", "外部系统办理"),
                        new EditorSpec.Choice("BOTH", "两处都能办理")));
        model.addAttribute(
                "kinds",
                List.of(new EditorSpec.Choice("ON_THE_SPOT", "即办件"), new EditorSpec.Choice("PROMISED", "承诺件")));
        model.addAttribute(
                "dayKinds", List.of(new EditorSpec.Choice("WORKING", "工作日"), new EditorSpec.Choice("NATURAL", "自然日")));
        model.addAttribute(
                "purposes",
                Arrays.stream(Purpose.values())
                        .map(purpose -> new EditorSpec.Choice(purpose.name(), purpose.label()))
                        .toList());
    }

    void check(StoredVersion stored, Model model) {
        ItemContent inForce = versions.inForceId(stored.code())
                .map(versions::require)
                .map(StoredVersion::content)
                .orElse(null);
        model.addAttribute("stored", stored);
        model.addAttribute("problems", problems(stored.content()));
        model.addAttribute("first", inForce == null);
        model.addAttribute("changes", ContentDiff.between(inForce, stored.content()));
        model.addAttribute("today", time.today());
    }

    private List<String> problems(ItemContent content) {
        return PublicationRules.check(content, forms).stream().map(this::text).toList();
    }

    private String text(Problem problem) {
        return words.of(problem.messageKey(), problem.args().toArray());
    }

    static List<EditorSpec.Choice> types() {
        return Arrays.stream(MatterType.values())
                .map(t -> new EditorSpec.Choice(t.name(), t.label()))
                .toList();
    }

    private static List<EditorSpec.Choice> profiles() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(ProcedureProfile.values()).forEach(p -> choices.put(p.name(), p.label()));
        return choices.entrySet().stream()
                .map(e -> new EditorSpec.Choice(e.getKey(), e.getValue()))
                .toList();
    }
}
