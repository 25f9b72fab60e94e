package app.ballast.discussion.ui;

import app.ballast.common.ui.LiveUpdates;
import app.ballast.discussion.WatchService;
import org.springframework.stereotype.Component;

/** What a {@link WatchControl} asks. */
@Component
public record WatchDesk(WatchService watching, LiveUpdates live) {}
