import { html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { chartStyles } from './chart-styles';
import { BUBBLE, type ChartModel, type Line, Reading, type Words } from './model';
import { RangePick } from './range';
import type { Palette, TwoSides } from './two-sides';

const MOST_EVENTS = 5;

/**
 * Reliability above product on one time axis, with incidents, releases, deployments and decisions, and the same data as
 * a table. Fires `day-click` with `detail.date` (ISO) when a day is clicked, or chosen by the arrow keys and Enter; where it
 * is zoomable also `range-select` with `detail.from` and `detail.to` when somebody drags over days, or chooses them by Shift
 * with the arrow keys and Enter, and `range-reset` when the whole is wanted again.
 */
@customElement('ballast-chart')
export class BallastChart extends LitElement {
  static override styles = chartStyles;

  /** The model as JSON text. */
  @property() data = '';
  /** The element's words as JSON text. */
  @property() words = '';
  /** BCP 47 tag; the document's language where empty. */
  @property() locale = '';

  /** Whether readers may look closer at a part. */
  @property({ type: Boolean }) zoomable = false;
  /** Whether a part is shown that somebody looked closer at. */
  @property({ type: Boolean }) zoomed = false;

  @state() private asTable = false;
  @state() private narrow = false;
  @state() private spoken = '';
  @query('.plot') private plot?: HTMLElement;
  @query('.take-away') private menu?: HTMLDetailsElement;
  @query('.range') private mark?: HTMLElement;
  @query('.probe') private probe!: HTMLElement;

  private reading?: Reading;
  private drawing?: TwoSides;
  private drawnOn?: HTMLElement;
  private range?: RangePick;
  private cursor = -1;
  private frame = 0;
  private readonly resized = new ResizeObserver(() => this.redraw());
  private readonly schemeChanged = new MutationObserver(() => this.redraw());
  private readonly darkPreferred = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => void this.drawPlot());
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.schemeChanged.observe(document.documentElement, { attributeFilter: ['class', 'style', 'theme'] });
    this.darkPreferred.addEventListener('change', this.redraw);
    this.resized.observe(this);
    void document.fonts.ready.then(this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
    this.schemeChanged.disconnect();
    this.resized.disconnect();
    this.darkPreferred.removeEventListener('change', this.redraw);
    this.forget();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if ((changed.has('data') || changed.has('words') || changed.has('locale')) && this.data && this.words) {
      const locale = this.locale || document.documentElement.lang || undefined;
      this.reading = new Reading(JSON.parse(this.data) as ChartModel, JSON.parse(this.words) as Words, locale);
      this.cursor = -1;
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('data') || changed.has('words') || changed.has('locale') || changed.has('asTable')) {
      this.redraw();
    }
  }

  protected override render() {
    const reading = this.reading;
    if (!reading) {
      return nothing;
    }
    if (reading.empty) {
      return html`<p class="empty">${reading.words.noData}</p>`;
    }
    return html`
      <span class="probe" hidden></span>
      <div class="bar">
        ${this.legend(reading)}
        <div class="tools">
          ${this.zoomed
            ? html`<button class="toggle" type="button" @click=${this.whole}>${reading.words.whole}</button>`
            : nothing}
          <details class="take-away" @focusout=${this.closeWhenLeft} @keydown=${this.closeByKey}>
            <summary class="toggle">${reading.words.download}</summary>
            <div>
              ${this.asTable
                ? nothing
                : (['png', 'svg'] as const).map(
                    (kind) =>
                      html`<button type="button" @click=${() => void this.take(kind)}>${kind.toUpperCase()}</button>`,
                  )}
              <button type="button" @click=${() => void this.take('csv')}>CSV</button>
            </div>
          </details>
          <button class="toggle" type="button" @click=${() => void this.requestFullscreen()}>
            ${reading.words.fullScreen}
          </button>
          <button class="toggle" type="button" @click=${() => (this.asTable = !this.asTable)}>
            ${this.asTable ? reading.words.showChart : reading.words.showTable}
          </button>
        </div>
      </div>
      ${this.asTable
        ? this.table(reading)
        : html`<figure>
            <div
              class="plot ${this.zoomable ? 'zoomable' : ''}"
              role="img"
              tabindex="0"
              aria-label=${reading.model.summary}
              @keydown=${this.onKey}
              @blur=${this.leave}
            ></div>
            <div class="range" hidden></div>
            <div class="live" aria-live="polite">${this.spoken}</div>
            ${this.zoomable ? html`<p class="hint">${reading.words.closer}</p>` : nothing}
          </figure>`}
    `;
  }

  /** Lines are named at their ends; only where there is no room for that does the legend name them. */
  private legend(reading: Reading) {
    const { bands, lines, marks, span } = reading.model;
    const has = (kind: string) => marks.some((mark) => mark.kind === kind);
    const item = (shape: unknown, text: string) =>
      html`<li><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>${text}</li>`;
    const rule = (line: Line) =>
      svg`<line x1="0" x2="12" y1="6" y2="6" stroke-width="2" style="stroke: ${token(line)}"
        stroke-dasharray=${line.dashed ? '4 3' : 'none'} />`;
    return html`<ul class="legend">
      ${this.narrow && !this.asTable ? lines.map((line) => item(rule(line), line.label)) : nothing}
      ${reading.compared.length
        ? item(
            svg`<line x1="0" x2="12" y1="6" y2="6" stroke-width="1.5" stroke-dasharray="2 2"
              style="stroke: var(--ballast-muted)" />`,
            reading.model.before!.label,
          )
        : nothing}
      ${span
        ? item(
            svg`<rect x="1" y="1" width="10" height="10" rx="2"
              style="fill: var(--ballast-span); stroke: var(--ballast-debt)" />`,
            span.label,
          )
        : nothing}
      ${bands.length
        ? item(
            svg`<rect x="1" y="1" width="10" height="10" rx="2"
              style="fill: var(--ballast-incident-band); stroke: var(--ballast-incident-edge)" />`,
            reading.words.incident,
          )
        : nothing}
      ${has('RELEASE')
        ? item(svg`<path d="M6 0.5 11 6 6 11.5 1 6Z" style="fill: var(--ballast-text)" />`, reading.words.release)
        : nothing}
      ${has('DEPLOYMENT')
        ? item(
            svg`<line x1="6" x2="6" y1="2" y2="11" stroke-width="1.5" style="stroke: var(--ballast-muted)" />`,
            reading.words.deployment,
          )
        : nothing}
      ${has('NOTE')
        ? item(
            svg`<circle cx="6" cy="6" r="4" style="fill: none; stroke: var(--ballast-text); stroke-width: 2" />`,
            reading.words.note,
          )
        : nothing}
      ${has('COMMENT')
        ? item(svg`<path d=${BUBBLE} style="fill: var(--ballast-debt)" />`, reading.words.comment)
        : nothing}
      ${lines.some((line) => line.unusual.length)
        ? item(
            svg`<circle cx="6" cy="6" r="4.5" style="fill: none; stroke: var(--ballast-muted); stroke-width: 1.25" />`,
            reading.words.unusual,
          )
        : nothing}
      ${has('DECISION')
        ? item(svg`<circle cx="6" cy="6" r="5" style="fill: var(--ballast-debt)" />`, reading.words.decision)
        : nothing}
    </ul>`;
  }

  private table(reading: Reading) {
    const { lines, summary } = reading.model;
    const days = Array.from({ length: reading.days }, (_none, index) => index);
    return html`<div class="table" tabindex="0" role="region" aria-label=${summary}>
      <table>
        <thead>
          <tr>
            <th scope="col">${reading.words.day}</th>
            ${lines.map((line) => html`<th scope="col">${line.label}</th>`)}
            ${reading.compared.map((line) => html`<th scope="col">${reading.beforeLabel(line)}</th>`)}
            <th scope="col">${reading.words.events}</th>
          </tr>
        </thead>
        <tbody>
          ${days.map(
            (day) =>
              html`<tr>
                <th scope="row">${reading.longDay(day)}</th>
                ${lines.map((line) => this.cell(reading, line, line.values[day] ?? null))}
                ${reading.compared.map((line) => this.cell(reading, line, line.before[day] ?? null))}
                <td>${reading.events(day).join('; ')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private cell(reading: Reading, line: Line, value: number | null) {
    return value === null
      ? html`<td class="missing">${reading.words.missing}</td>`
      : html`<td>${reading.value(line, value)}</td>`;
  }

  private async drawPlot(): Promise<void> {
    const reading = this.reading;
    const plot = this.plot;
    if (!reading || !plot || plot.clientWidth === 0) {
      this.forget();
      return;
    }
    const { NARROW, TwoSides } = await import('./two-sides').catch((problem: unknown) => {
      // Without the drawing code the same data still reads as a table.
      this.asTable = true;
      throw problem;
    });
    if (!this.isConnected || plot !== this.plot) {
      return;
    }
    this.narrow = plot.clientWidth < NARROW;
    if (this.drawnOn !== plot) {
      this.forget();
      this.drawing = new TwoSides(plot, (index) => this.choose(index));
      this.drawnOn = plot;
      this.range = this.zoomable
        ? new RangePick(
            plot,
            this.mark!,
            () => this.drawing,
            () => this.drawing?.clear(),
            (from, to) => this.closer(from, to),
          )
        : undefined;
    }
    this.drawing!.draw(reading, this.palette(), (index) => this.tip(reading, index));
  }

  private forget(): void {
    this.drawing?.dispose();
    this.drawing = undefined;
    this.drawnOn = undefined;
    this.range = undefined;
  }

  /** Custom properties keep their `light-dark()` text, so an element has to wear each colour for it to be worked out. */
  private palette(): Palette {
    const worn = (value: string) => {
      this.probe.style.color = `var(--ballast-${value})`;
      return getComputedStyle(this.probe).color;
    };
    return {
      reliability: worn('reliability'),
      product: worn('product'),
      debt: worn('debt'),
      text: worn('text'),
      muted: worn('muted'),
      grid: worn('grid'),
      border: worn('border-strong'),
      surface: worn('surface'),
      band: worn('incident-band'),
      span: worn('span'),
      // The drawing puts it between double quotes as it is.
      font: getComputedStyle(this).fontFamily.replaceAll('"', "'"),
    };
  }

  private tip(reading: Reading, index: number): HTMLElement {
    const add = (to: HTMLElement, tag: string, name: string, text: string) => {
      const child = document.createElement(tag);
      child.className = name;
      child.textContent = text;
      to.append(child);
      return child;
    };
    const box = document.createElement('div');
    box.className = 'tip';
    add(box, 'b', '', reading.longDay(index));
    for (const line of reading.model.lines) {
      const value = line.values[index] ?? null;
      const name = add(box, 'span', '', '');
      add(name, 'i', line.dashed ? 'swatch dashed' : 'swatch', '').style.borderColor = token(line);
      name.append(line.label);
      const shown = value === null ? reading.words.missing : reading.value(line, value);
      add(box, 'span', value === null ? 'value missing' : 'value', shown);
    }
    for (const line of reading.compared) {
      const value = line.before[index] ?? null;
      const name = add(box, 'span', 'before', '');
      add(name, 'i', 'swatch before', '').style.borderColor = token(line);
      name.append(`${line.label}, ${reading.dayBefore(index)}`);
      const shown = value === null ? reading.words.missing : reading.value(line, value);
      add(box, 'span', value === null ? 'value missing' : 'value before', shown);
    }
    const events = reading.events(index);
    events.slice(0, MOST_EVENTS).forEach((event) => add(box, 'span', 'event', event));
    if (events.length > MOST_EVENTS) {
      add(box, 'span', 'event', reading.words.more.replace('{0}', String(events.length - MOST_EVENTS)));
    }
    return box;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const last = this.reading!.days - 1;
    const from = this.cursor < 0 ? last + 1 : this.cursor;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, PageUp: from - 7, PageDown: from + 7, Home: 0, End: last }[
      event.key
    ];
    if (to !== undefined) {
      event.preventDefault();
      this.cursor = Math.min(last, Math.max(0, to));
      if (event.shiftKey && this.range) {
        this.range.reach(Math.min(last, from), this.cursor);
      } else {
        this.range?.clear();
      }
      this.drawing?.pointAt(this.cursor);
      this.spoken = this.range && this.range.anchor >= 0 ? this.chosen(this.range) : this.reading!.sentence(this.cursor);
    } else if (event.key === 'Enter' && this.range && this.range.anchor >= 0) {
      this.range.take();
    } else if (event.key === 'Enter' && this.cursor >= 0) {
      this.choose(this.cursor);
    } else if (event.key === 'Escape') {
      this.back();
    }
  };

  private chosen(range: RangePick): string {
    const { words } = this.reading!;
    return words.chosen
      .replace('{0}', this.reading!.longDay(range.first))
      .replace('{1}', this.reading!.longDay(range.last));
  }

  /** Leaves what was begun; where nothing was, the part that is shown. */
  private back(): void {
    const begun = this.cursor >= 0 || (this.range?.anchor ?? -1) >= 0;
    this.leave();
    if (!begun && this.zoomed) {
      this.whole();
    }
  }

  private closer(from: number, to: number): void {
    const reading = this.reading!;
    this.leave();
    this.dispatchEvent(
      new CustomEvent('range-select', { detail: { from: reading.date(from), to: reading.date(to) } }),
    );
  }

  private readonly whole = () => {
    this.dispatchEvent(new CustomEvent('range-reset'));
  };

  private async take(kind: 'png' | 'svg' | 'csv'): Promise<void> {
    this.menu!.open = false;
    const reading = this.reading!;
    const { csv, png, save } = await import('./take-away');
    const name = `${reading.model.lines[0]?.key ?? 'chart'} ${reading.model.from} ${reading.model.to}.${kind}`;
    if (kind === 'csv') {
      save(new Blob(['\ufeff', csv(reading)], { type: 'text/csv;charset=utf-8' }), name);
      return;
    }
    const svg = this.drawing!.svg();
    save(
      kind === 'svg'
        ? new Blob([svg], { type: 'image/svg+xml' })
        : await png(svg, this.plot!.clientWidth, this.plot!.clientHeight, this.palette().surface),
      name,
    );
  }

  private readonly closeWhenLeft = (event: FocusEvent) => {
    if (!this.menu!.contains(event.relatedTarget as Node | null)) {
      this.menu!.open = false;
    }
  };

  private readonly closeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.menu!.open) {
      event.stopPropagation();
      this.menu!.open = false;
      this.menu!.querySelector('summary')!.focus();
    }
  };

  private readonly leave = () => {
    this.cursor = -1;
    this.spoken = '';
    this.range?.clear();
    this.drawing?.clear();
  };

  private choose(index: number): void {
    if (this.reading && index >= 0 && index < this.reading.days) {
      this.dispatchEvent(new CustomEvent('day-click', { detail: { date: this.reading.date(index) } }));
    }
  }
}

function token(line: Line): string {
  return line.side === 'RELIABILITY' ? 'var(--ballast-reliability)' : 'var(--ballast-product)';
}
