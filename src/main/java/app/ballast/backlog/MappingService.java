package app.ballast.backlog;

import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.common.importing.KeptChoice;
import app.ballast.common.importing.KeptChoices;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The columns that a person named by hand for their tables of items: each person has their own. */
@Service
@DeniedByDefault
@Transactional
public class MappingService implements KeptChoices {

    private final KeptMappings mappings;

    MappingService(KeptMappings mappings) {
        this.mappings = mappings;
    }

    @Override
    @Anyone
    public String kind() {
        return WorkItemImporter.KIND;
    }

    @Override
    @Anyone
    public String labelKey(String choice) {
        return "backlog.import.column.of." + choice;
    }

    @Override
    @SignedIn
    @Transactional(readOnly = true)
    public List<KeptChoice> kept() {
        return mappings.all();
    }

    /** @param choice its choices are headings by code of the column; {@code -} for a column that stays empty */
    @Override
    @EitherSide
    public void keep(KeptChoice choice) {
        mappings.keep(choice);
    }

    @Override
    @SignedIn
    public void forget(String name) {
        mappings.forget(name);
    }
}
