package org.tongyuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The one Spring context of module, page and story tests: the whole product with the demo county on an embedded database of its own,
 * on a random port. One context for all is what keeps the suite fast on two cores.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tongyuan.embedded.fsync=off", "management.server.port=0", "tongyuan.test.check-seals=true"})
@ContextConfiguration(initializers = FreshDataDir.class)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import(TestContext.class)
public @interface TongyuanTest {}
