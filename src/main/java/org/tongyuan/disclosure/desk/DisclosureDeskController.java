package org.tongyuan.disclosure.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** One page that leads to every list of the disclosure office: the menu has no room for all of them. */
@Controller
class DisclosureDeskController {

    @GetMapping("/desk/disclosure")
    @Requires(Permission.DISCLOSURE_READ)
    String desk() {
        return "disclosure/desk/desk";
    }
}
