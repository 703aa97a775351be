package org.tongyuan.fees.testgateway;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.fees.PaymentGateway;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.KeyFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The gateway of the demonstration: no money moves. It signs its notices with HMAC-SHA256 over the text, in lower-case hex. */
@Profile("demo & !production")
@Component
class TestGateway implements PaymentGateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY_FILE = "test-payment-gateway.key";
    private static final String ALGORITHM = "HmacSHA256";

    private final TestOrders orders;
    private final LegalTime time;
    private final SecretKeySpec key;

    TestGateway(TestOrders orders, LegalTime time, KeyFolder keys) {
        this.orders = orders;
        this.time = time;
        this.key = new SecretKeySpec(
                keys.readOrCreate(KEY_FILE, TestGateway::freshKey).strip().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    private static String freshKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean isTest() {
        return true;
    }

    @Override
    public String open(Order order) {
        orders.add(order.number(), order.amount(), order.returnTo());
        return "/demo/pay/" + order.number();
    }

    @Override
    public Optional<Notice> query(String orderNumber) {
        return orders.find(orderNumber).filter(o -> o.result() != null).map(TestGateway::notice);
    }

    static Notice notice(TestOrders.TestOrder o) {
        return new Notice(o.number(), String.valueOf(o.transaction()), o.amount(), "SUCCESS".equals(o.result()));
    }

    @Override
    public String refund(Refund refund) throws GatewayRefused {
        return orders.refund(refund, time.today())
                .orElseThrow(() -> new GatewayRefused("no such payment, or more than was paid"));
    }

    @Override
    public List<Line> statement(LocalDate from, LocalDate to) {
        return orders.statement(from, to);
    }

    /** A notice as it is sent: the text. */
    String write(Notice notice) {
        return JSON.writeValueAsString(Map.of(
                "order", notice.orderNumber(),
                "transaction", notice.transactionNumber(),
                "amount", notice.amount().toPlainString(),
                "result", notice.paid() ? "SUCCESS" : "FAILURE"));
    }

    String sign(String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Notice> verify(String body, String signature) {
        boolean right = MessageDigest.isEqual(
                sign(body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        return right ? read(body) : Optional.empty();
    }

    private static Optional<Notice> read(String body) {
        try {
            var json = JSON.readTree(body);
            return Optional.of(new Notice(
                    json.path("order").asString(""),
                    json.path("transaction").asString(""),
                    new BigDecimal(json.path("amount").asString("")),
                    "SUCCESS".equals(json.path("result").asString(""))));
        } catch (JacksonException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
