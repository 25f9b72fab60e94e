package app.ballast.common.ui;

import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/** Where there is little room a layout shows its detail as a dialog, and leaves that without a name. */
public final class DetailName {

    private DetailName() {}

    /** Names the detail of a layout for screen readers; of use once it is attached. */
    public static void say(MasterDetailLayout layout, String name) {
        layout.getElement()
                .executeJs(
                        "this.updateComplete.then(() =>"
                                + " this.shadowRoot.querySelector('[part~=detail]')?.setAttribute('aria-label', $0))",
                        name);
    }
}
