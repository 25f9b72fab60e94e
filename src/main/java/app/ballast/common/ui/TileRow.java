package app.ballast.common.ui;

import com.vaadin.flow.component.html.Div;

/** Stat tiles side by side, as many as there is room for. */
public class TileRow extends Div {

    public TileRow(StatTile... tiles) {
        addClassName("ballast-tiles");
        add(tiles);
    }
}
