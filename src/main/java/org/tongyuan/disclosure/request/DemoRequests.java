package org.tongyuan.disclosure.request;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.request.TakeInRequest.NewRequest;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.security.Permission;

/** The demo county's requests for information: two offices with some in every common state. */
@Profile("demo")
@Component
class DemoRequests implements DemoSeed {

    private final TakeInRequest takeIn;
    private final RequestUses uses;
    private final DemoExamined examined;
    private final ReplyToRequest reply;
    private final Persons persons;
    private final Agencies agencies;
    private final DemoDocument document;

    DemoRequests(
            TakeInRequest takeIn,
            RequestUses uses,
            DemoExamined examined,
            ReplyToRequest reply,
            Persons persons,
            Agencies agencies,
            DemoDocument document) {
        this.takeIn = takeIn;
        this.uses = uses;
        this.examined = examined;
        this.reply = reply;
        this.persons = persons;
        this.agencies = agencies;
        this.document = document;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public void seed() {
        for (String name : List.of("清和县人民政府办公室", "清和县市场监督管理局")) {
            agencies.byName(agencies.home().code(), name).ifPresent(agency -> {
                var office = new SignedIn.Application(
                        "demo-disclosure",
                        "政府信息公开系统（演示）",
                        agency.id(),
                        EnumSet.of(
                                Permission.DISCLOSURE_READ,
                                Permission.DISCLOSURE_HANDLE,
                                Permission.DISCLOSURE_EXTEND));
                seed(agency.id(), office);
            });
        }
    }

    private void seed(UUID agency, SignedIn office) {
        open(agency, DemoPeople.ZHANG_WEI, "2026年校园食品安全专项检查结果", office);
        String found = open(agency, DemoPeople.ZHANG_WEI, "清河大道改造工程的竣工验收报告", office);
        document.attach(found, office);
        examined.waiting(
                open(agency, DemoPeople.WANG_QIANG, "2026年农村公路养护经费的分配结果", office),
                new ReplyDraft(
                        ReplyType.GRANT,
                        List.of(),
                        null,
                        "2026年农村公路养护经费分配到9个乡镇，分配结果见分配表，咨询电话13800990021。",
                        null,
                        null,
                        List.of(),
                        null),
                office);
        String corrected = open(agency, DemoPeople.LI_NA, "关于老旧小区的文件", office);
        uses.correct().tell(corrected, "请写明是哪个小区，以及文件的名称、文号或者形成时间。", null, office);
        String asked = open(agency, DemoPeople.WANG_QIANG, "清河大道改造工程的招标投标资料", office);
        uses.consult().ask(asked, Consultation.Kind.THIRD_PARTY, "清和县路通建设有限公司", "投标文件中的报价明细", office);
        serve(
                open(agency, DemoPeople.LI_NA, "政府常务会议讨论老旧小区改造的记录", office),
                ReplyType.DENY_PROCESS,
                "申请的会议讨论记录是行政机关内部讨论形成的过程性信息，公开会影响今后讨论的坦率。",
                null,
                office);
        serve(
                open(agency, DemoPeople.LI_NA, "2026年老旧小区改造的小区名单和改造内容", office),
                ReplyType.GRANT,
                null,
                "2026年列入改造计划的小区共14个，名单和改造内容见改造计划表。",
                office);
    }

    private void serve(
            String number, ReplyType type, @Nullable String reason, @Nullable String provided, SignedIn office) {
        var draft = new ReplyDraft(type, List.of(), reason, provided, null, null, List.of(), null);
        examined.agreed(number, draft, office);
        reply.reply(number, draft, office);
        reply.serve(number, new Replies.Service(Replies.Service.Way.ELECTRONIC, null, null), null, office);
    }

    private String open(UUID agency, DemoPeople.Citizen who, String wanted, SignedIn office) {
        var person = persons.findOrRegister(who.details());
        return takeIn.takeIn(
                new NewRequest(
                        agency,
                        person.id(),
                        ApplicantKind.NATURAL_PERSON,
                        IntakeChannel.INTERNET,
                        null,
                        null,
                        false,
                        null,
                        new Wanted(wanted, Wanted.Form.ELECTRONIC, Wanted.Way.PLATFORM, null)),
                office);
    }
}
