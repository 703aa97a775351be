package org.tongyuan.cases.api;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;
import tools.jackson.databind.JsonNode;

/** Files as an application sends them, checked and kept; what cannot be taken is said with its place, as 422. */
@Component
class InlineFiles {

    /** Larger ones are uploaded by themselves: in a body of JSON they would lie in memory several times. */
    private static final int LARGEST_INLINE = 5 * 1024 * 1024;

    private final Files files;
    private final Words words;

    InlineFiles(Files files, Words words) {
        this.files = files;
        this.words = words;
    }

    /** One document: a photo or several pages become a PDF, a single file of another kind is kept as it is. */
    StoredFile one(String place, @Nullable String name, List<Upload> uploads) {
        var first = uploads.getFirst();
        String title = name == null || name.isBlank() ? first.name() : name.strip();
        try {
            uploads.forEach(files::check);
            return uploads.size() == 1 && !isPhoto(first.name())
                    ? files.store(new Upload(title, first.content()))
                    : files.storeAsPdf(title, uploads);
        } catch (RuleBroken broken) {
            throw new AnswersRefused(Map.of(place, words.of(broken)));
        }
    }

    static boolean isPhoto(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jpg") || lower.endsWith(".jpeg") || lower.endsWith(".png");
    }

    /** {@code {name, content}} with the content in Base64. */
    static Upload inline(JsonNode file, String place) {
        String name = Bodies.text(file, "name");
        String content = Bodies.text(file, "content");
        if (name == null || content == null) {
            throw new AnswersRefused(Map.of(place, "请写文件的 id，或者写 name 和 content（Base64）"));
        }
        if (content.length() > LARGEST_INLINE / 3 * 4 + 4) {
            throw new AnswersRefused(Map.of(place, "直接写在请求里的文件不能超过 5 MB，请先用 POST /api/v1/files 上传"));
        }
        try {
            return new Upload(name, Base64.getMimeDecoder().decode(content));
        } catch (IllegalArgumentException e) {
            throw new AnswersRefused(Map.of(place, "content 不是 Base64"));
        }
    }
}
