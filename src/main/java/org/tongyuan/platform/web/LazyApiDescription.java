package org.tongyuan.platform.web;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.type.MethodMetadata;
import org.springframework.stereotype.Component;

/** Leaves the library that describes the API, with its own JSON library, until somebody asks for the description: a tenth of the start. */
@Component
class LazyApiDescription implements BeanFactoryPostProcessor {

    private static final String LIBRARY = "org.springdoc.";
    private static final String DESCRIPTION = "openApiResource";
    /** Nobody asks for it by name: it changes the description by being there. */
    private static final String CONVERTERS = "modelConverterRegistrar";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            if (isOfLibrary(definition)) {
                definition.setLazyInit(true);
            }
        }
        if (beans.containsBeanDefinition(DESCRIPTION) && beans.containsBeanDefinition(CONVERTERS)) {
            beans.getBeanDefinition(DESCRIPTION).setDependsOn(CONVERTERS);
        }
    }

    private static boolean isOfLibrary(BeanDefinition definition) {
        if (definition instanceof AnnotatedBeanDefinition annotated) {
            MethodMetadata factory = annotated.getFactoryMethodMetadata();
            if (factory != null) {
                return factory.getDeclaringClassName().startsWith(LIBRARY);
            }
        }
        String type = definition.getBeanClassName();
        return type != null && type.startsWith(LIBRARY);
    }
}
