package org.tongyuan.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form: those of its fields that were left empty are none. */
public final class Uploads {

    private Uploads() {}

    public static List<Upload> of(@Nullable List<MultipartFile> sent) {
        var uploads = new ArrayList<Upload>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
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
}
