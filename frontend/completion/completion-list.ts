/**
 * A list of what may stand at the cursor of a field, under the field. The server knows what there is; the list is drawn here, so
 * that it follows the keys at once. By keyboard: arrows, Enter or Tab, Escape; by touch: a tap.
 */
export abstract class CompletionList<T, F extends HTMLInputElement | HTMLTextAreaElement> {
  protected readonly input: F;
  protected readonly list = document.createElement('div');
  protected offers: T[] = [];
  private active = -1;
  private timer = 0;
  private asked = 0;

  protected constructor(
    protected readonly field: any,
    className: string,
    /** Which offer Enter takes where nobody has chosen one; -1 for none. */
    private readonly first: -1 | 0,
  ) {
    this.input = field.inputElement;
    this.list.className = className;
    this.list.id = `offers-${Math.random().toString(36).slice(2)}`;
    this.list.setAttribute('role', 'listbox');
    this.list.hidden = true;
    field.after(this.list);
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.setAttribute('aria-controls', this.list.id);
    this.input.addEventListener('input', () => this.ask());
    this.input.addEventListener('click', () => this.ask());
    this.input.addEventListener('blur', () => this.close());
    // In the capture phase: before the field takes Enter and Escape for itself.
    this.input.addEventListener('keydown', (event) => this.key(event as KeyboardEvent), { capture: true });
    // A press must not take the focus, and with it the cursor, out of the field.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
      if (option) {
        this.take(this.offers[Number(option.dataset.index)]);
      }
    });
  }

  /** What the present answer is about; undefined where nothing is to be completed. An answer to anything else is dropped. */
  protected abstract question(): string | undefined;

  /** Asks the server. */
  protected abstract fetch(question: string): Promise<T[]>;

  /** Fills an option of the list. */
  protected abstract draw(option: HTMLElement, offer: T): void;

  /** Whether the one offer is what stands there already. */
  protected abstract isTyped(offer: T): boolean;

  /** Puts an offer into the field. */
  protected abstract take(offer: T): void;

  protected ask() {
    clearTimeout(this.timer);
    const question = this.question();
    if (question === undefined) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(async () => {
      const asked = ++this.asked;
      const offers = await this.fetch(question);
      if (asked === this.asked && this.question() === question) {
        this.show(offers);
      }
    }, 120);
  }

  protected close() {
    clearTimeout(this.timer);
    this.asked++;
    this.list.hidden = true;
    this.mark();
  }

  /** Writes a text from {@code from} to the cursor, and goes on behind it. */
  protected write(from: number, text: string, rest: string) {
    const begin = this.input.value.slice(0, from) + text;
    this.input.value = begin + rest;
    this.input.setSelectionRange(begin.length, begin.length);
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  private show(offers: T[]) {
    this.offers = offers;
    this.active = offers.length > 0 ? this.first : -1;
    this.list.replaceChildren(
      ...offers.map((offer, index) => {
        const option = document.createElement('div');
        option.id = `${this.list.id}-${index}`;
        option.dataset.index = String(index);
        option.setAttribute('role', 'option');
        this.draw(option, offer);
        return option;
      }),
    );
    this.list.hidden = offers.length === 0 || (offers.length === 1 && this.isTyped(offers[0]));
    this.mark();
  }

  private mark() {
    [...this.list.children].forEach((option, index) =>
      option.setAttribute('aria-selected', String(index === this.active)),
    );
    if (this.input.getAttribute('role') === 'combobox') {
      this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    }
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
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = this.active < 0 && step < 0 ? many - 1 : (this.active + step + many) % many;
      this.mark();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.active >= 0) {
      this.take(this.offers[this.active]);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      if (event.key === 'Enter') {
        this.close();
      }
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/** Waits until a field is on the page and has its input, which it has not before it was drawn for the first time. */
export function whenDrawn(field: any, then: () => void, tries = 300) {
  if (field.inputElement) {
    then();
  } else if (tries > 0) {
    requestAnimationFrame(() => whenDrawn(field, then, tries - 1));
  }
}
