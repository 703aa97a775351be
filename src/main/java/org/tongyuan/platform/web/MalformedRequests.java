package org.tongyuan.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is no proper HTTP request (an address with %00, a header without a colon) is refused by the server before it knows which
 * application it was meant for: no filter, no advice, no template engine. Here it gets our own page, or a problem for the API. What the
 * security firewall refuses (an address with a semicolon) goes through the ordinary error page instead.
 */
@Configuration(proxyBeanMethods = false)
class MalformedRequests {

    /** After Boot's own customizer, so that this valve stands nearer to the application and is asked first. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> ownPageForMalformedRequests(MalformedAnswer answer) {
        return factory -> factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(Report.class.getName());
            host.getPipeline().addValve(new Report(answer));
        });
    }

    /** Stands in for the server's own report; the host finds it by its class and adds no other. */
    static class Report extends ErrorReportValve {

        private final MalformedAnswer answer;

        Report(MalformedAnswer answer) {
            this.answer = answer;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            // What the application has answered itself, or nobody can answer any more, is left as it is.
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                answer.head(request.getRequestURI(), response);
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(answer.body(request.getRequestURI(), status));
                    response.finishResponse();
                }
            } catch (IOException e) {
                container.getLogger().debug("A malformed request went away before its answer", e);
            }
        }
    }
}
