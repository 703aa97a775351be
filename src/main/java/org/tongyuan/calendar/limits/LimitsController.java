package org.tongyuan.calendar.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Shows every limit with its article, and which still have to be checked against the source. */
@Controller
class LimitsController {

    private final StatutoryLimits limits;

    LimitsController(StatutoryLimits limits) {
        this.limits = limits;
    }

    @GetMapping("/calendar/limits")
    @Requires(Permission.ANYONE)
    String limits(Model model, HttpServletResponse response) {
        var hour = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
        response.setHeader(HttpHeaders.CACHE_CONTROL, hour.getHeaderValue());
        model.addAttribute("groups", limits.groups());
        return "calendar/limits/limits";
    }
}
