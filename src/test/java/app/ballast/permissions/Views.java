package app.ballast.permissions;

import app.ballast.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every page of Ballast and who may open it. A page that is not in this table fails the tests, so that whoever adds one
 * says here whom it is for.
 */
final class Views {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> ADMIN = EnumSet.of(Role.ADMIN);

    static final List<View> ALL = List.of(
            View.open("login"),
            View.open("forgotten-password"),
            View.open("set-up"),
            View.open("password").alsoAt("no-such-secret"),
            View.of("", EVERYBODY),
            View.of("wall", EVERYBODY),
            View.of("inbox", EVERYBODY),
            View.of("account/mail", EVERYBODY),
            View.of("settings/mail", ADMIN),
            View.open("unsubscribe").alsoAt("no-such-letter"),
            View.of("triage", EVERYBODY).about(Subject.ITEM),
            View.of("backlog", EVERYBODY).about(Subject.ITEM),
            View.of("reliability", EVERYBODY).about(Subject.SERVICE_KEY),
            View.of("incidents", EVERYBODY).about(Subject.INCIDENT),
            View.of("deployments", EVERYBODY),
            View.of("product", EVERYBODY).about(Subject.PRODUCT_KEY),
            View.of("features", EVERYBODY).about(Subject.FEATURE),
            View.of("policy", EVERYBODY).about(Subject.PRODUCT_KEY),
            View.of("decisions", EVERYBODY).about(Subject.DECISION),
            View.of("imports", EVERYBODY),
            View.of("series", EVERYBODY).about(Subject.SERIES),
            View.of("account", EVERYBODY),
            View.of("activity", EVERYBODY),
            View.of("people", EVERYBODY).about(Subject.PERSON),
            View.of("teams", EVERYBODY).about(Subject.TEAM),
            View.of("releases", EVERYBODY).about(Subject.RELEASE),
            View.of("services", EVERYBODY).about(Subject.SERVICE_KEY),
            View.of("capacity", EVERYBODY).about(Subject.TEAM),
            View.of("sources", EnumSet.of(Role.PRODUCT, Role.TECHNOLOGY, Role.ADMIN)),
            View.of("settings", ADMIN),
            View.of("settings/addresses", ADMIN),
            View.of("settings/people", ADMIN).about(Subject.PERSON),
            View.of("settings/teams", ADMIN).about(Subject.TEAM),
            View.of("settings/tokens", ADMIN).about(Subject.TOKEN),
            View.of("settings/products", ADMIN).about(Subject.PRODUCT),
            View.of("settings/services", ADMIN).about(Subject.SERVICE),
            View.of("settings/webhooks", ADMIN),
            View.of("settings/workspace", ADMIN));

    private Views() {}

    /** What the last part of a page's address may name. */
    enum Subject {
        PERSON,
        TEAM,
        TOKEN,
        /** Exists for administrators even where it is restricted. */
        PRODUCT,
        /** A product by its key. */
        PRODUCT_KEY,
        SERVICE,
        /** By its key. */
        FEATURE,
        /** A service by its key. */
        SERVICE_KEY,
        INCIDENT,
        /** By its key. */
        DECISION,
        RELEASE,
        /** By its key. */
        SERIES,
        /** By its key. */
        ITEM
    }

    /**
     * One page.
     *
     * @param path as in its {@code @Route}, without what may follow
     * @param anonymous whether it opens to people who are not signed in; signed-in ones may be led on from it
     * @param roles who may open it, each role alone being enough
     * @param suffix what must follow the path, empty for nothing
     * @param subject what may follow the path, null for nothing
     */
    record View(
            String path,
            boolean anonymous,
            Set<Role> roles,
            String suffix,
            @Nullable Subject subject) {

        static View open(String path) {
            return new View(path, true, EVERYBODY, "", null);
        }

        static View of(String path, Set<Role> roles) {
            return new View(path, false, roles, "", null);
        }

        View alsoAt(String end) {
            return new View(path, anonymous, roles, "/" + end, subject);
        }

        View about(Subject what) {
            return new View(path, anonymous, roles, suffix, what);
        }

        String address() {
            return "/" + path + suffix;
        }
    }
}
