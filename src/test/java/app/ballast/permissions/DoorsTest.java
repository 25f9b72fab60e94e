package app.ballast.permissions;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.EitherSideOrAdmin;
import app.ballast.common.access.ProductSide;
import app.ballast.common.access.ProgramOnly;
import app.ballast.common.access.ProgramOrAdmin;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.SystemOnly;
import app.ballast.common.access.TechnologyOrAdmin;
import app.ballast.common.access.TechnologySide;
import app.ballast.people.Role;
import app.ballast.support.DatabaseTest;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/** Knocks at every door of every service as everybody whom it is not open to. */
@DatabaseTest
class DoorsTest {

    private static final Map<Class<? extends Annotation>, Set<Role>> OPEN_TO = Map.ofEntries(
            entry(SignedIn.class, EnumSet.allOf(Role.class)),
            entry(AdminOnly.class, EnumSet.of(Role.ADMIN)),
            entry(ProductSide.class, EnumSet.of(Role.PRODUCT)),
            entry(TechnologySide.class, EnumSet.of(Role.TECHNOLOGY)),
            entry(TechnologyOrAdmin.class, EnumSet.of(Role.TECHNOLOGY, Role.ADMIN)),
            entry(EitherSide.class, EnumSet.of(Role.PRODUCT, Role.TECHNOLOGY)),
            entry(EitherSideOrAdmin.class, EnumSet.of(Role.PRODUCT, Role.TECHNOLOGY, Role.ADMIN)),
            entry(ProgramOnly.class, EnumSet.of(Role.PROGRAM)),
            entry(ProgramOrAdmin.class, EnumSet.of(Role.PROGRAM, Role.ADMIN)),
            entry(SystemOnly.class, EnumSet.noneOf(Role.class)),
            entry(Anyone.class, EnumSet.allOf(Role.class)));

    @Autowired
    private ApplicationContext spring;

    /** One public method of a service. */
    private record Door(Object service, Method method) {

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        Class<? extends Annotation> rule() {
            return OPEN_TO.keySet().stream()
                    .filter(rule -> AnnotatedElementUtils.hasAnnotation(method, rule))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(this + " does not say who may call it"));
        }

        boolean refuses(Authentication caller) {
            SecurityContextHolder.getContext().setAuthentication(caller);
            @Nullable Object[] nothing = new @Nullable Object[method.getParameterCount()];
            for (int i = 0; i < nothing.length; i++) {
                nothing[i] = method.getParameterTypes()[i].isPrimitive() ? zero(method.getParameterTypes()[i]) : null;
            }
            method.setAccessible(true);
            Throwable answer = catchThrowable(() -> method.invoke(service, nothing));
            return answer instanceof InvocationTargetException thrown
                    && thrown.getCause() instanceof AccessDeniedException;
        }

        private static Object zero(Class<?> type) {
            return type == boolean.class
                    ? Boolean.FALSE
                    : Objects.requireNonNull(Array.get(Array.newInstance(type, 1), 0));
        }
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void noDoorOpensToNobodyUnlessItIsForAnyone() {
        Authentication nobody = new AnonymousAuthenticationToken(
                "test", "anonymousUser", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")));
        assertThat(doors())
                .filteredOn(door -> door.rule() != Anyone.class)
                .isNotEmpty()
                .allMatch(door -> door.refuses(nobody));
    }

    @Test
    void noDoorOpensToARoleThatItsRuleDoesNotName() {
        List<String> open = new ArrayList<>();
        for (Door door : doors()) {
            for (Role role : EnumSet.complementOf(allowed(door))) {
                if (!door.refuses(UsernamePasswordAuthenticationToken.authenticated(
                        "somebody", null, List.of(new SimpleGrantedAuthority(role.authority()))))) {
                    open.add(door + " to " + role);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    private static EnumSet<Role> allowed(Door door) {
        Set<Role> roles = OPEN_TO.getOrDefault(door.rule(), Set.of());
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        spring.getBeansWithAnnotation(Service.class).values().forEach(service -> {
            Class<?> type = ClassUtils.getUserClass(AopUtils.getTargetClass(service));
            for (Method method : type.getDeclaredMethods()) {
                boolean own = type.getPackageName().startsWith("app.ballast") && !method.isSynthetic();
                if (own && Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
                    doors.add(new Door(service, method));
                }
            }
        });
        assertThat(doors).hasSizeGreaterThan(40);
        return doors;
    }
}
