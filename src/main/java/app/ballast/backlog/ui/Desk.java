package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BulkService;
import app.ballast.backlog.CapacityLineService;
import app.ballast.backlog.ColumnService;
import app.ballast.backlog.ExportService;
import app.ballast.backlog.FilterService;
import app.ballast.backlog.FlowService;
import app.ballast.backlog.ItemDiscussion;
import app.ballast.backlog.ItemRequests;
import app.ballast.backlog.MatrixService;
import app.ballast.backlog.NeighbourService;
import app.ballast.backlog.QueueService;
import app.ballast.backlog.ScoringService;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.TriageWatch;
import app.ballast.backlog.ViewService;
import app.ballast.backlog.WipService;
import app.ballast.common.ui.LiveUpdates;
import app.ballast.discussion.ui.TalkDesk;
import app.ballast.people.AccountService;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonRef;
import app.ballast.people.RotaService;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ui.ActivityDesk;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The services that this room's pages work with. */
@Component
record Desk(
        BacklogService backlog,
        FilterService filters,
        ViewService views,
        ColumnService columns,
        MatrixService matrix,
        NeighbourService neighbours,
        WipService wip,
        TriageService triage,
        ScoringService scoring,
        QueueService queue,
        CapacityLineService line,
        TriageWatch watch,
        ItemDiscussion talk,
        TalkDesk comments,
        ItemRequests requests,
        FlowService flow,
        BulkService bulk,
        ExportService export,
        MarkReader marks,
        PortfolioService portfolio,
        ReleaseService releases,
        PeopleDirectory people,
        RotaService rotas,
        AccountService account,
        CurrentUser user,
        LiveUpdates live,
        ActivityDesk activity,
        Clock clock) {

    /** How the person who is signed in reads times and numbers. */
    Words words(Locale locale) {
        ZoneId zone = account.preferences().zone();
        return new Words(locale, zone == null ? portfolio.workspace().zone() : zone);
    }

    /** The day it is for the workspace. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(portfolio.workspace().zone()));
    }

    /** Key of a draft of the person who is signed in. */
    String draft(String what) {
        return what + "." + user.id().value();
    }

    /** Offers the people whose names hold what is typed. */
    void offerPeople(ComboBox<PersonRef> field) {
        field.setItemLabelGenerator(PersonRef::name);
        field.setItemsWithFilterConverter(
                query -> people.find(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()),
                text -> text);
    }
}
