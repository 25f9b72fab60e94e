package app.ballast.sources.connectors;

import app.ballast.common.DomainException;
import java.util.List;
import java.util.Map;

/** Reads points from one kind of system. Holds no state; several threads may read at once. */
public interface Connector {

    /**
     * Short name, as it is stored; its texts in the message bundle begin with {@code sources.connector.} and this, and those
     * of a setting with {@code sources.setting.}, this, a dot and the setting's name.
     */
    String key();

    /** Which settings it has, in the order of the form. */
    List<Setting> settings();

    /**
     * Refuses settings that cannot work, before they are stored. Names and missing values are checked already.
     *
     * @throws DomainException with the setting's name as its field
     */
    void check(Map<String, String> settings);

    /**
     * Asks the system.
     *
     * @return its points, by time; a system that knows one moment alone may answer with that
     * @throws DomainException in words, where the system cannot be reached or its answer cannot be read
     */
    Reading read(Question question);
}
