package org.tongyuan.bench;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.IdentityNumber;
import org.tongyuan.accounts.Phone;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.security.PersonalDataCipher;

/** People with names as common as they are, numbers that pass their check, sealed and indexed as the register does it. */
final class PeopleMill {

    private static final String SURNAMES = "王王王王李李李李张张张刘刘陈陈杨杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文华建国玉梅红志海燕波辉云莉春龙飞晓东欣宇浩然子轩雨涵梓萱思佳怡俊";
    private static final int BODIES = 12;

    private final Connection connection;
    private final PersonalDataCipher cipher;
    private final Random random = new Random(42);

    PeopleMill(Connection connection, PersonalDataCipher cipher) {
        this.connection = connection;
        this.cipher = cipher;
    }

    void make(int people) throws Exception {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("CREATE TABLE mill.person (n int PRIMARY KEY, id uuid NOT NULL)")
                .update();
        var ids = new String[people];
        try (var into = new Copy(
                connection,
                "accounts.person (id, name, id_type, number_index, number_sealed, number_masked, phone_sealed, phone_masked, registered_at)")) {
            for (int n = 0; n < people; n++) {
                ids[n] = Ids.next().toString();
                person(into, ids[n], n);
            }
        }
        try (var into = new Copy(connection, "mill.person (n, id)")) {
            for (int n = 0; n < people; n++) {
                into.row(Integer.toString(n), ids[n]);
            }
        }
        jdbc.sql("ANALYZE mill.person").update();
    }

    /** Every twelfth is a body; those with low numbers come most often. */
    private void person(Copy into, String id, int n) {
        var type = n % BODIES == 0 ? IdType.USCC : IdType.ID_CARD;
        String number = type == IdType.USCC ? creditCode(n) : idCard(n);
        String phone = "139%08d".formatted(n % 100_000_000);
        into.row(
                id,
                type == IdType.USCC ? "清和县" + name() + "商贸有限公司" : name(),
                type.name(),
                cipher.blindIndex("person." + type.name(), number),
                cipher.seal(number, "accounts.person/" + id + "/number"),
                IdentityNumber.mask(type, number),
                cipher.seal(phone, "accounts.person/" + id + "/phone"),
                Phone.mask(phone),
                "2025-01-02 09:00:00+08");
    }

    private String name() {
        var name = new StringBuilder().append(any(SURNAMES)).append(any(GIVEN));
        if (random.nextInt(5) > 0) {
            name.append(any(GIVEN));
        }
        return name.toString();
    }

    private char any(String from) {
        return from.charAt((int) (from.length() * Math.pow(random.nextDouble(), 1.4)));
    }

    /** Ten thousand birthdays, each with its own sequence. */
    static String idCard(int n) {
        var born = LocalDate.of(1945, 3, 1).plusDays(n % 22_000);
        String first17 = "990123" + born.toString().replace("-", "") + "%03d".formatted(n / 22_000);
        int sum = 0;
        for (int i = 0; i < first17.length(); i++) {
            sum += (first17.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }

    private static String creditCode(int n) {
        String first17 = "91990123" + "%09d".formatted(n);
        return first17 + org.tongyuan.agencies.UnifiedSocialCreditCode.checkCharacter(first17);
    }
}
