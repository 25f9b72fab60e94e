package app.ballast.backlog;

/** What a query reads for an {@link ItemKey}. */
record KeyData(String productKey, int number) {

    ItemKey key() {
        return new ItemKey(productKey, number);
    }
}
