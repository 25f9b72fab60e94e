package app.ballast.backlog;

import app.ballast.portfolio.ProductId;

/** Somebody decided on a new item, or took the decision back. */
public record ItemTriaged(WorkItemId id, ProductId product) {}
