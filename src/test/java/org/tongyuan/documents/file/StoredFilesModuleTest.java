package org.tongyuan.documents.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.tongyuan.TongyuanTest;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

@TongyuanTest
class StoredFilesModuleTest {

    @Autowired
    Files files;

    @Value("${tongyuan.data-dir}")
    java.nio.file.Path dataDir;

    @Test
    void a_file_is_kept_by_its_content_and_given_back_unchanged() throws IOException {
        byte[] content = SampleFiles.image("png", 33, 21);
        StoredFile first = files.store(new Upload("../照片<script>.png", content));
        StoredFile again = files.store(new Upload("另一个名字.png", content));
        assertThat(first.name()).isEqualTo("照片_script_.png");
        assertThat(again.id()).isEqualTo(first.id()).isEqualTo(FileId.of(content));
        assertThat(again.name()).isEqualTo("另一个名字.png");
        assertThat(files.require(first.id()).mediaType()).isEqualTo("image/png");
        try (var in = files.open(first.id())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        String hash = first.id().sha256();
        assertThat(dataDir.resolve("files")
                        .resolve(hash.substring(0, 2))
                        .resolve(hash.substring(2, 4))
                        .resolve(hash))
                .hasBinaryContent(content);
        assertThat(dataDir.resolve("files/incoming")).isEmptyDirectory();
    }

    @Test
    void a_file_changed_on_the_disk_is_not_handed_out() throws IOException {
        FileId id =
                files.store(new Upload("a.png", SampleFiles.image("png", 9, 7))).id();
        java.nio.file.Path place = dataDir.resolve("files")
                .resolve(id.sha256().substring(0, 2))
                .resolve(id.sha256().substring(2, 4))
                .resolve(id.sha256());
        byte[] right = java.nio.file.Files.readAllBytes(place);
        java.nio.file.Files.write(place, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        assertThatThrownBy(() -> files.open(id)).isInstanceOf(IllegalStateException.class);
        // Put back, since verification in other tests hashes every stored file again.
        java.nio.file.Files.write(place, right);
    }

    @Test
    void photos_become_one_pdf_and_a_single_pdf_stays_as_it_is() {
        StoredFile joined = files.storeAsPdf(
                "身份证.jpg",
                List.of(
                        new Upload("正面.jpg", SampleFiles.phonePhoto(400, 300, 6)),
                        new Upload("反面.jpg", SampleFiles.phonePhoto(400, 300, 1))));
        assertThat(joined.name()).isEqualTo("身份证.pdf");
        assertThat(joined.mediaType()).isEqualTo("application/pdf");
        byte[] pdf = SampleFiles.pdf();
        assertThat(files.storeAsPdf("合同", List.of(new Upload("x.pdf", pdf))).id())
                .isEqualTo(FileId.of(pdf));
    }

    @Test
    void a_refused_file_leaves_nothing_behind() {
        byte[] page = SampleFiles.ascii("<html><script>alert(1)</script></html>");
        assertThatThrownBy(() -> files.store(new Upload("a.pdf", page))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> files.storeAsPdf("a", List.of(new Upload("a.pdf", page))))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> files.require(FileId.of(page))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.open(new FileId("../../postgres/postgresql.conf")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_download_is_saved_not_shown_and_keeps_its_chinese_name() throws IOException {
        byte[] content = SampleFiles.image("png", 12, 12);
        StoredFile file = files.store(new Upload("照片 1.png", content));
        try (var in = files.open(file.id())) {
            var headers = Downloads.attachment(file, file.name(), in).getHeaders();
            assertThat(headers.getFirst("Content-Disposition"))
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''%E7%85%A7%E7%89%87%201.png");
            assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
            assertThat(headers.getContentLength()).isEqualTo(content.length);
        }
        assertThat(Downloads.letter("决定书", content).getHeaders().getFirst("Content-Disposition"))
                .startsWith("inline;")
                .contains("%E5%86%B3%E5%AE%9A%E4%B9%A6.pdf");
    }
}
