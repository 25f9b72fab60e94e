package app.ballast.demo.sample;

import java.util.List;

/** Whether anybody uses the products: what is counted of them beyond active users and retention. */
public record SampleUse(List<SampleFeature> features, List<SampleAnswers> answers, List<SampleRevenue> revenue) {

    static SampleUse of(SampleDays days, List<SampleItem> items, UserCurve checkout, UserCurve search, UserCurve app) {
        return new SampleUse(
                SampleFeature.all(days, items, checkout, search, app),
                List.of(
                        SampleAnswers.of(SampleProduct.CHECKOUT, days, 0.5, 0.41),
                        SampleAnswers.of(SampleProduct.SEARCH, days, 0.46, 0.5),
                        SampleAnswers.of(SampleProduct.APP, days, 0.55, 0.33)),
                List.of(
                        SampleRevenue.of(SampleProduct.CHECKOUT, days, checkout, 214),
                        SampleRevenue.of(SampleProduct.SEARCH, days, search, 38),
                        SampleRevenue.of(SampleProduct.APP, days, app, 126)));
    }
}
