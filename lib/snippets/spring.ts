import { quoteJava } from './java-string';
import type { ServerAdvice } from './server-advice';

/**
 * Spring: a filter in front of all others, Spring Security's included.
 * @see https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html#mvc-cors-filter
 */
export function springSnippet(advice: ServerAdvice): string {
  const { allowOrigin } = advice;
  const calls = [
    allowOrigin === 'echo'
      ? 'setAllowedOriginPatterns(List.of("*"))'
      : `setAllowedOrigins(${list(allowOrigin === '*' ? ['*'] : allowOrigin.list)})`,
    `setAllowedMethods(${list(advice.allowMethods)})`,
    `setAllowedHeaders(${list(advice.allowHeaders)})`,
  ];
  if (advice.exposeHeaders.length > 0) calls.push(`setExposedHeaders(${list(advice.exposeHeaders)})`);
  if (advice.allowCredentials) calls.push('setAllowCredentials(true)');
  if (advice.maxAge !== null) calls.push(`setMaxAge(${advice.maxAge}L)`);
  return `import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

@Configuration
public class CorsConfig {
    @Bean
    public FilterRegistrationBean<CorsFilter> corsFilter() {
        CorsConfiguration cors = new CorsConfiguration();
${calls.map((call) => `        cors.${call};\n`).join('')}
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        var registration = new FilterRegistrationBean<>(new CorsFilter(source));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}`;
}

function list(texts: readonly string[]): string {
  return `List.of(${texts.map(quoteJava).join(', ')})`;
}
