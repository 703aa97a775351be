package org.tongyuan.fees.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "0.56, 伍角陆分",
        "1.00, 壹元整",
        "10.00, 壹拾元整",
        "10.05, 壹拾元零伍分",
        "16.50, 壹拾陆元伍角整",
        "80.00, 捌拾元整",
        "101.00, 壹佰零壹元整",
        "1080.00, 壹仟零捌拾元整",
        "1008.30, 壹仟零捌元叁角整",
        "10000.00, 壹万元整",
        "10001.00, 壹万零壹元整",
        "10100.00, 壹万零壹佰元整",
        "100000.00, 壹拾万元整",
        "120000.56, 壹拾贰万元伍角陆分",
        "1000000.00, 壹佰万元整",
        "10000000.09, 壹仟万元零玖分",
        "100000000.00, 壹亿元整",
        "100010000.00, 壹亿零壹万元整",
        "100000001.00, 壹亿零壹元整",
        "9999999999.99, 玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void are_written_in_capitals(BigDecimal yuan, String capitals) {
        assertThat(Amounts.capitals(yuan)).isEqualTo(capitals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"80.00|80.00 元", "1080.5|1,080.50 元", "0|0.00 元"})
    void are_written_in_figures(BigDecimal yuan, String words) {
        assertThat(Amounts.words(yuan)).isEqualTo(words);
    }
}
