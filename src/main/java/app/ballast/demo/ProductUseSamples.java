package app.ballast.demo;

import app.ballast.demo.sample.SampleAnswers;
import app.ballast.demo.sample.SampleFeature;
import app.ballast.demo.sample.SampleRevenue;
import app.ballast.demo.sample.SampleUse;
import app.ballast.engagement.FeatureAdoption;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureService;
import app.ballast.engagement.RevenueService;
import app.ballast.engagement.SurveyService;
import app.ballast.metrics.PointOrigin;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes features with who uses them, what customers said, and what products brought in. */
@Component
@Profile("demo")
class ProductUseSamples {

    private final FeatureService features;
    private final FeatureAdoption adoption;
    private final SurveyService surveys;
    private final RevenueService revenue;

    ProductUseSamples(
            FeatureService features, FeatureAdoption adoption, SurveyService surveys, RevenueService revenue) {
        this.features = features;
        this.adoption = adoption;
        this.surveys = surveys;
        this.revenue = revenue;
    }

    void write(SampleUse use, SampleIds ids) {
        for (SampleFeature sample : use.features()) {
            FeatureRow feature = features.define(
                    ids.product(sample.product()),
                    sample.key(),
                    sample.draft(ids.item(sample.product(), sample.item())));
            if (!sample.adoption().isEmpty()) {
                adoption.record(feature.key(), sample.adoption(), PointOrigin.SAMPLE);
            }
        }
        for (SampleAnswers sample : use.answers()) {
            surveys.take(ids.product(sample.product()), sample.answers(), PointOrigin.SAMPLE);
        }
        for (SampleRevenue sample : use.revenue()) {
            revenue.record(ids.product(sample.product()), sample.days(), PointOrigin.SAMPLE);
        }
    }
}
