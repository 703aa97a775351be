package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.request.LetterTexts.Notice;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** 信息处理费: asked for within the time for the reply, which begins anew on the day after payment. */
@UseCase
@LegalBasis("政府信息公开条例, art. 42")
@LegalBasis("国办函〔2020〕109号, 第六条、第七条")
class ChargeFee {

    private final RequestActing acting;
    private final Requests requests;
    private final RequestTrail trail;
    private final TimeLimits limits;
    private final Calendars calendars;

    ChargeFee(RequestActing acting, Requests requests, RequestTrail trail, TimeLimits limits, Calendars calendars) {
        this.acting = acting;
        this.requests = requests;
        this.trail = trail;
        this.limits = limits;
        this.calendars = calendars;
    }

    /** {@code pages} for the tariff by page; by case the requests of the calendar month are counted. */
    @Transactional
    void charge(String number, FeeTariff tariff, @Nullable Integer pages, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.IN_HAND);
        r.mustAskNobody();
        if (r.fee() != null) {
            throw new RuleBroken("disclosure.fee.once");
        }
        By by = acting.by(who);
        int units = units(r, tariff, pages);
        FeeTariff.mustBeSensible(units);
        int yuan = tariff.due(units);
        if (yuan == 0) {
            throw new RuleBroken("disclosure.fee.free", units);
        }
        mustBeInTime(r, by.today());
        r.charge(new Fee(tariff, units, yuan, by.today(), null, null, null));
        r.pauseReply(by.today(), "通知缴纳信息处理费");
        r.change(RequestState.FEE);
        trail.tell(r, Notice.FEE, facts(tariff, units, yuan), by, "请缴纳信息处理费");
        acting.finish(
                r,
                RequestAct.CHARGE,
                by,
                by.today(),
                tariff.label() + "计收 " + yuan + " 元",
                Map.of("tariff", tariff.name(), "units", String.valueOf(units), "yuan", String.valueOf(yuan)));
    }

    private int units(DisclosureRequest r, FeeTariff tariff, @Nullable Integer pages) {
        if (tariff == FeeTariff.BY_PAGE) {
            return pages == null ? 0 : pages;
        }
        LocalDate received = r.receivedOn();
        return received == null ? 0 : requests.inMonth(r, received);
    }

    private static Map<String, String> facts(FeeTariff tariff, int units, int yuan) {
        return Map.of(
                "tariff",
                tariff.label(),
                "units",
                tariff == FeeTariff.BY_CASE ? "本自然月内第" + units + "件申请" : "共" + units + "页",
                "yuan",
                String.valueOf(yuan));
    }

    private void mustBeInTime(DisclosureRequest r, LocalDate today) {
        var due = RequestClock.due(
                r.clock(RequestClock.REPLY), calendars.forRegion(r.head().regionCode()));
        if (due != null && today.isAfter(due)) {
            throw new RuleBroken("disclosure.fee.late");
        }
    }

    /** The notice reached the applicant: the twenty working days for payment run from then. */
    @Transactional
    void reached(String number, @Nullable LocalDate on, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        var fee = open(r);
        By by = acting.by(who);
        LocalDate day = acting.stated(on, fee.noticedOn(), by);
        var clock = Clock.start(limits.require("OGI_FEE_PAYMENT"), day, "收到收费通知");
        r.run(RequestClock.FEE, clock);
        r.charge(fee.reached(
                day, RequestClock.due(clock, calendars.forRegion(r.head().regionCode()))));
        acting.finish(r, RequestAct.CHARGED, by, day, null);
    }

    /** A payment that comes late, before the request was given up, counts too. */
    @Transactional
    void paid(String number, @Nullable LocalDate on, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        var fee = open(r);
        By by = acting.by(who);
        LocalDate day = acting.stated(on, fee.noticedOn(), by);
        r.charge(fee.paid(day));
        r.stop(RequestClock.FEE, day, "已缴费");
        r.restartReply(day, "缴纳信息处理费");
        r.change(RequestState.IN_HAND);
        trail.message(r, "已收到您缴纳的信息处理费");
        acting.finish(r, RequestAct.PAY, by, day, fee.yuan() + " 元", Map.of("yuan", String.valueOf(fee.yuan())));
    }

    private static Fee open(DisclosureRequest r) {
        r.mustBe(RequestState.FEE);
        var fee = r.fee();
        if (fee == null) {
            throw new RuleBroken("disclosure.request.state", r.state().label());
        }
        return fee;
    }
}
