package org.tenderline.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a page read a record's components, {@code #{row.number}}, which this version of the expression language cannot do by itself. */
public class RecordResolver extends ELResolver {

    private record Component(Class<?> type, String name) {
    }

    private final Map<Component, Optional<Method>> accessors = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Optional<Method> accessor = accessor(base, property);
        if (accessor.isEmpty()) {
            return null;
        }
        try {
            context.setPropertyResolved(base, property);
            return accessor.get().invoke(base);
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        Optional<Method> accessor = accessor(base, property);
        accessor.ifPresent(found -> context.setPropertyResolved(base, property));
        return accessor.map(Method::getReturnType).orElse(null);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean component = accessor(base, property).isPresent();
        if (component) {
            context.setPropertyResolved(base, property);
        }
        return component;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Records do not change; the next resolver says so.
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private Optional<Method> accessor(Object base, Object property) {
        return base instanceof Record && property instanceof String name
            ? accessors.computeIfAbsent(new Component(base.getClass(), name), RecordResolver::find) : Optional.empty();
    }

    private static Optional<Method> find(Component wanted) {
        for (var component : wanted.type().getRecordComponents()) {
            if (component.getName().equals(wanted.name())) {
                component.getAccessor().trySetAccessible();
                return Optional.of(component.getAccessor());
            }
        }
        return Optional.empty();
    }
}
