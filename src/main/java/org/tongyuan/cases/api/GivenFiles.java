package org.tongyuan.cases.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.LegalTime;
import tools.jackson.databind.JsonNode;

/**
 * Files in a body: {@code materials:[{key|material|name, files:[…]}]} for a material and {@code files:[…]} for the application as a whole.
 * Each is the id (or the SHA-256) of the caller's own upload, or {@code {name, content}} with the content in Base64; inline photos of one
 * material become one PDF.
 */
@Component
class GivenFiles {

    private static final int MOST = 20;

    private final ClientFiles clientFiles;
    private final InlineFiles inlineFiles;
    private final LegalTime time;

    GivenFiles(ClientFiles clientFiles, InlineFiles inlineFiles, LegalTime time) {
        this.clientFiles = clientFiles;
        this.inlineFiles = inlineFiles;
        this.time = time;
    }

    /** {@code materials}: names by key, as the guide has them. */
    List<NewCase.Given> read(@Nullable JsonNode body, SignedIn who, Map<String, String> materials) {
        var given = new ArrayList<NewCase.Given>();
        for (JsonNode one : Bodies.materials(body)) {
            String named = Bodies.text(one, "key", "material", "name");
            if (named != null) {
                String key = keyOf(named, materials);
                given.addAll(of(
                        one.get("files"), key, materials.getOrDefault(key, key), "materials." + named + ".files", who));
            }
        }
        if (body != null) {
            given.addAll(of(body.get("files"), null, "其他材料", "files", who));
        }
        return given;
    }

    private static String keyOf(String named, Map<String, String> materials) {
        return materials.entrySet().stream()
                .filter(e -> e.getKey().equals(named) || e.getValue().equals(named))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(named);
    }

    private List<NewCase.Given> of(
            @Nullable JsonNode files, @Nullable String key, String name, String place, SignedIn who) {
        if (files == null || files.isNull()) {
            return List.of();
        }
        if (!files.isArray() || files.size() > MOST) {
            throw new AnswersRefused(Map.of(place, "应为列表，最多 " + MOST + " 个文件"));
        }
        var given = new ArrayList<NewCase.Given>();
        var photos = new ArrayList<Upload>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            String here = place + "[" + i + "]";
            String id = file.isString() ? file.asString() : Bodies.text(file, "id");
            if (id != null) {
                given.add(given(key, uploaded(id, here, who)));
                continue;
            }
            var upload = InlineFiles.inline(file, here);
            if (InlineFiles.isPhoto(upload.name())) {
                photos.add(upload);
            } else {
                given.add(given(key, inlineFiles.one(here, null, List.of(upload))));
            }
        }
        if (!photos.isEmpty()) {
            given.add(given(key, inlineFiles.one(place, name + ".pdf", photos)));
        }
        return given;
    }

    private StoredFile uploaded(String id, String place, SignedIn who) {
        return clientFiles
                .find(who.actor().id(), id, time.now())
                .map(ClientFiles.Uploaded::file)
                .orElseThrow(() -> new AnswersRefused(Map.of(place, "没有这个文件，或者已超过七天。请先用 POST /api/v1/files 上传")));
    }

    private static NewCase.Given given(@Nullable String key, StoredFile file) {
        return new NewCase.Given(key, file.id(), file.name());
    }
}
