package app.ballast.people;

/** What a query reads for a {@link PersonRef}. */
record PersonRefRow(long id, String name) {

    PersonRef ref() {
        return new PersonRef(new PersonId(id), name);
    }
}
