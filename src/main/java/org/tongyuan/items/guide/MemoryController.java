package org.tongyuan.items.guide;

import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Sends so many bytes from memory: what bench/guide compares the guide page with. Demonstration only. */
@Profile("demo")
@RestController
class MemoryController {

    private static final int MOST = 65_536;

    private volatile byte[] bytes = new byte[0];

    @GetMapping("/dev/memory")
    @Requires(Permission.ANYONE)
    ResponseEntity<byte[]> memory(@RequestParam int size) {
        byte[] ready = bytes;
        if (ready.length != Math.clamp(size, 0, MOST)) {
            ready = new byte[Math.clamp(size, 0, MOST)];
            bytes = ready;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(ready);
    }
}
