package io.github.seminal.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/** Submissions and answers over HTTP, where the application uses Spring MVC. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({DispatcherServlet.class, ServerHttpMessageConvertersCustomizer.class})
public final class SeminalWebAutoConfiguration {

    @Bean
    ServerHttpMessageConvertersCustomizer seminalHttpMessageConverter() {
        return converters -> converters.addCustomConverter(new SeminalHttpMessageConverter());
    }

    @Bean
    RefusalAdvice seminalRefusalAdvice() {
        return new RefusalAdvice();
    }

    @Bean
    UnloggedAdvice seminalUnloggedAdvice() {
        return new UnloggedAdvice();
    }
}
