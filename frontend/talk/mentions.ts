/**
 * Completes names behind an @ in a text area. The server knows who there is; the list is drawn here, so that it follows
 * the keys at once. By keyboard: arrows, Enter or Tab, Escape; by touch: a tap.
 */
type Candidate = { name: string; team: boolean };

/** What stands before the cursor where somebody begins to name somebody. */
const BEGUN = /(?:^|[^\p{L}\p{N}_@/.])@(\p{L}[^\s@[\]]*(?: [^\s@[\]]*){0,2}|)$/u;

class MentionList {
  private readonly input: HTMLTextAreaElement;
  private readonly list = document.createElement('div');
  private offers: Candidate[] = [];
  private active = -1;
  private timer = 0;
  private asked = 0;

  constructor(private readonly field: any) {
    this.input = field.inputElement;
    this.list.className = 'talk-offers';
    this.list.id = `offers-${Math.random().toString(36).slice(2)}`;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', '@');
    this.list.hidden = true;
    field.after(this.list);
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.setAttribute('aria-controls', this.list.id);
    this.input.addEventListener('input', () => this.ask());
    this.input.addEventListener('click', () => this.ask());
    this.input.addEventListener('blur', () => this.close());
    // In the capture phase: before the field takes Enter and Escape for itself.
    this.input.addEventListener('keydown', (event) => this.key(event), { capture: true });
    // A press must not take the focus, and with it the cursor, out of the field.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
      if (option) {
        this.take(Number(option.dataset.index));
      }
    });
  }

  private begun(): string | undefined {
    return BEGUN.exec(this.input.value.slice(0, this.input.selectionStart))?.[1];
  }

  private ask() {
    clearTimeout(this.timer);
    const begun = this.begun();
    if (begun === undefined) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(async () => {
      const question = ++this.asked;
      const answer = await this.field.$server.whom(begun);
      if (question === this.asked && this.begun() === begun) {
        this.show(JSON.parse(answer), begun);
      }
    }, 120);
  }

  private show(offers: Candidate[], begun: string) {
    this.offers = offers;
    this.active = offers.length > 0 ? 0 : -1;
    this.list.replaceChildren(
      ...offers.map((offer, index) => {
        const option = document.createElement('div');
        option.id = `${this.list.id}-${index}`;
        option.dataset.index = String(index);
        option.dataset.team = String(offer.team);
        option.setAttribute('role', 'option');
        option.textContent = offer.name;
        return option;
      }),
    );
    this.list.hidden = offers.length === 0 || (offers.length === 1 && offers[0].name === begun);
    this.mark();
  }

  private mark() {
    [...this.list.children].forEach((option, index) =>
      option.setAttribute('aria-selected', String(index === this.active)),
    );
    const active = this.list.hidden ? undefined : this.list.children[this.active];
    if (active) {
      this.input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  private key(event: KeyboardEvent) {
    const many = this.offers.length;
    if (this.list.hidden || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.active = (this.active + (event.key === 'ArrowDown' ? 1 : -1) + many) % many;
      this.mark();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.active >= 0) {
      this.take(this.active);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private take(index: number) {
    const caret = this.input.selectionStart;
    const begun = this.begun() ?? '';
    const rest = this.input.value.slice(caret);
    const name = this.offers[index].name;
    const begin = this.input.value.slice(0, caret - begun.length) + name + (rest.startsWith(' ') ? '' : ' ');
    this.input.value = begin + rest;
    this.input.setSelectionRange(begin.length, begin.length);
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.close();
  }

  private close() {
    clearTimeout(this.timer);
    this.asked++;
    this.list.hidden = true;
    this.mark();
  }
}

(window as any).ballastMentions = {
  /** The field may still be on its way to the page, and has no input of its own until it was drawn for the first time. */
  assist(field: any, tries = 300) {
    if (field.ballastMentions) {
      return;
    }
    if (field.inputElement) {
      field.ballastMentions = new MentionList(field);
    } else if (tries > 0) {
      requestAnimationFrame(() => (window as any).ballastMentions.assist(field, tries - 1));
    }
  },
};

export {};
