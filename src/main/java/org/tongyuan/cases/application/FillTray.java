package org.tongyuan.cases.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.tongyuan.cases.earlier.EarlierMaterials;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;

/** Takes the files sent for one material. What is good is kept even when something beside it is not. */
@Component
public class FillTray {

    /** Files of one material; more is nearly always a mistake. */
    static final int MOST_FILES = 20;

    private final Files files;
    private final Trays trays;
    private final LegalTime time;
    private final Words words;

    FillTray(Files files, Trays trays, LegalTime time, Words words) {
        this.files = files;
        this.trays = trays;
        this.time = time;
        this.words = words;
    }

    /** Several photos become one PDF in the order sent; returns a message for every file that was not taken. */
    @Transactional
    public List<String> add(UUID tray, String material, String materialName, List<MultipartFile> sent) {
        var refused = new ArrayList<String>();
        var photos = new ArrayList<Upload>();
        var others = new ArrayList<Upload>();
        for (MultipartFile one : sent) {
            if (!isNothing(one)) {
                sort(one, photos, others, refused);
            }
        }
        if (photos.isEmpty() && others.isEmpty() && refused.isEmpty()) {
            refused.add(words.of("citizen.file.none"));
        }
        if (trays.of(tray, material).size() + others.size() + (photos.isEmpty() ? 0 : 1) > MOST_FILES) {
            return List.of(words.of("citizen.file.too-many", MOST_FILES));
        }
        if (!photos.isEmpty()) {
            try {
                trays.add(tray, material, files.storeAsPdf(materialName + ".pdf", photos), time.now());
            } catch (RuleBroken broken) {
                refused.add(words.of(broken));
            }
        }
        others.forEach(upload -> trays.add(tray, material, files.store(upload), time.now()));
        return refused;
    }

    /** Takes the files of an earlier case; what is in the tray already is not added again. Returns what was not taken and why. */
    @Transactional
    public List<String> add(UUID tray, String material, EarlierMaterials.Earlier earlier) {
        var there = trays.of(tray, material);
        var missing = earlier.files().stream()
                .filter(file -> there.stream().noneMatch(f -> f.file().id().equals(file.id())))
                .toList();
        if (there.size() + missing.size() > MOST_FILES) {
            return List.of(words.of("citizen.file.too-many", MOST_FILES));
        }
        missing.forEach(file -> trays.add(tray, material, file, earlier.caseId(), time.now()));
        return List.of();
    }

    private void sort(MultipartFile one, List<Upload> photos, List<Upload> others, List<String> refused) {
        String name = one.getOriginalFilename() == null ? "" : one.getOriginalFilename();
        try {
            var upload = new Upload(name, one.getBytes());
            files.check(upload);
            (isPhoto(name) ? photos : others).add(upload);
        } catch (RuleBroken broken) {
            refused.add(name.isEmpty() ? words.of(broken) : "“" + name + "”：" + words.of(broken));
        } catch (IOException e) {
            refused.add(words.of("error.upload-unreadable"));
        }
    }

    /** A browser sends a nameless, empty part for a field that was left empty. */
    private static boolean isNothing(MultipartFile one) {
        return one.isEmpty()
                && (one.getOriginalFilename() == null
                        || one.getOriginalFilename().isEmpty());
    }

    private static boolean isPhoto(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jpg") || lower.endsWith(".jpeg") || lower.endsWith(".png");
    }
}
