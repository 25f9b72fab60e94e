/** Completion for the field of the filter language. */
import { CompletionList, whenDrawn } from '../completion/completion-list';

type Offer = { insert: string; label: string };
type Offers = { from: number; words: boolean; offers: Offer[] };

class Assistant extends CompletionList<Offer, HTMLInputElement> {
  private from = 0;
  private words = true;

  constructor(field: any) {
    super(field, 'backlog-offers', -1);
    this.input.setAttribute('role', 'combobox');
    this.input.setAttribute('spellcheck', 'false');
    this.close();
    this.input.addEventListener('focus', () => this.ask());
  }

  private get caret() {
    return this.input.selectionStart ?? 0;
  }

  protected question() {
    return this.input.matches(':focus') ? `${this.caret} ${this.input.value}` : undefined;
  }

  protected async fetch(): Promise<Offer[]> {
    const answer: Offers = JSON.parse(await this.field.$server.complete(this.input.value, this.caret));
    this.from = answer.from;
    this.words = answer.words;
    return answer.offers;
  }

  protected draw(option: HTMLElement, offer: Offer) {
    const code = document.createElement('code');
    code.textContent = offer.insert;
    const label = document.createElement('span');
    label.textContent = offer.label === offer.insert ? '' : offer.label;
    option.append(code, label);
  }

  protected isTyped(offer: Offer) {
    return offer.insert === this.input.value.slice(this.from, this.caret);
  }

  protected take(offer: Offer) {
    const rest = this.input.value.slice(this.input.selectionStart ?? this.input.value.length).replace(/^[^\s,]*/, '');
    const gap = this.words || rest.startsWith(' ') || rest.startsWith(',') ? '' : ' ';
    this.write(this.from, offer.insert + gap, rest);
  }
}

(window as any).ballastFilter = {
  assist(field: any) {
    whenDrawn(field, () => (field.ballastAssistant ??= new Assistant(field)));
  },
};
