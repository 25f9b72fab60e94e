package app.ballast.sources;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.outgoing.InnerAddress;
import app.ballast.people.CurrentUser;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which inner addresses Ballast may fetch from. Without an entry here, nothing that people enter leads inside. */
@Service
@DeniedByDefault
@Transactional
public class InnerAddressService {

    private static final int LONGEST_NOTE = 200;

    private final InnerAddressStore addresses;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    InnerAddressService(InnerAddressStore addresses, ActivityLog log, CurrentUser user, Clock clock) {
        this.addresses = addresses;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** All that are allowed, by address. */
    @AdminOnly
    @Transactional(readOnly = true)
    public List<InnerAddressRow> all() {
        return addresses.all();
    }

    /**
     * Allows one more; the same again changes nothing.
     *
     * @param note what it is for, at most 200 characters; may be empty
     */
    @AdminOnly
    public void allow(InnerAddress address, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw DomainException.invalid("note", "sources.error.long", LONGEST_NOTE);
        }
        if (addresses.allowed().contains(address)) {
            return;
        }
        addresses.add(address, note.strip(), user.actor().name(), clock.instant());
        log.record(entry(address, "allowed inner address").because(note.isBlank() ? null : note.strip()));
    }

    /** Takes it back: from the next request on. */
    @AdminOnly
    public void withdraw(long id) {
        InnerAddressRow gone = addresses.all().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("inner address " + id));
        addresses.remove(id);
        log.record(entry(gone.address(), "withdrew inner address"));
    }

    private Activity entry(InnerAddress address, String action) {
        return Activity.of(user.actor(), new SubjectRef("workspace", 1), address.text(), null, action);
    }
}
