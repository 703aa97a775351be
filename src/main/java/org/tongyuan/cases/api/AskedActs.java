package org.tongyuan.cases.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.AbstractMessageConverterMethodArgumentResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands every act of the API over as one {@link AskedAct}. */
@Component
class AskedActs implements WebMvcConfigurer {

    private final ApiActs acts;
    private final JsonMapper json;

    AskedActs(ApiActs acts, JsonMapper json) {
        this.acts = acts;
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(acts, json));
    }

    private static final class Resolver extends AbstractMessageConverterMethodArgumentResolver {

        private static final MethodParameter BODY =
                MethodParameter.forExecutable(AskedAct.class.getDeclaredConstructors()[0], 1);

        private final ApiActs acts;

        Resolver(ApiActs acts, JsonMapper json) {
            super(List.of(new JacksonJsonHttpMessageConverter(json)));
            this.acts = acts;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == AskedAct.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders)
                throws IOException, HttpMediaTypeNotSupportedException {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var path = (Map<?, ?>) Objects.requireNonNull(
                    web.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
            var body = (JsonNode) readWithMessageConverters(web, BODY, JsonNode.class);
            return new AskedAct(String.valueOf(path.get("number")), body, request, acts);
        }
    }
}
