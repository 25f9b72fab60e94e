/** A logarithmic scale from values to pixels, and the round values that are marked on it. */
export class LogScale {
  private readonly from: number;
  private readonly span: number;

  /** @param least greater than 0 */
  constructor(
    readonly least: number,
    readonly most: number,
    private readonly begin: number,
    private readonly end: number,
  ) {
    this.from = Math.log10(least);
    this.span = Math.log10(most) - this.from || 1;
  }

  /** Around all values, with some room at both ends; a value of 0 stands at the lower one. */
  static around(values: number[], begin: number, end: number): LogScale {
    const known = values.filter((value) => value > 0);
    const least = known.length ? Math.min(...known) : 1;
    const most = known.length ? Math.max(...known) : 10;
    const room = Math.max(1.35, (most / least) ** 0.06);
    const widened = most / least < 4 ? 2 : 1;
    return new LogScale(least / room / widened, most * room * widened, begin, end);
  }

  at(value: number): number {
    const place = (Math.log10(Math.max(value, this.least)) - this.from) / this.span;
    return this.begin + place * (this.end - this.begin);
  }

  /** Round values 1, 2, 5 of each power of ten, or only the powers, as far as they stand a number of pixels apart. */
  ticks(apart: number): number[] {
    const length = Math.abs(this.end - this.begin);
    for (const steps of [[1, 2, 5], [1, 3], [1]]) {
      const ticks = this.round(steps);
      if (ticks.length * apart <= length) {
        return ticks;
      }
    }
    return this.round([1]).filter((_tick, index) => index % 2 === 0);
  }

  private round(steps: number[]): number[] {
    const ticks: number[] = [];
    for (let power = Math.floor(this.from); power <= Math.ceil(this.from + this.span); power++) {
      steps.map((step) => step * 10 ** power).forEach((tick) => {
        if (tick >= this.least && tick <= this.most) {
          ticks.push(Number(tick.toPrecision(3)));
        }
      });
    }
    return ticks;
  }
}
