package org.tongyuan.disclosure.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongyuan.disclosure.publication.PersonalDataScan.Find;
import org.tongyuan.disclosure.publication.PersonalDataScan.Kind;

class PersonalDataScanTest {

    @Test
    void finds_an_identity_card_with_a_right_check_character_however_it_is_written() {
        for (String number :
                new String[] {"990122195004080040", "９９０１２２１９５００４０８００４０", "990122 19500408 0040", "990122-19500408-0040"
                }) {
            assertThat(kinds("李某，身份证号" + number + "，住城关镇")).as(number).containsExactly(Kind.ID_CARD);
        }
        assertThat(kinds("11010519491231002x")).containsExactly(Kind.ID_CARD);
    }

    @Test
    void a_number_of_eighteen_digits_with_a_wrong_check_character_is_no_identity_card() {
        assertThat(kinds("流水号 990122195004080041")).doesNotContain(Kind.ID_CARD);
        assertThat(kinds("机构代码 11990122790100013A")).isEmpty();
    }

    @Test
    void finds_mobile_and_landline_numbers() {
        assertThat(kinds("电话13800990001。")).containsExactly(Kind.PHONE);
        assertThat(kinds("+86 138 0099 0001")).containsExactly(Kind.PHONE);
        assertThat(kinds("0990-6221013")).containsExactly(Kind.PHONE);
        assertThat(kinds("共 12800990001 元")).isEmpty();
        assertThat(kinds("2026年第13800990001234号")).isEmpty();
    }

    @Test
    void finds_bank_cards_by_their_check_digit_only() {
        assertThat(kinds("卡号 6222 0212 3456 7890 128")).isEqualTo(luhn("6222021234567890128"));
        assertThat(PersonalDataScan.hasLuhnDigit("4539578763621486")).isTrue();
        assertThat(kinds("账号4539578763621486")).containsExactly(Kind.BANK_CARD);
        assertThat(kinds("账号4539578763621487")).isEmpty();
    }

    @Test
    void finds_an_address_down_to_the_door() {
        assertThat(kinds("住城关镇建设路12号3栋2单元301室，医疗支出大")).containsExactly(Kind.ADDRESS);
        assertThat(kinds("建设路改造工程长12公里")).isEmpty();
    }

    @Test
    void shows_never_what_it_found() {
        var finds = PersonalDataScan.of("990122195004080040 13800990001 4539578763621486");
        assertThat(finds.stream().map(Find::masked))
                .containsExactly("990**************0", "************1486", "138****0001");
    }

    @Test
    void masks_only_what_is_meant_and_leaves_the_rest_in_place() {
        String text = "甲 990122195004080040，乙 13800990001，甲的号码又是990122 19500408 0040。";
        String masked =
                PersonalDataScan.mask(text, f -> PersonalDataScan.bare(f).equals("990122195004080040"));
        assertThat(masked).isEqualTo("甲 990**************0，乙 13800990001，甲的号码又是990**************0。");
        assertThat(PersonalDataScan.of(masked)).hasSize(1);
    }

    @Test
    void ordinary_documents_pass() {
        assertThat(kinds("清政办〔2026〕5号文件规定，自2026年1月1日至2026年12月31日，GB/T 36112-2018，投资184000.25万元。"))
                .isEmpty();
    }

    private static List<Kind> kinds(String text) {
        return PersonalDataScan.of(text).stream().map(Find::kind).toList();
    }

    private static List<Kind> luhn(String digits) {
        return PersonalDataScan.hasLuhnDigit(digits) ? List.of(Kind.BANK_CARD) : List.of();
    }
}
