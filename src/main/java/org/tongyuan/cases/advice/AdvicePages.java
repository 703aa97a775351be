package org.tongyuan.cases.advice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.counter.ItemChoice;
import org.tongyuan.documents.QrCode;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.web.Site;

/** What the pages about advice show. */
@Component
class AdvicePages {

    private final Items items;
    private final ItemChoice choice;
    private final CaseView view;
    private final AdviceBook book;
    private final CurrentUser user;
    private final Site site;

    AdvicePages(Items items, ItemChoice choice, CaseView view, AdviceBook book, CurrentUser user, Site site) {
        this.items = items;
        this.choice = choice;
        this.view = view;
        this.book = book;
        this.user = user;
        this.site = site;
    }

    /** The sheet of an item; {@code advice} is null when it is printed without anybody having told it. */
    record Sheet(ItemVersion item, @Nullable Advice advice, QrCode qr) {}

    SignedIn.Officer officer() {
        return user.officer();
    }

    Advice.About about(@Nullable String number, @Nullable String code) {
        if (number != null && !number.isBlank()) {
            var head = view.seen(number.strip(), officer()).head();
            return new Advice.About(head.id(), head.number(), head.itemCode(), head.itemName(), head.agencyId());
        }
        if (code == null || code.isBlank()) {
            return Advice.About.NOTHING;
        }
        var item = require(code.strip());
        return new Advice.About(null, null, item.code(), item.name(), item.agencyId());
    }

    private ItemVersion require(String code) {
        return items.inForce(code).orElseThrow(() -> new NotFound("item " + code));
    }

    List<ItemVersion> choices(String query) {
        return choice.find(query, officer());
    }

    static String sheetOf(Advice.About about) {
        return "/desk/items/" + UriUtils.encodePathSegment(String.valueOf(about.itemCode()), StandardCharsets.UTF_8)
                + "/sheet";
    }

    Sheet sheet(String code, @Nullable UUID advice) {
        var item = require(code);
        var told = advice == null
                ? null
                : book.find(advice)
                        .filter(a -> code.equals(a.about().itemCode()))
                        .orElseThrow(() -> new NotFound("advice " + advice));
        String guide = site.getPublicUrl() + "/items/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
        return new Sheet(item, told, QrCode.of(guide));
    }
}
