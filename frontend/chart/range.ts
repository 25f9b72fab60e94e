/** Chooses a range of days by dragging over a drawing, or step by step with the keys. */

/** Where days lie on the drawing. */
export interface Axis {
  /** The day at so many pixels from the left, within the drawing's days. */
  indexAt(x: number): number;
  /** So many pixels from the left. */
  pixelOf(index: number): number;
}

/** As far as a pointer may shake in a click: the drawing itself takes no more for one. */
const SHAKE = 4;

/** So high are the dates under the lines. */
const DATES = 22;

export class RangePick {
  /** The day that stays while the other end moves; -1 for no range. */
  anchor = -1;
  private head = -1;
  private pressedAt = -1;

  constructor(
    private readonly plot: HTMLElement,
    private readonly mark: HTMLElement,
    private readonly axis: () => Axis | undefined,
    private readonly moved: () => void,
    private readonly done: (from: number, to: number) => void,
  ) {
    plot.addEventListener('pointerdown', this.press);
    plot.addEventListener('pointermove', this.move);
    plot.addEventListener('pointerup', this.release);
    plot.addEventListener('pointercancel', this.clear);
  }

  /** Moves the free end; the first time the other end stays where the cursor was. */
  reach(from: number, to: number): void {
    if (this.anchor < 0) {
      this.anchor = from;
    }
    this.head = to;
    this.show();
  }

  get first(): number {
    return Math.min(this.anchor, this.head);
  }

  get last(): number {
    return Math.max(this.anchor, this.head);
  }

  /** Takes the range, where it is more than a day. */
  take(): void {
    const { first, last } = this;
    const chosen = this.anchor >= 0 && first < last;
    this.clear();
    if (chosen) {
      this.done(first, last);
    }
  }

  readonly clear = (): void => {
    this.pressedAt = -1;
    this.anchor = -1;
    this.head = -1;
    this.mark.hidden = true;
  };

  private readonly press = (event: PointerEvent): void => {
    this.clear();
    if (event.button === 0 && event.isPrimary) {
      this.pressedAt = this.x(event);
    }
  };

  private readonly move = (event: PointerEvent): void => {
    const axis = this.axis();
    if (this.pressedAt < 0 || !axis) {
      return;
    }
    const x = this.x(event);
    if (this.anchor < 0) {
      if (Math.abs(x - this.pressedAt) <= SHAKE) {
        return;
      }
      this.anchor = axis.indexAt(this.pressedAt);
      this.plot.setPointerCapture(event.pointerId);
      this.moved();
    }
    this.head = axis.indexAt(x);
    this.show();
  };

  private readonly release = (): void => {
    this.pressedAt = -1;
    if (this.anchor >= 0) {
      this.take();
    }
  };

  private x(event: PointerEvent): number {
    return event.clientX - this.plot.getBoundingClientRect().left;
  }

  private show(): void {
    const axis = this.axis();
    if (!axis) {
      return;
    }
    const from = axis.pixelOf(this.first);
    this.mark.hidden = false;
    this.mark.style.left = `${from}px`;
    this.mark.style.blockSize = `${this.plot.clientHeight - DATES}px`;
    this.mark.style.inlineSize = `${Math.max(1, axis.pixelOf(this.last) - from)}px`;
  }
}
