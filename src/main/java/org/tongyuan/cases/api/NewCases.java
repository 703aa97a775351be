package org.tongyuan.cases.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.certificate.FetchCertificates.Fetched;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.items.Items;
import org.tongyuan.platform.NotFound;
import tools.jackson.databind.JsonNode;

/** Reads the body {@code {item, applicant:{name, idType, idNumber, phone}, agent?, form:{…}, materials:[{material, state?, files?}], files?}}. */
@Component
class NewCases {

    private final Items items;
    private final Forms forms;
    private final GivenFiles files;
    private final GivenCertificates certificates;

    NewCases(Items items, Forms forms, GivenFiles files, GivenCertificates certificates) {
        this.items = items;
        this.forms = forms;
        this.files = files;
        this.certificates = certificates;
    }

    /** An application, and the certificates in place of its materials by their keys. */
    record Read(NewCase of, Map<String, Fetched> fetched) {}

    /** Certificates that the body names, printed; before the transaction. */
    Map<UUID, Fetched> prints(JsonNode body) {
        return certificates.prints(body);
    }

    /** The case has its certificates now; in the transaction of the application. */
    void handedIn(UUID caseId, Read read) {
        certificates.handedIn(caseId, read.fetched());
    }

    Read read(JsonNode body, Map<UUID, Fetched> prints, SignedIn who) {
        var missing = new Bodies.Missing();
        String code = missing.text(Bodies.text(body, "item", "itemCode"), "item", "事项编码");
        var applicant = person(body.get("applicant"), "applicant", missing);
        JsonNode agent = body.get("agent");
        var by = agent == null || agent.isNull() ? null : person(agent, "agent", missing);
        missing.refuse();
        var item = items.inForce(code).orElseThrow(() -> new NotFound("item " + code));
        var fetched = certificates.read(body, item, applicant, prints);
        var given = new ArrayList<>(files.read(
                body, who, item.materials().stream().collect(Collectors.toMap(Material::key, Material::name))));
        fetched.forEach((material, one) -> given.add(one.given(material)));
        var read = new NewCase(
                code,
                applicant,
                by,
                Channel.API,
                answers(item, body.get("form")),
                Bodies.findings(body, MaterialState.UNCHECKED),
                given,
                Bodies.text(body, "concerns"));
        return new Read(read, fetched);
    }

    private static NewCase.Who person(@Nullable JsonNode person, String field, Bodies.Missing missing) {
        String name = missing.text(Bodies.text(person, "name"), field + ".name", "姓名或者名称");
        String number = missing.text(Bodies.text(person, "idNumber"), field + ".idNumber", "证件号码");
        String type = Bodies.text(person, "idType");
        String phone = Bodies.text(person, "phone");
        return new NewCase.Who.Described(new PersonDetails(
                name,
                type == null ? IdType.ID_CARD : Bodies.choice(IdType.class, field + ".idType", type),
                number,
                phone == null ? "" : phone));
    }

    private Map<String, List<String>> answers(ItemVersion item, @Nullable JsonNode form) {
        if (item.form() == null || form == null || form.isEmpty()) {
            return Map.of();
        }
        return forms.fromJson(item.form(), form.toString());
    }
}
