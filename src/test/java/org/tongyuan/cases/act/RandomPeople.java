package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;

/** Fictional people of a division that exists nowhere, as many as are needed. */
final class RandomPeople {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
    private static final String NAMES = "伟芳娜敏静强磊军洋勇艳杰涛明超秀霞平刚桂";

    private RandomPeople() {}

    static PersonDetails of(int n) {
        String born = LocalDate.of(1950, 1, 1).plusDays(n % 18_000).format(DateTimeFormatter.BASIC_ISO_DATE);
        String seventeen = "990122" + born + "%03d".formatted(100 + n / 18_000);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        String name = "" + SURNAMES.charAt(n % SURNAMES.length()) + NAMES.charAt(n / 16 % NAMES.length());
        return new PersonDetails(
                name, IdType.ID_CARD, seventeen + "10X98765432".charAt(sum % 11), "1390%07d".formatted(n));
    }
}
