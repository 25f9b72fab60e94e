package app.ballast.common.ui;

import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/**
 * Gives the detail of a page a name for those who hear it: where there is no room beside the page, the layout makes it a
 * dialog and leaves it without one. Where it stands beside the page it is none, and must not have a name.
 */
public final class DetailName {

    private static final String KEEP = """
            const name = () => {
              const detail = this.shadowRoot && this.shadowRoot.querySelector('[part~="detail"]');
              if (!detail) return;
              const isDialog = detail.getAttribute('role') === 'dialog';
              if (isDialog && detail.getAttribute('aria-label') !== $0) detail.setAttribute('aria-label', $0);
              if (!isDialog) detail.removeAttribute('aria-label');
            };
            customElements.whenDefined('vaadin-master-detail-layout').then(() => this.updateComplete).then(() => {
              if (!this.shadowRoot) return;
              new MutationObserver(name).observe(this.shadowRoot, {
                subtree: true, childList: true, attributes: true, attributeFilter: ['role']
              });
              name();
            });""";

    private DetailName() {}

    /** @param name what the detail is, such as "Details" */
    public static void keep(MasterDetailLayout layout, String name) {
        layout.addAttachListener(attach -> layout.getElement().executeJs(KEEP, name));
    }
}
