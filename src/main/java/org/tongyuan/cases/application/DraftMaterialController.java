package org.tongyuan.cases.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Files;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** One material on one page: what is asked for, common defects, and the files uploaded for it. */
@Controller
class DraftMaterialController {

    private final DraftDesk desk;
    private final Drafts drafts;
    private final Trays trays;
    private final FillTray fillTray;
    private final Files files;
    private final LegalTime time;

    DraftMaterialController(
            DraftDesk desk, Drafts drafts, Trays trays, FillTray fillTray, Files files, LegalTime time) {
        this.desk = desk;
        this.drafts = drafts;
        this.trays = trays;
        this.fillTray = fillTray;
        this.files = files;
        this.time = time;
    }

    @GetMapping("/my/drafts/{id}/materials/{key}")
    @Requires(Permission.APPLY)
    String material(@PathVariable UUID id, @PathVariable String key, Model model) {
        var open = desk.requireOpen(id);
        return page(open, require(open, key), Map.of(), model);
    }

    @PostMapping("/my/drafts/{id}/materials/{key}")
    @Requires(Permission.APPLY)
    Object upload(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            Model model,
            RedirectAttributes flash) {
        var open = desk.requireOpen(id);
        Material material = require(open, key);
        List<String> refused = fillTray.add(id, key, material.name(), sent == null ? List.of() : sent);
        drafts.touch(id, time.now());
        if (!refused.isEmpty()) {
            var again = desk.requireOpen(id);
            return Unprocessable.view(page(again, material, asErrors(refused), model), model);
        }
        flash.addFlashAttribute("done", desk.say("citizen.file.added"));
        return "redirect:" + open.href() + "/materials/" + key;
    }

    /** Uses what was handed in with an earlier case; a second click adds nothing. */
    @PostMapping("/my/drafts/{id}/materials/{key}/earlier")
    @Requires(Permission.APPLY)
    Object useEarlier(@PathVariable UUID id, @PathVariable String key, Model model, RedirectAttributes flash) {
        var open = desk.requireOpen(id);
        Material material = require(open, key);
        var earlier = open.tasks().earlier().get(key);
        if (earlier == null) {
            throw new NotFound("earlier file for " + key);
        }
        List<String> refused = fillTray.add(id, key, earlier);
        drafts.touch(id, time.now());
        if (!refused.isEmpty()) {
            return Unprocessable.view(page(desk.requireOpen(id), material, asErrors(refused), model), model);
        }
        flash.addFlashAttribute("done", desk.say("citizen.file.reused", earlier.number()));
        return "redirect:" + open.href() + "/materials/" + key;
    }

    @PostMapping("/my/drafts/{id}/files/{fileId}/removal")
    @Requires(Permission.APPLY)
    String remove(@PathVariable UUID id, @PathVariable UUID fileId, RedirectAttributes flash) {
        var open = desk.requireOpen(id);
        TrayFile file = trays.require(id, fileId);
        trays.remove(id, fileId, time.now());
        drafts.touch(id, time.now());
        flash.addFlashAttribute("done", desk.say("citizen.file.removed", file.name()));
        return "redirect:" + open.href() + "/materials/" + file.material();
    }

    @GetMapping("/my/drafts/{id}/files/{fileId}")
    @Requires(Permission.APPLY)
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable UUID fileId) {
        var open = desk.requireOpen(id);
        TrayFile file = trays.require(open.draft().id(), fileId);
        return Downloads.attachment(
                file.file(), file.name(), files.open(file.file().id()));
    }

    private String page(DraftDesk.Open open, Material material, Map<String, String> errors, Model model) {
        var asked = open.tasks().asked();
        int place = asked.indexOf(material);
        model.addAttribute("open", open);
        model.addAttribute("material", material);
        model.addAttribute("needed", Asked.needed(material, open.item()));
        model.addAttribute("files", open.tasks().filesOf(material));
        model.addAttribute("place", place + 1);
        model.addAttribute("places", asked.size());
        model.addAttribute("next", place + 1 < asked.size() ? asked.get(place + 1) : null);
        model.addAttribute("errors", errors);
        return "cases/application/material";
    }

    private static Material require(DraftDesk.Open open, String key) {
        return open.tasks().asked().stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("material " + key));
    }

    /** The summary links the first message to the field; the others follow it there. */
    static Map<String, String> asErrors(List<String> refused) {
        var errors = new LinkedHashMap<String, String>();
        errors.put("file", String.join(" ", refused));
        return errors;
    }
}
