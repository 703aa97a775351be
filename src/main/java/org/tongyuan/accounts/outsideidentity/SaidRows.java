package org.tongyuan.accounts.outsideidentity;

import java.util.List;
import java.util.Map;

/** What a provider said, as pages show it: masked. */
final class SaidRows {

    private SaidRows() {}

    static List<Map<String, String>> of(Asserted said) {
        return List.of(
                Map.of("label", "姓名", "value", said.name()),
                Map.of("label", "身份证号码", "value", said.maskedNumber()),
                Map.of("label", "手机号", "value", said.maskedPhone()));
    }
}
