package app.ballast.backlog;

import app.ballast.portfolio.ProductId;

/** An item was edited or moved on. */
public record ItemChanged(WorkItemId id, ProductId product) {}
