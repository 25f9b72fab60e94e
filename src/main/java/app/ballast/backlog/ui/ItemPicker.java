package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogSort;
import app.ballast.portfolio.ProductId;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Set;

/** Finds an item by its key or by words of its title. */
class ItemPicker extends ComboBox<BacklogRow> {

    /** @param products only theirs; those of all products where it is empty */
    ItemPicker(Desk desk, String label, Set<ProductId> products) {
        super(label);
        setItemLabelGenerator(row -> row.key() + " " + row.title());
        setItemsWithFilterConverter(
                query -> desk
                        .backlog()
                        .find(
                                new BacklogFilter(query.getFilter().orElse(""), Set.of(), products, Set.of(), null),
                                BacklogSort.NEWEST_CHANGE,
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                text -> text);
    }
}
