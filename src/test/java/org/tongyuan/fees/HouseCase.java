package org.tongyuan.fees;

import java.util.HashMap;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;

/** A registration of a home that 李娜 applied for at the window, and what is demanded for it by 罗静. */
public final class HouseCase {

    public static final String FEE = "不动产登记费（住宅）";
    public static final String SMALL = "小微企业（含个体工商户）申请登记";

    private final MockMvcTester mvc;
    private final String number;

    private HouseCase(MockMvcTester mvc, String number) {
        this.mvc = mvc;
        this.number = number;
    }

    public static HouseCase of(MockMvcTester mvc, Agencies agencies) throws Exception {
        var window = new Window(mvc, "wangfang");
        String person = window.person(DemoPeople.LI_NA.idNumber()).split("/")[3];
        String path = "/desk/intake/" + person + "/items/" + DemoItem.HOUSE_REGISTRATION.code(agencies);
        return new HouseCase(mvc, window.done(path, Map.of()).split("/")[3]);
    }

    public String number() {
        return number;
    }

    /** The number of the demand. */
    public String demand(Map<String, String> more) throws Exception {
        var fields = new HashMap<>(Map.of("fee", FEE, "quantity", "1"));
        fields.putAll(more);
        String to = new Window(mvc, "luojing").done("/desk/cases/" + number + "/fee-demands", fields);
        return to.substring(to.lastIndexOf('/') + 1);
    }
}
