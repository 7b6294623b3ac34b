package farthing.backend.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// Marks a resource of the API: what it throws is answered as a problem (RFC 9457). An interceptor
/// and not a mapper, so that in one process with the pages each answers failures in its own way.
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Api {}
