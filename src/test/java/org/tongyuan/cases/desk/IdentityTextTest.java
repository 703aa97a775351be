package org.tongyuan.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongyuan.accounts.IdType;

class IdentityTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                " 11010519491231002x ",
                "张三,11010519491231002X",
                "张三\t男\t汉\t19491231\t北京市朝阳区\t11010519491231002X",
                "11010519491231002X|张三"
            })
    void a_reader_may_send_the_number_alone_or_among_other_fields(String typed) {
        var read = IdentityText.read(typed, null).orElseThrow();
        assertThat(read.type()).isEqualTo(IdType.ID_CARD);
        assertThat(read.number()).isEqualTo("11010519491231002X");
        assertThat(read.name()).isIn(null, "张三");
    }

    @Test
    void a_credit_code_is_known_by_its_shape() {
        assertThat(IdentityText.read("91350100M000100Y43", null).orElseThrow().type())
                .isEqualTo(IdType.USCC);
    }

    @Test
    void other_documents_need_their_kind() {
        assertThat(IdentityText.read("H12345678", null)).isEmpty();
        assertThat(IdentityText.read("H12345678", IdType.HK_MACAO_PERMIT)
                        .orElseThrow()
                        .number())
                .isEqualTo("H12345678");
    }

    @Test
    void a_name_alone_is_nobody() {
        assertThat(IdentityText.read("张三", null)).isEmpty();
    }
}
