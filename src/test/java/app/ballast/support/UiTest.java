package app.ballast.support;

import static java.util.Objects.requireNonNull;

import app.ballast.Ballast;
import app.ballast.people.EmailAddress;
import app.ballast.people.NewPerson;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRow;
import app.ballast.people.Role;
import app.ballast.people.SignedInPerson;
import app.ballast.people.SystemActor;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.util.ClassUtils;

/**
 * Base of the tests of pages, without a browser: Karibu puts every route of the application over the real services.
 *
 * <p>Each test begins with an empty database, nobody signed in, and a new browser window. The tests of pages share the
 * Spring context of {@link DatabaseTest}, but run on H2 alone: what differs between databases lies below the services.
 * They commit as the application does, so a lazy relation that leaks out of a service fails here too.
 */
@ActiveProfiles("test")
@SpringBootTest(classes = Ballast.class)
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = OwnIdentity.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public abstract class UiTest {

    private static final Routes ROUTES = new Routes(
            scan(new AnnotationTypeFilter(Route.class), new AnnotationTypeFilter(Layout.class)),
            scan(new AssignableTypeFilter(HasErrorParameter.class)),
            true);
    private static final Authentication NOBODY = new AnonymousAuthenticationToken(
            "test", "anonymousUser", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")));
    private static final AtomicInteger SIGNED_IN = new AtomicInteger();

    @Autowired
    private ApplicationContext spring;

    @Autowired
    private PeopleService people;

    @Autowired
    private DataSource dataSource;

    @BeforeEach
    void openWindow() {
        TestDatabase.empty(dataSource);
        signOut();
    }

    @AfterEach
    void closeWindow() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
    }

    /** Adds somebody with these roles and opens a new window for them. */
    protected PersonId signIn(Role... roles) {
        PersonId id = addPerson("Person " + SIGNED_IN.incrementAndGet(), roles);
        signInAs(id);
        return id;
    }

    /** Opens a new window for somebody who was added before, with the roles that they hold now. */
    protected void signInAs(PersonId id) {
        PersonRow row = asSystem(() -> people.get(id));
        SignedInPerson person = new SignedInPerson(id.value(), row.name(), row.email(), row.roles());
        open(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    /** Opens a new window in which nobody is signed in. */
    protected void signOut() {
        open(NOBODY);
    }

    /** Adds somebody under this name, whose address is made from it. */
    protected PersonId addPerson(String name, Role... roles) {
        EmailAddress email = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        return asSystem(() -> people.add(new NewPerson(name, email, Set.of(roles))));
    }

    /**
     * Calls services past every check, to lay the ground for a test. The window is put aside meanwhile: inside one, its
     * session says who acts, whatever the thread says.
     */
    protected static <T> T asSystem(Supplier<T> work) {
        Map<Class<?>, CurrentInstance> window = CurrentInstance.getInstances();
        CurrentInstance.clearAll();
        try {
            return SystemActor.call("Test", work);
        } finally {
            CurrentInstance.restoreInstances(window);
        }
    }

    /**
     * Goes to an address as if it was typed.
     *
     * @param address without a leading slash; may have a query
     * @return the HTTP status that the page answers with
     */
    protected int navigate(String address) {
        UI ui = UI.getCurrent();
        int status = ui.getInternals().getRouter().navigate(ui, new Location(address), NavigationTrigger.PAGE_LOAD);
        MockVaadin.clientRoundtrip(false);
        return status;
    }

    /** The page that the window shows; empty where it was led away to sign-in. */
    protected Optional<Component> page() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .map(Component.class::cast);
    }

    /** Every class of the application that has an address of its own. */
    protected static Set<Class<? extends Component>> routes() {
        return scan(new AnnotationTypeFilter(Route.class));
    }

    private void open(Authentication authentication) {
        MockVaadin.tearDown();
        boolean signedIn = authentication != NOBODY;
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            if (signedIn) {
                session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
                request.setUserPrincipalInt(authentication);
            }
            request.setUserInRole((principal, role) -> authentication.getAuthorities().stream()
                    .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
            return request;
        });
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, spring, UI::new));
        VaadinSession.getCurrent().setErrorHandler(event -> {
            throw new AssertionError("The page failed", event.getThrowable());
        });
    }

    /** Finds package-private classes too, which Karibu's own search does not. */
    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> scan(TypeFilter... filters) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        for (TypeFilter filter : filters) {
            scanner.addIncludeFilter(filter);
        }
        Set<Class<? extends T>> found = new LinkedHashSet<>();
        scanner.findCandidateComponents("app.ballast")
                .forEach(bean -> found.add((Class<? extends T>) ClassUtils.resolveClassName(
                        requireNonNull(bean.getBeanClassName()), UiTest.class.getClassLoader())));
        return found;
    }
}
