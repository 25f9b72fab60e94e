package app.ballast.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "activity")
class ActivityEntry {

    private static final int LONGEST_VALUE = 4000;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_NOTE = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "activity_seq")
    private @Nullable Long id;

    private Instant at;
    private @Nullable Long actorId;
    private String actorName;
    private String subjectType;
    private long subjectId;
    private String subjectLabel;
    private @Nullable Long productId;
    private String action;
    private @Nullable String field;
    private @Nullable String oldValue;
    private @Nullable String newValue;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected ActivityEntry() {}

    ActivityEntry(Activity activity, Instant at) {
        this.at = at;
        this.actorId = activity.actor().personId();
        this.actorName = activity.actor().name();
        this.subjectType = activity.subject().type();
        this.subjectId = activity.subject().id();
        this.subjectLabel =
                activity.label().substring(0, Math.min(activity.label().length(), LONGEST_LABEL));
        this.productId = activity.productId();
        this.action = activity.action();
        this.field = activity.field();
        this.oldValue = cut(activity.oldValue(), LONGEST_VALUE);
        this.newValue = cut(activity.newValue(), LONGEST_VALUE);
        this.note = cut(activity.note(), LONGEST_NOTE);
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
