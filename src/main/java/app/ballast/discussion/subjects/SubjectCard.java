package app.ballast.discussion.subjects;

import app.ballast.common.SubjectRef;
import app.ballast.portfolio.ProductId;
import java.util.Optional;

/**
 * How a subject is called, where it is found and for whom it exists: as it stands now. Holds nothing that its audience
 * may not read.
 *
 * @param label such as {@code CHK-214 Retry storm}
 * @param path of its page, without a leading slash; may have a query
 */
public record SubjectCard(SubjectRef subject, String label, String path, SubjectAudience audience) {

    /** The one product that it hangs on; empty where it hangs on none, or on several. */
    public Optional<ProductId> product() {
        return audience.products().size() == 1
                ? Optional.of(audience.products().iterator().next())
                : Optional.empty();
    }

    /** The address of a place on its page. */
    public String path(String place) {
        if (place.isEmpty() || place.startsWith("#")) {
            return path + place;
        }
        return path + (path.contains("?") ? "&" : "?") + place;
    }
}
