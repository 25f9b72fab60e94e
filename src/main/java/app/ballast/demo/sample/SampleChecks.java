package app.ballast.demo.sample;

/**
 * A file of status checks.
 *
 * @param product key of the product that it is imported to
 * @param csv as the importer takes it
 */
public record SampleChecks(String product, String csv) {}
