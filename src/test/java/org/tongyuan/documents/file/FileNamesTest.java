package org.tongyuan.documents.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void keeps_a_plain_chinese_name() {
        assertThat(FileNames.sanitise("营业执照 副本.PDF", "pdf")).isEqualTo("营业执照 副本.pdf");
    }

    @Test
    void drops_the_path_and_what_file_systems_refuse() {
        assertThat(FileNames.sanitise("..\\..\\windows/../a<script>:b.png", "png"))
                .isEqualTo("a_script__b.png");
        assertThat(FileNames.sanitise("C:\\Users\\王\\照片.jpg", "jpg")).isEqualTo("照片.jpg");
    }

    @Test
    void drops_characters_that_turn_the_reading_direction() {
        assertThat(FileNames.sanitise("合同\u202Efdp.exe.pdf", "pdf")).isEqualTo("合同_fdp.exe.pdf");
    }

    @Test
    void gives_a_name_where_nothing_is_left() {
        assertThat(FileNames.sanitise("...", "pdf")).isEqualTo("文件.pdf");
        assertThat(FileNames.sanitise("\u0000", "pdf")).isEqualTo("文件.pdf");
    }

    @Test
    void shortens_very_long_names_but_keeps_the_extension() {
        assertThat(FileNames.sanitise("长".repeat(500) + ".pdf", "pdf"))
                .hasSize(124)
                .endsWith(".pdf");
    }
}
