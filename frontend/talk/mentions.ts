/** Completes names behind an @ in a text area. */
import { CompletionList, whenDrawn } from '../completion/completion-list';

type Candidate = { name: string; team: boolean };

/** What stands before the cursor where somebody begins to name somebody. */
const BEGUN = /(?:^|[^\p{L}\p{N}_@/.])@(\p{L}[^\s@[\]]*(?: [^\s@[\]]*){0,2}|)$/u;

class MentionList extends CompletionList<Candidate, HTMLTextAreaElement> {
  constructor(field: any) {
    super(field, 'talk-offers', 0);
    this.list.setAttribute('aria-label', '@');
  }

  protected question() {
    return BEGUN.exec(this.input.value.slice(0, this.input.selectionStart))?.[1];
  }

  protected async fetch(question: string): Promise<Candidate[]> {
    return JSON.parse(await this.field.$server.whom(question));
  }

  protected draw(option: HTMLElement, offer: Candidate) {
    option.dataset.team = String(offer.team);
    option.textContent = offer.name;
  }

  protected isTyped(offer: Candidate) {
    return offer.name === this.question();
  }

  protected take(offer: Candidate) {
    const caret = this.input.selectionStart;
    const rest = this.input.value.slice(caret);
    const begun = this.question() ?? '';
    this.write(caret - begun.length, offer.name + (rest.startsWith(' ') ? '' : ' '), rest);
    this.close();
  }
}

(window as any).ballastMentions = {
  assist(field: any) {
    whenDrawn(field, () => (field.ballastMentions ??= new MentionList(field)));
  },
};
