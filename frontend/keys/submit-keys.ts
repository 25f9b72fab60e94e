/** Ctrl+Enter (Cmd+Enter) and Esc inside a form, as events of the form. */
(window as any).ballastSubmit = {
  listen(element: HTMLElement) {
    if ((element as any).ballastSubmit) {
      return;
    }
    (element as any).ballastSubmit = true;
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        // Leaving the field sends its value before the form is saved.
        const field = document.activeElement as HTMLElement | null;
        field?.blur();
        element.dispatchEvent(new CustomEvent('ballast-submit'));
        field?.focus();
      } else if (event.key === 'Escape' && !event.defaultPrevented && !element.querySelector('[opened]')) {
        event.stopPropagation();
        (document.activeElement as HTMLElement | null)?.blur();
        element.dispatchEvent(new CustomEvent('ballast-escape'));
      }
    });
  },
};
