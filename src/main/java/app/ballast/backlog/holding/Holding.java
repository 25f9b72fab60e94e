package app.ballast.backlog.holding;

import app.ballast.backlog.WorkItemId;
import app.ballast.portfolio.ProductRef;
import java.util.List;

/** Says which products' items are held back. A room that knows rules for that implements it as a bean. */
public interface Holding {

    /** What is held back now, one at most of a product, whoever asks. One statement, however many items there are. */
    List<Hold> holds();

    /** What was asked for an item that is held back, or was; the newest first. */
    List<Exemption> exemptions(WorkItemId item);

    /** Address of the page that tells of a product's rules and takes exceptions. */
    String address(ProductRef product);
}
