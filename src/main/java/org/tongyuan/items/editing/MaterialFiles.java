package org.tongyuan.items.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Upload;
import org.tongyuan.items.ItemVersion.Material.Paper;
import org.tongyuan.items.version.Actors;
import org.tongyuan.items.version.ItemAttachments;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;

/** Takes blank forms and samples as they come with the editor's page; the draft that names them is what the journal records. */
@Component
class MaterialFiles {

    private static final Pattern FIELD = Pattern.compile("(materials)\\.(\\d{1,3})\\.(blankForm|example)File");

    private final Files files;
    private final ItemAttachments attachments;
    private final LegalTime time;
    private final Words words;

    MaterialFiles(Files files, ItemAttachments attachments, LegalTime time, Words words) {
        this.files = files;
        this.attachments = attachments;
        this.time = time;
        this.words = words;
    }

    Optional<Paper> find(String sha256) {
        return sha256.isEmpty() ? Optional.empty() : attachments.find(sha256);
    }

    /** Stores what was chosen and puts it into the form; messages by field id where a file cannot be taken. */
    @Transactional
    Map<String, String> take(MultiValueMap<String, MultipartFile> sent, EditorForm form, Actor by) {
        var errors = new LinkedHashMap<String, String>();
        sent.forEach((name, chosen) -> {
            var field = FIELD.matcher(name);
            MultipartFile file = chosen.getFirst();
            if (!field.matches() || file.isEmpty()) {
                return;
            }
            try {
                Paper paper = store(file, by);
                form.putFile(field.group(1), Integer.parseInt(field.group(2)), field.group(3), paper);
            } catch (RuleBroken refused) {
                errors.put(name, words.of(refused));
            }
        });
        return errors;
    }

    Paper store(String name, byte[] content, Actor by) {
        return attachments.add(files.store(new Upload(name, content)), Actors.text(by), time.now());
    }

    private Paper store(MultipartFile file, Actor by) {
        try {
            String name = file.getOriginalFilename() == null ? "文件" : file.getOriginalFilename();
            return store(name, file.getBytes(), by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
