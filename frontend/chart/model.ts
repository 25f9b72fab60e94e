/** What the server sends, and how it is put into words and numbers for the reader. Mirrors ChartModel.java. */

/** The outline of a speech bubble in a square of twelve. */
export const BUBBLE = 'M1 1H11V8.5H6.5L4 11V8.5H1Z';

export type Side = 'RELIABILITY' | 'PRODUCT';
export type MarkKind = 'RELEASE' | 'DEPLOYMENT' | 'DECISION' | 'NOTE' | 'COMMENT';

export interface Target {
  value: number;
  label: string;
}

export interface Line {
  key: string;
  label: string;
  side: Side;
  unit: string;
  decimals: number;
  dashed: boolean;
  target: Target | null;
  /** One value a day from the first to the last; null where nothing is known. */
  values: (number | null)[];
  /** Days on which it was not as usual, and by which rule. */
  unusual: Unusual[];
  /** The same of the period before; empty where nothing is compared. */
  before: (number | null)[];
}

/** The period before, day by day beside the one that is shown. */
export interface Before {
  from: string;
  label: string;
}

export interface Unusual {
  date: string;
  label: string;
}

export interface Band {
  from: string;
  to: string;
  label: string;
}

export interface Mark {
  date: string;
  kind: MarkKind;
  label: string;
}

export interface ChartModel {
  from: string;
  to: string;
  summary: string;
  lines: Line[];
  bands: Band[];
  marks: Mark[];
  before: Before | null;
  /** The days that it is about. */
  span: Band | null;
}

/** The element's own words, localised by the server. */
export interface Words {
  showTable: string;
  showChart: string;
  noData: string;
  missing: string;
  day: string;
  events: string;
  incident: string;
  release: string;
  deployment: string;
  decision: string;
  note: string;
  comment: string;
  unusual: string;
  more: string;
  download: string;
  fullScreen: string;
  closer: string;
  chosen: string;
  whole: string;
}

const DAY = 86_400_000;
const NBSP = '\u00a0';

/** A model together with the reader's locale: days by number, values as text. */
export class Reading {
  readonly days: number;
  private readonly first: number;
  private readonly short: Intl.DateTimeFormat;
  private readonly long: Intl.DateTimeFormat;

  constructor(
    readonly model: ChartModel,
    readonly words: Words,
    readonly locale: string | undefined,
  ) {
    this.first = Date.parse(model.from);
    this.days = Math.round((Date.parse(model.to) - this.first) / DAY) + 1;
    this.short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    this.long = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
  }

  get empty(): boolean {
    return this.model.lines.every((line) => line.values.every((value) => value === null));
  }

  /** The lines that have something to be compared with. */
  get compared(): Line[] {
    return this.model.before ? this.model.lines.filter((line) => line.before.some((value) => value !== null)) : [];
  }

  beforeLabel(line: Line): string {
    return `${line.label}, ${this.model.before!.label}`;
  }

  /** The day of the period before that stands beside a day. */
  dayBefore(index: number): string {
    return this.short.format(Date.parse(this.model.before!.from) + index * DAY);
  }

  index(date: string): number {
    return Math.round((Date.parse(date) - this.first) / DAY);
  }

  date(index: number): string {
    return new Date(this.first + index * DAY).toISOString().slice(0, 10);
  }

  shortDay(index: number): string {
    return this.short.format(this.first + index * DAY);
  }

  longDay(index: number): string {
    return this.long.format(this.first + index * DAY);
  }

  value(line: Line, value: number): string {
    return this.number(value, line.decimals, line.decimals, false) + this.suffix(line.unit);
  }

  /** Short enough for an axis or the end of a line: "18.2K" where the value itself is 18,240. */
  brief(unit: string, value: number, decimals: number): string {
    const large = Math.abs(value) >= 10_000;
    return this.number(value, 0, large ? 1 : decimals, large) + this.suffix(unit);
  }

  /** What was unusual, incidents, releases, deployments and decisions of one day, in words. */
  events(index: number): string[] {
    const bands = this.model.bands
      .filter((band) => this.index(band.from) <= index && index <= this.index(band.to))
      .map((band) => `${this.words.incident}: ${band.label}`);
    const marks = this.model.marks
      .filter((mark) => this.index(mark.date) === index)
      .map((mark) => `${this.kind(mark.kind)}: ${mark.label}`);
    const unusual = this.model.lines.flatMap((line) =>
      line.unusual
        .filter((day) => this.index(day.date) === index)
        .map((day) => `${line.label}, ${this.words.unusual}: ${day.label}`),
    );
    return [...unusual, ...bands, ...marks];
  }

  kind(kind: MarkKind): string {
    return {
      RELEASE: this.words.release,
      DEPLOYMENT: this.words.deployment,
      DECISION: this.words.decision,
      NOTE: this.words.note,
      COMMENT: this.words.comment,
    }[kind];
  }

  /** One day in one sentence, for a screen reader. */
  sentence(index: number): string {
    const values = this.model.lines.map((line) => {
      const value = line.values[index];
      return `${line.label} ${value === null ? this.words.missing : this.value(line, value)}`;
    });
    const before = this.compared.map((line) => {
      const value = line.before[index] ?? null;
      return `${line.label}, ${this.dayBefore(index)} ${value === null ? this.words.missing : this.value(line, value)}`;
    });
    return [this.longDay(index), ...values, ...before, ...this.events(index)].join('; ');
  }

  private number(value: number, least: number, most: number, compact: boolean): string {
    return new Intl.NumberFormat(this.locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      notation: compact ? 'compact' : 'standard',
    }).format(value);
  }

  private suffix(unit: string): string {
    return unit ? NBSP + unit : '';
  }
}
