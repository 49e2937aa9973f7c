package org.tenderline.security;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Enforces {@link Requires}. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RequiresInterceptor {

    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        Method method = invocation.getMethod();
        Requires requires = method.getAnnotation(Requires.class);
        if (requires == null) {
            requires = method.getDeclaringClass().getAnnotation(Requires.class);
        }
        if (requires != null) {
            Caller.current().require(requires.value());
        }
        return invocation.proceed();
    }
}
