package app.ballast.backlog.inputs;

import app.ballast.backlog.scoring.CostFormula;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What measuring needs to know of an item.
 *
 * @param service null where the item names none
 * @param formula which inputs it has
 */
public record MeasuredItem(ProductId product, @Nullable ServiceId service, CostFormula formula) {}
