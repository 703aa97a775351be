/** Complaints and reports 投诉举报: intake, acceptance, finding, reply, and the measures that follow; linked to what they are about. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "facts",
            "journal",
            "calendar",
            "agencies",
            "accounts",
            "documents",
            "notices"
        })
@NullMarked
package org.tongyuan.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
