/** Leads to a comment, and copies its address. */
const FOUND = 'is-found';

(window as any).ballastTalk = {
  /** Brings a comment into sight; it may still be on its way to the page. */
  lead(panel: HTMLElement, id: string) {
    let tries = 300;
    const look = () => {
      const comment = panel.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
      if (comment?.isConnected) {
        panel.querySelectorAll(`.${FOUND}`).forEach((other) => other.classList.remove(FOUND));
        comment.classList.add(FOUND);
        comment.scrollIntoView({ block: 'center' });
        comment.focus({ preventScroll: true });
      } else if (tries-- > 0) {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  },
  copy(path: string) {
    void navigator.clipboard?.writeText(new URL(path, document.baseURI).href);
  },
};

export {};
