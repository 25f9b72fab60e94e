package app.ballast.backlog.ui;

import app.ballast.backlog.Labels;
import app.ballast.common.DomainException;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Set;
import java.util.TreeSet;

/** Labels: those that are in use are offered, and new ones are typed. */
class LabelField extends MultiSelectComboBox<String> {

    LabelField(Desk desk, String label) {
        super(label);
        setAllowCustomValue(true);
        setItemsWithFilterConverter(
                query -> desk.flow().labels(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()),
                text -> text);
        addCustomValueSetListener(typed -> add(typed.getDetail()));
    }

    private void add(String typed) {
        try {
            Set<String> all = new TreeSet<>(getValue());
            all.addAll(Labels.read(typed));
            setValue(Labels.of(all));
        } catch (DomainException problem) {
            setErrorMessage(problem.text(getLocale()));
            setInvalid(true);
        }
    }
}
