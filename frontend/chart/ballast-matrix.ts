import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { chartStyles } from './chart-styles';
import { LogScale } from './matrix-scale';
import { matrixStyles } from './matrix-styles';

type Kind = 'stability' | 'feature' | 'tech-debt';

/** One item. Mirrors MatrixModel.java. */
interface Dot {
  key: string;
  title: string;
  kind: Kind;
  /** Person-weeks. */
  effort: number;
  /** Money by week. */
  cost: number;
  score: number;
}

interface Model {
  summary: string;
  currency: string;
  /** Before and after the key in an item's address. */
  path: string;
  query: string;
  /** By score, the highest first. */
  dots: Dot[];
}

type Words = Record<
  'showTable' | 'showChart' | 'effort' | 'cost' | 'score' | 'item' | 'key' | 'kind' | 'weeks' | 'week' | 'first' | Kind,
  string
>;

interface Placed extends Dot {
  x: number;
  y: number;
}

const KINDS: Kind[] = ['stability', 'feature', 'tech-debt'];
const NARROW = 560;
const NAMED = 12;

/**
 * Items by effort and cost of delay, both on logarithmic scales, so that items of equal score lie on straight lines; and
 * the same as a table. Fires `item-open` with `detail.key`. One tab stop: arrow keys go from item to item by score.
 */
@customElement('ballast-matrix')
export class BallastMatrix extends LitElement {
  static override styles = [chartStyles, matrixStyles];

  /** The model as JSON text. */
  @property() data = '';
  /** The element's words as JSON text. */
  @property() words = '';
  /** BCP 47 tag; the document's language where empty. */
  @property() locale = '';
  /** Key of the item that is open beside it. */
  @property() open = '';

  @state() private asTable = false;
  @state() private pointed?: Placed;
  @state() private size = { width: 0, height: 0 };
  @query('.plot') private plot?: HTMLElement;

  private model?: Model;
  private said?: Words;
  private current = 0;
  private watched?: HTMLElement;
  private readonly resized = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    // It may have been moved, and then nothing of its own has changed that would make it look at its size again.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.watched = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data') && this.data) {
      this.model = JSON.parse(this.data) as Model;
      this.current = Math.min(this.current, Math.max(0, this.model.dots.length - 1));
      this.pointed = undefined;
    }
    if (changed.has('words') && this.words) {
      this.said = JSON.parse(this.words) as Words;
    }
  }

  protected override updated(): void {
    if (this.plot !== this.watched) {
      this.resized.disconnect();
      this.watched = this.plot;
      if (this.plot) {
        this.resized.observe(this.plot);
      }
    }
  }

  private measure(): void {
    const { clientWidth: width, clientHeight: height } = this.plot ?? this;
    if (width !== this.size.width || height !== this.size.height) {
      this.size = { width, height };
    }
  }

  protected override render() {
    const { model, said } = this;
    if (!model || !said) {
      return nothing;
    }
    return html`
      <div class="bar">
        <ul class="legend">
          ${KINDS.filter((kind) => model.dots.some((dot) => dot.kind === kind)).map(
            (kind) =>
              html`<li>
                <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
                  <path class="kind-${kind}" d=${shape(kind, 5)} />
                </svg>
                ${said[kind]}
              </li>`,
          )}
        </ul>
        <button class="toggle" type="button" @click=${() => (this.asTable = !this.asTable)}>
          ${this.asTable ? said.showChart : said.showTable}
        </button>
      </div>
      ${this.asTable ? this.table(model, said) : this.chart(model, said)}
    `;
  }

  private chart(model: Model, said: Words) {
    const { width, height } = this.size;
    return html`<div class="plot" @pointerleave=${() => (this.pointed = undefined)}>
      ${width === 0 || height === 0 ? nothing : this.drawing(model, said, width, height)} ${this.tip(said)}
    </div>`;
  }

  private drawing(model: Model, said: Words, width: number, height: number) {
    const narrow = width < NARROW;
    const left = narrow ? 44 : 58;
    const right = width - 14;
    const top = 22;
    const bottom = height - 38;
    const x = LogScale.around(model.dots.map((dot) => dot.effort), left, right);
    const y = LogScale.around(model.dots.map((dot) => dot.cost), bottom, top);
    const dots = place(model.dots, x, y);
    return svg`<svg role="group" aria-label=${model.summary} @keydown=${(event: KeyboardEvent) => this.onKey(event, dots)}>
      <g aria-hidden="true">
        ${x.ticks(narrow ? 44 : 56).map(
          (tick) => svg`<line class="grid" x1=${x.at(tick)} x2=${x.at(tick)} y1=${top} y2=${bottom} />
            <text x=${x.at(tick)} y=${bottom + 15} text-anchor="middle">${this.number(tick)}</text>`,
        )}
        ${y.ticks(34).map(
          (tick) => svg`<line class="grid" x1=${left} x2=${right} y1=${y.at(tick)} y2=${y.at(tick)} />
            <text x=${left - 8} y=${y.at(tick) + 4} text-anchor="end">${this.brief(tick)}</text>`,
        )}
        ${isoLines(model.dots, x, y, { left, right, top, bottom }).map(
          (line) => svg`<line class="iso" x1=${line.x1} y1=${line.y1} x2=${line.x2} y2=${line.y2} />
            <text class="iso-name" x=${line.nameX} y=${line.nameY} text-anchor=${line.anchor}
              >${said.score} ${this.brief(line.score)}</text>`,
        )}
        <text x=${right} y=${bottom + 31} text-anchor="end">${said.effort} →</text>
        <text x=${narrow ? 2 : 8} y="12">↑ ${said.cost}, ${model.currency}</text>
        <text class="corner" x=${left + 8} y=${top + 16}>${said.first}</text>
      </g>
      ${repeat(
        dots,
        (dot) => dot.key,
        (dot, index) => this.dot(model, said, dot, index),
      )}
      <g aria-hidden="true">
        ${names(dots, right, narrow).map((name) => svg`<text class="name" x=${name.x} y=${name.y}>${name.text}</text>`)}
      </g>
    </svg>`;
  }

  private dot(model: Model, said: Words, dot: Placed, index: number) {
    return svg`<a
      class="dot ${dot.key === this.open ? 'open' : ''}"
      href="${model.path}${dot.key}${model.query}"
      transform="translate(${dot.x} ${dot.y})"
      tabindex=${index === this.current ? 0 : -1}
      data-key=${dot.key}
      aria-label="${dot.key} ${dot.title}. ${this.sentence(said, dot)}"
      aria-current=${dot.key === this.open ? 'true' : 'false'}
      @pointerenter=${() => (this.pointed = dot)}
      @focus=${() => this.point(dot, index)}
      @blur=${() => (this.pointed = undefined)}
      @click=${(event: MouseEvent) => this.choose(event, dot.key)}
    >
      <circle class="target" r="12" />
      <circle class="ring" r="9.5" />
      <path class="shape kind-${dot.kind}" d=${shape(dot.kind, 5.5)} />
    </a>`;
  }

  private point(dot: Placed, index: number): void {
    this.current = index;
    this.pointed = dot;
  }

  private tip(said: Words) {
    const dot = this.pointed;
    if (!dot || this.asTable) {
      return nothing;
    }
    const { width, height } = this.size;
    const across = dot.x > width / 2 ? `right: ${width - dot.x + 14}px` : `left: ${dot.x + 14}px`;
    const along = dot.y > height / 2 ? `bottom: ${height - dot.y + 8}px` : `top: ${dot.y + 8}px`;
    return html`<div class="tip" style="${across}; ${along}" aria-hidden="true">
      <b>${dot.key} ${dot.title}</b>${this.sentence(said, dot)}
    </div>`;
  }

  private sentence(said: Words, dot: Dot): string {
    const money = said.week.replace('{0}', this.money(dot.cost));
    const weeks = said.weeks.replace('{0}', this.number(dot.effort));
    return `${said[dot.kind]} · ${money} · ${weeks} · ${said.score} ${this.number(Math.round(dot.score))}`;
  }

  private onKey(event: KeyboardEvent, dots: Placed[]): void {
    const last = dots.length - 1;
    const to = {
      ArrowRight: this.current + 1,
      ArrowDown: this.current + 1,
      ArrowLeft: this.current - 1,
      ArrowUp: this.current - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const key = dots[Math.min(last, Math.max(0, to))].key;
      this.renderRoot.querySelector<SVGAElement>(`[data-key="${key}"]`)?.focus();
    }
  }

  private choose(event: MouseEvent, key: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('item-open', { detail: { key } }));
  }

  private table(model: Model, said: Words): TemplateResult {
    return html`<div class="table" tabindex="0" role="region" aria-label=${model.summary}>
      <table>
        <thead>
          <tr>
            ${[said.key, said.item, said.kind, `${said.cost}, ${model.currency}`, said.effort, said.score].map(
              (head) => html`<th scope="col">${head}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${model.dots.map(
            (dot) =>
              html`<tr>
                <td>
                  <a
                    href="${model.path}${dot.key}${model.query}"
                    @click=${(event: MouseEvent) => this.choose(event, dot.key)}
                    >${dot.key}</a
                  >
                </td>
                <td>${dot.title}</td>
                <td>${said[dot.kind]}</td>
                <td>${this.number(Math.round(dot.cost))}</td>
                <td>${this.number(dot.effort)}</td>
                <td>${this.number(Math.round(dot.score))}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.tag(), { maximumFractionDigits: 2 }).format(value);
  }

  private brief(value: number): string {
    return new Intl.NumberFormat(this.tag(), { notation: 'compact', maximumFractionDigits: 1 }).format(value);
  }

  private money(value: number): string {
    return new Intl.NumberFormat(this.tag(), {
      style: 'currency',
      currency: this.model!.currency,
      maximumFractionDigits: 0,
    }).format(value);
  }

  private tag(): string | undefined {
    return this.locale || document.documentElement.lang || undefined;
  }
}

/** A shape of its own for each kind: colour is not all that tells them apart. */
function shape(kind: Kind, r: number): string {
  switch (kind) {
    case 'stability':
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 'feature':
      return `M${-r * 0.88} ${-r * 0.88}h${r * 1.76}v${r * 1.76}h${-r * 1.76}Z`;
    default:
      return `M0 ${-r * 1.15}L${r * 1.1} ${r * 0.85}H${-r * 1.1}Z`;
  }
}

/** Items that would hide each other stand beside each other. */
function place(dots: Dot[], x: LogScale, y: LogScale): Placed[] {
  const taken = new Map<string, number>();
  return dots.map((dot) => {
    const at = { x: x.at(dot.effort), y: y.at(dot.cost) };
    const cell = `${Math.round(at.x / 7)} ${Math.round(at.y / 7)}`;
    const before = taken.get(cell) ?? 0;
    taken.set(cell, before + 1);
    const turn = before * 2.4;
    const away = before === 0 ? 0 : 6 + before;
    return { ...dot, x: at.x + Math.cos(turn) * away, y: at.y + Math.sin(turn) * away };
  });
}

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Straight lines on which the score is the same: cost of delay grows as effort does. */
function isoLines(dots: Dot[], x: LogScale, y: LogScale, frame: Frame) {
  const scores = dots.map((dot) => dot.score).filter((score) => score > 0);
  if (scores.length < 2) {
    return [];
  }
  const powers = new LogScale(Math.min(...scores), Math.max(...scores) * 1.001, 0, 400).ticks(100).slice(-5);
  const slope = (y.at(y.most) - y.at(y.least)) / Math.log10(y.most / y.least);
  const alongX = (x.at(x.most) - x.at(x.least)) / Math.log10(x.most / x.least);
  return powers.flatMap((score) => {
    const yAt = (px: number) => y.at(y.least) + slope * Math.log10((score * effortAt(px)) / y.least);
    const effortAt = (px: number) => x.least * 10 ** ((px - x.at(x.least)) / alongX);
    const xAt = (py: number) => x.at(x.least) + alongX * Math.log10((y.least * 10 ** ((py - y.at(y.least)) / slope)) / score / x.least);
    const x1 = Math.max(frame.left, xAt(frame.bottom));
    const x2 = Math.min(frame.right, xAt(frame.top));
    if (x2 - x1 < 30) {
      return [];
    }
    const leavesAbove = xAt(frame.top) < frame.right;
    return [
      {
        score,
        x1,
        y1: yAt(x1),
        x2,
        y2: yAt(x2),
        nameX: leavesAbove ? x2 : frame.right,
        nameY: leavesAbove ? frame.top - 4 : yAt(x2) - 4,
        anchor: leavesAbove ? 'middle' : 'end',
      },
    ];
  });
}

/** The titles of the first items by score, as far as they have room. */
function names(dots: Placed[], right: number, narrow: boolean): { x: number; y: number; text: string }[] {
  const boxes: { x: number; y: number; width: number }[] = [];
  const said: { x: number; y: number; text: string }[] = [];
  for (const dot of dots.slice(0, narrow ? 5 : NAMED)) {
    const text = narrow ? dot.key : dot.title.length > 34 ? `${dot.title.slice(0, 33).trimEnd()}…` : dot.title;
    const width = text.length * 6.4;
    const x = dot.x + 12 + width > right ? dot.x - 12 - width : dot.x + 12;
    const clear =
      x > 0 &&
      boxes.every((box) => Math.abs(box.y - dot.y) > 14 || x > box.x + box.width || x + width < box.x) &&
      dots.every((other) => other === dot || Math.abs(other.y - dot.y) > 11 || other.x < x - 6 || other.x > x + width + 6);
    if (clear) {
      boxes.push({ x, y: dot.y, width });
      said.push({ x, y: dot.y + 4, text });
    }
  }
  return said;
}
