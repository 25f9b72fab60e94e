/**
 * Completion for the field of the filter language. The server knows what may stand at the cursor; the list of it is
 * drawn here, so that it follows the keys at once. By keyboard: arrows, Enter or Tab, Escape; by touch: a tap.
 */
type Offer = { insert: string; label: string };
type Offers = { from: number; words: boolean; offers: Offer[] };

class Assistant {
  private readonly input: HTMLInputElement;
  private readonly list = document.createElement('div');
  private offers: Offers = { from: 0, words: true, offers: [] };
  private active = -1;
  private timer = 0;
  private asked = 0;

  constructor(private readonly field: any) {
    this.input = field.inputElement;
    this.list.className = 'backlog-offers';
    this.list.id = `offers-${Math.random().toString(36).slice(2)}`;
    this.list.setAttribute('role', 'listbox');
    this.list.hidden = true;
    field.after(this.list);
    this.input.setAttribute('role', 'combobox');
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.setAttribute('aria-controls', this.list.id);
    this.input.setAttribute('spellcheck', 'false');
    this.close();
    this.input.addEventListener('input', () => this.ask());
    this.input.addEventListener('click', () => this.ask());
    this.input.addEventListener('focus', () => this.ask());
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

  private ask() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(async () => {
      const question = ++this.asked;
      const answer = await this.field.$server.complete(this.input.value, this.input.selectionStart ?? 0);
      if (question === this.asked && document.activeElement === this.input) {
        this.show(JSON.parse(answer));
      }
    }, 120);
  }

  private show(offers: Offers) {
    this.offers = offers;
    this.active = -1;
    const typed = this.input.value.slice(offers.from, this.input.selectionStart ?? 0);
    const done = offers.offers.length === 1 && offers.offers[0].insert === typed;
    this.list.replaceChildren(
      ...offers.offers.map((offer, index) => {
        const option = document.createElement('div');
        option.id = `${this.list.id}-${index}`;
        option.dataset.index = String(index);
        option.setAttribute('role', 'option');
        const code = document.createElement('code');
        code.textContent = offer.insert;
        const label = document.createElement('span');
        label.textContent = offer.label === offer.insert ? '' : offer.label;
        option.append(code, label);
        return option;
      }),
    );
    this.list.hidden = offers.offers.length === 0 || done;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    this.mark();
  }

  private mark() {
    [...this.list.children].forEach((option, index) =>
      option.setAttribute('aria-selected', String(index === this.active)),
    );
    const active = this.list.children[this.active];
    if (active) {
      this.input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  private key(event: KeyboardEvent) {
    const many = this.offers.offers.length;
    if (this.list.hidden || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = this.active < 0 && step < 0 ? many - 1 : (this.active + step + many) % many;
      this.mark();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.active >= 0) {
      this.take(this.active);
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

  private take(index: number) {
    const offer = this.offers.offers[index];
    const caret = this.input.selectionStart ?? this.input.value.length;
    const rest = this.input.value.slice(caret).replace(/^[^\s,]*/, '');
    const gap = this.offers.words || rest.startsWith(' ') || rest.startsWith(',') ? '' : ' ';
    const begin = this.input.value.slice(0, this.offers.from) + offer.insert + gap;
    this.input.value = begin + rest;
    this.input.setSelectionRange(begin.length, begin.length);
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  private close() {
    clearTimeout(this.timer);
    this.asked++;
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}

(window as any).ballastFilter = {
  assist(field: any) {
    if (field.ballastAssistant) {
      return;
    }
    if (field.inputElement) {
      field.ballastAssistant = new Assistant(field);
    } else if (field.isConnected) {
      // The field has no input of its own until it was drawn for the first time.
      requestAnimationFrame(() => (window as any).ballastFilter.assist(field));
    }
  },
};
