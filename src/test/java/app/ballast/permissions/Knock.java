package app.ballast.permissions;

import app.ballast.common.Period;
import app.ballast.common.access.SystemOnly;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;

/** Calls a public method of a service with what it may be asked about, and says what it answers. */
record Knock(Object service, Method method) {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Map<Class<?>, Object> PLAIN = Map.of(
            int.class,
            50,
            long.class,
            0L,
            double.class,
            0.0,
            boolean.class,
            false,
            LocalDate.class,
            DAY,
            Instant.class,
            Instant.parse("2026-11-01T00:00:00Z"),
            ZoneId.class,
            ZoneOffset.UTC,
            OutputStream.class,
            OutputStream.nullOutputStream(),
            Period.class,
            new Period(DAY.minusDays(60), DAY));

    /** Every door of every service that people may knock at, in a fixed order. */
    static List<Knock> all(ApplicationContext spring) {
        List<Knock> all = new ArrayList<>();
        spring.getBeansWithAnnotation(Service.class).values().forEach(service -> {
            Class<?> type = ClassUtils.getUserClass(AopUtils.getTargetClass(service));
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> !AnnotatedElementUtils.hasAnnotation(method, SystemOnly.class))
                    .forEach(method -> all.add(new Knock(service, method)));
        });
        all.sort(Comparator.comparing(Knock::toString));
        return all;
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList();
    }

    boolean asksFor(Set<Class<?>> types) {
        return Arrays.stream(method.getGenericParameterTypes())
                .anyMatch(type -> types.contains(type) || types.contains(inner(type)));
    }

    /** Whether it only reads. */
    boolean reads() {
        Transactional own = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        Transactional rule = own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), Transactional.class);
        return rule != null && rule.readOnly();
    }

    /**
     * What it answers.
     *
     * @param known what to ask about, by type
     * @return the answer, or the error, as text; null where it cannot be asked like that
     */
    @Nullable
    String answer(Map<Class<?>, Object> known) {
        @Nullable
        Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> argument(type, known))
                .toArray();
        try {
            method.setAccessible(true);
            return String.valueOf(method.invoke(service, arguments));
        } catch (InvocationTargetException thrown) {
            Throwable cause = Objects.requireNonNull(thrown.getCause());
            return cause instanceof NullPointerException ? null : cause.toString();
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new AssertionError(toString(), e);
        }
    }

    private static @Nullable Object argument(Type type, Map<Class<?>, Object> known) {
        Class<?> inner = inner(type);
        Object one = known.getOrDefault(inner == null ? type : inner, PLAIN.get(inner == null ? type : inner));
        if (inner != null) {
            Class<?> outer = (Class<?>) ((ParameterizedType) type).getRawType();
            if (outer == Set.class) {
                return one == null ? Set.of() : Set.of(one);
            }
            return Collection.class.isAssignableFrom(outer) ? one == null ? List.of() : List.of(one) : null;
        }
        return one != null || !(type instanceof Class<?> plain) ? one : usual(plain);
    }

    private static @Nullable Class<?> inner(Type type) {
        return type instanceof ParameterizedType several
                        && several.getActualTypeArguments().length == 1
                        && several.getActualTypeArguments()[0] instanceof Class<?> one
                ? one
                : null;
    }

    /** A value that a type names itself, as a filter that lets everything through. */
    private static @Nullable Object usual(Class<?> type) {
        return Stream.of(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .findFirst()
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(type.getName(), e);
                    }
                })
                .orElse(null);
    }
}
