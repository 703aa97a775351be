package org.tongyuan.disclosure.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The documents of a request at the desk: added, read, and blacked out in the browser. */
@Controller("requestFilesController")
class FilesController {

    private static final String FILES = "/desk/disclosure/requests/{number}/files";

    private final RequestPages pages;
    private final FilePages files;
    private final HandleFiles handle;
    private final Once once;
    private final Words words;

    FilesController(RequestPages pages, FilePages files, HandleFiles handle, Once once, Words words) {
        this.pages = pages;
        this.files = files;
        this.handle = handle;
        this.once = once;
        this.words = words;
    }

    @PostMapping(FILES)
    @Requires(Permission.DISCLOSURE_HANDLE)
    String attach(
            @PathVariable String number,
            @RequestParam(name = "file", required = false, defaultValue = "") List<MultipartFile> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            return once.run(request, () -> {
                handle.attach(number, uploads(sent), pages.officer());
                return "redirect:/desk/disclosure/requests/" + number + "#files";
            });
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.desk(number));
            model.addAttribute("errors", Map.of("file", words.of(broken)));
            return "disclosure/request/desk";
        }
    }

    private static List<Upload> uploads(List<MultipartFile> sent) {
        var uploads = new ArrayList<Upload>();
        for (MultipartFile file : sent) {
            String name = file.getOriginalFilename();
            if (!file.isEmpty() && name != null) {
                try {
                    uploads.add(new Upload(name, file.getBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return uploads;
    }

    @GetMapping(FILES + "/{id}")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<Resource> read(@PathVariable String number, @PathVariable UUID id) {
        return files.download(files.of(number, id));
    }

    @GetMapping(FILES + "/{id}/pages/{page}.png")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<byte[]> image(@PathVariable String number, @PathVariable UUID id, @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(files.image(files.of(number, id), page));
    }

    @GetMapping(FILES + "/{id}/redaction")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String form(@PathVariable String number, @PathVariable UUID id, Model model) {
        return form(number, id, Map.of(), Map.of(), model);
    }

    private String form(String number, UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("number", number);
        var file = files.of(number, id);
        model.addAttribute("file", file);
        model.addAttribute("pageCount", files.pages(file));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/request/redaction";
    }

    @PostMapping(FILES + "/{id}/redaction")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String redact(
            @PathVariable String number,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var form = RedactionForm.read(typed, files.pages(files.of(number, id)));
        var errors = form.errors();
        if (errors.isEmpty()) {
            try {
                String view = once.run(request, () -> {
                    handle.redact(number, id, form.boxes(), form.words(), pages.officer());
                    return "redirect:/desk/disclosure/requests/" + number + "#files";
                });
                flash.addFlashAttribute("done", "已生成遮盖后的文件，请打开核对；原件没有改动。");
                return view;
            } catch (RuleBroken broken) {
                errors.put("words", words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(number, id, typed, errors, model);
    }
}
