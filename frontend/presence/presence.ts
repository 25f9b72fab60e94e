/**
 * Says while its page is in the foreground that it is still open, and that somebody types in the panel around it. The signs go
 * past the session, so that an open tab keeps nobody signed in.
 */
const EVERY = 10_000;
/** Typing is said again so often, while it goes on. */
const TYPING = 2_500;

class BallastPresence extends HTMLElement {
  static observedAttributes = ['token'];

  private timer = 0;
  private typed = 0;
  private panel: Element | null = null;
  private readonly onInput = () => this.type();
  private readonly onVisible = () => (document.hidden ? this.away() : this.begin());
  private readonly onHide = () => this.away();

  connectedCallback() {
    this.panel = this.closest('[data-presence]') ?? this.parentElement;
    this.panel?.addEventListener('input', this.onInput);
    document.addEventListener('visibilitychange', this.onVisible);
    window.addEventListener('pagehide', this.onHide);
    if (!document.hidden) {
      this.begin();
    }
  }

  disconnectedCallback() {
    this.panel?.removeEventListener('input', this.onInput);
    document.removeEventListener('visibilitychange', this.onVisible);
    window.removeEventListener('pagehide', this.onHide);
    clearInterval(this.timer);
  }

  attributeChangedCallback() {
    // Of another token nobody has said yet that somebody types.
    this.typed = 0;
  }

  private begin() {
    clearInterval(this.timer);
    this.timer = window.setInterval(() => this.sign(''), EVERY);
    this.sign('');
  }

  private away() {
    clearInterval(this.timer);
    const address = this.address('/away');
    if (address) {
      navigator.sendBeacon(address);
    }
  }

  private type() {
    const now = performance.now();
    if (now - this.typed > TYPING) {
      this.typed = now;
      this.sign('/typing');
    }
  }

  private async sign(what: string) {
    const address = this.address(what);
    if (!address) {
      return;
    }
    try {
      const answer = await fetch(address, { method: 'POST', credentials: 'omit', cache: 'no-store' });
      if (answer.status === 410) {
        clearInterval(this.timer);
      }
    } catch {
      // The server is away; the next sign tries again.
    }
  }

  private address(what: string) {
    const token = this.getAttribute('token');
    return token ? new URL(`presence/${token}${what}`, document.baseURI) : null;
  }
}

customElements.define('ballast-presence', BallastPresence);
