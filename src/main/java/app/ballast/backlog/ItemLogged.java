package app.ballast.backlog;

import app.ballast.portfolio.ProductId;

/** An item was logged, by a person or by an import. */
public record ItemLogged(WorkItemId id, ProductId product) {}
