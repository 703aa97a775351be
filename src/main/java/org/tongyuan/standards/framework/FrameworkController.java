package org.tongyuan.standards.framework;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** 标准体系表, 明细表, 统计表 and what is missing, for everybody. */
@Controller
class FrameworkController {

    private final Frameworks frameworks;
    private final Agencies agencies;

    FrameworkController(Frameworks frameworks, Agencies agencies) {
        this.frameworks = frameworks;
        this.agencies = agencies;
    }

    @GetMapping("/standards/frameworks")
    @Requires(Permission.ANYONE)
    String list(Model model) {
        model.addAttribute("frameworks", frameworks.all());
        return "standards/frameworks";
    }

    @GetMapping("/standards/frameworks/{code}")
    @Requires(Permission.ANYONE)
    String one(@PathVariable String code, Model model) {
        var framework = frameworks.find(code).orElseThrow(() -> new NotFound("framework " + code));
        var nodes = frameworks.nodes(code);
        int should = nodes.stream().mapToInt(Frameworks.NodeLine::should).sum();
        int has =
                nodes.stream().mapToInt(n -> Math.min(n.inForce(), n.should())).sum();
        model.addAttribute("framework", framework);
        model.addAttribute("nodes", nodes);
        model.addAttribute("places", frameworks.places(code));
        model.addAttribute("should", should);
        model.addAttribute("has", has);
        model.addAttribute("agencies", agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name)));
        return "standards/framework";
    }
}
