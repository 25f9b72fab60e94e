/** Draws both sides on one time axis. Imported on demand, so that ECharts is a chunk of its own. */
import { LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { type Band, BUBBLE, type Line, type MarkKind, type Reading, type Side } from './model';

use([
  LineChart,
  GridComponent,
  TooltipComponent,
  MarkAreaComponent,
  MarkLineComponent,
  AriaComponent,
  LabelLayout,
  SVGRenderer,
]);

/** The tokens as plain colours of the present colour scheme. */
export interface Palette {
  reliability: string;
  product: string;
  debt: string;
  text: string;
  muted: string;
  grid: string;
  border: string;
  surface: string;
  band: string;
  span: string;
  font: string;
}

interface Row {
  id: 'flags' | Side | 'marks';
  top: number;
  height: number;
}

/** Below this width there is no room for labels at the ends of lines: the legend names them. */
export const NARROW = 640;

const FLAGS = 22;
const MARKS = 24;
const DATES = 22;
const GAP = 24;
const STEPS = [1, 2, 3, 7, 14, 21, 28, 56, 91, 182, 364];

export class TwoSides {
  private readonly chart: EChartsType;
  private days = 1;

  constructor(
    private readonly host: HTMLElement,
    onDay: (index: number) => void,
  ) {
    this.chart = init(host, null, { renderer: 'svg', width: host.clientWidth, height: host.clientHeight });
    this.chart.getZr().on('click', (event) => onDay(this.dayAt(event.offsetX)));
  }

  private dayAt(x: number): number {
    return Math.round(this.chart.convertFromPixel({ xAxisIndex: 0 }, x) as unknown as number);
  }

  indexAt(x: number): number {
    return Math.min(this.days - 1, Math.max(0, this.dayAt(x)));
  }

  pixelOf(index: number): number {
    return this.chart.convertToPixel({ xAxisIndex: 0 }, index) as unknown as number;
  }

  draw(reading: Reading, palette: Palette, tip: (index: number) => HTMLElement): void {
    this.days = reading.days;
    this.chart.resize({ width: this.host.clientWidth, height: this.host.clientHeight });
    this.chart.setOption(
      option(reading, palette, tip, this.host.clientWidth, this.host.clientHeight) as Parameters<
        EChartsType['setOption']
      >[0],
      true,
    );
  }

  /** Puts the shared cursor on a day, as the pointer would. */
  pointAt(index: number): void {
    this.chart.dispatchAction({ type: 'showTip', x: this.pixelOf(index), y: this.host.clientHeight / 3 });
  }

  /** The drawing as a picture of its own. */
  svg(): string {
    return this.chart.renderToSVGString();
  }

  clear(): void {
    this.chart.dispatchAction({ type: 'hideTip' });
    this.chart.dispatchAction({ type: 'updateAxisPointer', currTrigger: 'leave' });
  }

  dispose(): void {
    this.chart.dispose();
  }
}

function option(
  reading: Reading,
  palette: Palette,
  tip: (index: number) => HTMLElement,
  width: number,
  height: number,
): object {
  const narrow = width < NARROW;
  const rows = layOut(reading, height);
  const left = narrow ? 46 : 60;
  const right = narrow ? 10 : 184;
  const last = rows.length - 1;
  const yAxes: object[] = [];
  const series: object[] = [];

  rows.forEach((row, gridIndex) => {
    const lines = reading.model.lines.filter((line) => line.side === row.id);
    const units = [...new Set(lines.map((line) => line.unit))];
    const firstAxis = yAxes.length;
    if (row.id === 'flags' || row.id === 'marks') {
      yAxes.push({ gridIndex, type: 'value', min: -1, max: 1, show: false });
    } else {
      units.forEach((unit, position) => yAxes.push(valueAxis(reading, palette, lines, unit, gridIndex, position)));
    }
    series.push(daysOf(reading, gridIndex, firstAxis));
    lines.forEach((line) => {
      const yAxisIndex = firstAxis + units.indexOf(line.unit);
      if (reading.compared.includes(line)) {
        series.push(earlier(palette, line, gridIndex, yAxisIndex));
      }
      series.push(lineOf(reading, palette, line, gridIndex, yAxisIndex, narrow));
      series.push(lonePoints(palette, line, gridIndex, yAxisIndex));
      series.push(unusual(reading, palette, line, gridIndex, yAxisIndex));
    });
    if (row.id === 'flags') {
      series.push(flags(reading, palette, gridIndex, firstAxis));
    }
    if (row.id === 'marks') {
      series.push(
        happened(reading, palette, 'DEPLOYMENT', gridIndex, firstAxis),
        happened(reading, palette, 'RELEASE', gridIndex, firstAxis),
        happened(reading, palette, 'NOTE', gridIndex, firstAxis),
        happened(reading, palette, 'COMMENT', gridIndex, firstAxis),
      );
    }
  });
  Object.assign(series[0], across(reading, palette, rows));

  return {
    animation: false,
    aria: { enabled: true, label: { description: reading.model.summary } },
    textStyle: { fontFamily: palette.font },
    axisPointer: { link: [{ xAxisIndex: 'all' }], snap: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: palette.surface,
      borderColor: palette.border,
      borderWidth: 1,
      padding: [8, 10],
      extraCssText: 'box-shadow: 0 4px 16px rgb(0 0 0 / 14%); border-radius: 8px;',
      axisPointer: { type: 'line', label: { show: false }, lineStyle: { color: palette.muted, type: 'solid' } },
      formatter: (params: unknown) => {
        const at = (Array.isArray(params) ? params[0] : params) as { axisValue: number };
        return tip(Math.round(Number(at.axisValue)));
      },
    },
    grid: rows.map((row) => ({ left, right, top: row.top, height: row.height, outerBoundsMode: 'none' })),
    xAxis: rows.map((_row, gridIndex) => ({
      gridIndex,
      type: 'value',
      min: 0,
      max: Math.max(1, reading.days - 1),
      position: 'bottom',
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        show: gridIndex === last,
        customValues: ticks(reading.days, width - left - right),
        color: palette.muted,
        fontSize: 11,
        hideOverlap: true,
        alignMinLabel: narrow ? 'left' : undefined,
        formatter: (index: number) => reading.shortDay(index),
      },
    })),
    yAxis: yAxes,
    series,
  };
}

/** Flags on top, then a grid for each side that has lines, then releases and deployments above the dates. */
function layOut(reading: Reading, height: number): Row[] {
  const { lines, marks } = reading.model;
  const sides = (['RELIABILITY', 'PRODUCT'] as Side[]).filter((side) => lines.some((line) => line.side === side));
  const hasFlags = marks.some((mark) => mark.kind === 'DECISION');
  const hasMarks = marks.some((mark) => mark.kind !== 'DECISION');
  const rows: Row[] = [];
  let top = 4;
  if (hasFlags) {
    rows.push({ id: 'flags', top, height: FLAGS });
    top += FLAGS;
  }
  top += 8;
  const room = height - top - DATES - (hasMarks ? MARKS : 0) - GAP * (sides.length - 1) - 8;
  sides.forEach((side, position) => {
    rows.push({ id: side, top, height: Math.round(room / sides.length) });
    top += Math.round(room / sides.length) + (position < sides.length - 1 ? GAP : 8);
  });
  if (hasMarks) {
    rows.push({ id: 'marks', top, height: MARKS });
  }
  return rows;
}

/** Evenly spaced days, few enough that their labels have room. */
function ticks(days: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / 72));
  const step = STEPS.find((each) => Math.floor((days - 1) / each) <= most) ?? Math.ceil(days / most);
  return Array.from({ length: Math.floor((days - 1) / step) + 1 }, (_none, count) => count * step);
}

function valueAxis(
  reading: Reading,
  palette: Palette,
  lines: Line[],
  unit: string,
  gridIndex: number,
  position: number,
): object {
  const ofUnit = lines.filter((line) => line.unit === unit);
  const values = ofUnit.flatMap((line) => [
    ...line.values.filter((value) => value !== null),
    ...line.before.filter((value) => value !== null),
    ...(line.target ? [line.target.value] : []),
  ]);
  return {
    gridIndex,
    type: 'value',
    scale: true,
    splitNumber: 2,
    ...upToWhole(unit, values),
    show: position < 2,
    position: position === 0 ? 'left' : 'right',
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: position === 0, lineStyle: { color: palette.grid } },
    axisLabel: {
      show: position === 0,
      color: palette.muted,
      fontSize: 11,
      showMinLabel: true,
      formatter: (value: number) => reading.brief(unit, value, 2),
    },
  };
}

/** Shares close to 100 % get an axis that ends there, in even steps: none goes past it. */
function upToWhole(unit: string, values: number[]): object {
  const least = Math.min(...values);
  if (values.length === 0 || unit !== '%' || least < 50 || Math.max(...values) > 100) {
    return {};
  }
  const third = Math.max(100 - least, 0.1) / 3;
  const power = 10 ** Math.floor(Math.log10(third));
  const interval = power * ([1, 2, 5].find((step) => step * power >= third * 0.999) ?? 10);
  return { min: 100 - interval * Math.ceil((100 - least) / interval || 1), max: 100, interval };
}

/** An unseen point on every day, so that the cursor stops on days of which nothing is known, too. */
function daysOf(reading: Reading, xAxisIndex: number, yAxisIndex: number): object {
  return {
    type: 'line',
    xAxisIndex,
    yAxisIndex,
    data: Array.from({ length: reading.days }, (_none, index) => [index, null]),
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
  };
}

function colour(palette: Palette, line: Line): string {
  return line.side === 'RELIABILITY' ? palette.reliability : palette.product;
}

function lineOf(
  reading: Reading,
  palette: Palette,
  line: Line,
  xAxisIndex: number,
  yAxisIndex: number,
  narrow: boolean,
): object {
  const shade = colour(palette, line);
  const known = line.values.filter((value) => value !== null);
  const latest = known.length ? ` ${reading.brief(line.unit, known[known.length - 1], line.decimals)}` : '';
  return {
    type: 'line',
    name: line.label,
    xAxisIndex,
    yAxisIndex,
    data: line.values.map((value, index) => [index, value]),
    color: shade,
    showSymbol: false,
    symbol: 'circle',
    symbolSize: 6,
    connectNulls: false,
    emphasis: { disabled: true },
    lineStyle: { width: 2, color: shade, type: line.dashed ? [5, 4] : 'solid' },
    endLabel: {
      show: !narrow,
      formatter: `${line.label}${latest}`,
      color: shade,
      fontSize: 11.5,
      fontWeight: 600,
      lineHeight: 16,
      distance: 8,
      width: 172,
      overflow: 'break',
    },
    labelLayout: { moveOverlap: 'shiftY' },
    markLine: line.target
      ? {
          silent: true,
          symbol: 'none',
          data: [{ yAxis: line.target.value }],
          lineStyle: { color: shade, type: [1, 3], width: 1.25 },
          label: {
            formatter: line.target.label,
            // On the side of the target where the line seldom runs.
            position: line.side === 'RELIABILITY' ? 'insideStartBottom' : 'insideStartTop',
            distance: 3,
            color: palette.muted,
            fontSize: 11,
            textBorderColor: palette.surface,
            textBorderWidth: 3,
          },
        }
      : undefined,
  };
}

/** Quiet: the period before, under the line and in its colour, thinner, dashed and lighter. */
function earlier(palette: Palette, line: Line, xAxisIndex: number, yAxisIndex: number): object {
  return {
    type: 'line',
    xAxisIndex,
    yAxisIndex,
    data: line.before.map((value, index) => [index, value]),
    showSymbol: false,
    connectNulls: false,
    silent: true,
    color: colour(palette, line),
    lineStyle: { width: 1.25, type: [3, 3], opacity: 0.55 },
    emphasis: { disabled: true },
    z: 1,
  };
}

/** A known day between two unknown ones is no line: it gets a point, else it would vanish. */
function lonePoints(palette: Palette, line: Line, xAxisIndex: number, yAxisIndex: number): object {
  const alone = line.values
    .map((value, index) => [index, value])
    .filter(
      ([index, value]) =>
        value !== null && (line.values[index! - 1] ?? null) === null && (line.values[index! + 1] ?? null) === null,
    );
  return {
    type: 'line',
    xAxisIndex,
    yAxisIndex,
    data: alone,
    symbol: 'circle',
    symbolSize: 4,
    silent: true,
    color: colour(palette, line),
    lineStyle: { opacity: 0 },
  };
}

/** Quiet: a ring around the point, in the line's own colour. */
function unusual(reading: Reading, palette: Palette, line: Line, xAxisIndex: number, yAxisIndex: number): object {
  const days = line.unusual
    .map((day) => reading.index(day.date))
    .filter((index) => (line.values[index] ?? null) !== null)
    .map((index) => [index, line.values[index]]);
  return {
    type: 'line',
    xAxisIndex,
    yAxisIndex,
    data: days,
    symbol: 'circle',
    symbolSize: 10,
    silent: true,
    lineStyle: { opacity: 0 },
    itemStyle: { color: 'transparent', borderColor: colour(palette, line), borderWidth: 1.25 },
    emphasis: { disabled: true },
  };
}

function happened(
  reading: Reading,
  palette: Palette,
  kind: MarkKind,
  xAxisIndex: number,
  yAxisIndex: number,
): object {
  const release = kind === 'RELEASE';
  const note = kind === 'NOTE';
  const comment = kind === 'COMMENT';
  return {
    type: 'line',
    xAxisIndex,
    yAxisIndex,
    data: inRange(reading, kind).map((index) => [index, 0]),
    symbol: release ? 'diamond' : note ? 'circle' : comment ? `path://${BUBBLE}` : 'rect',
    symbolSize: release ? 12 : note ? 9 : comment ? 11 : [1.5, 9],
    symbolOffset: comment ? [0, 5] : 0,
    lineStyle: { opacity: 0 },
    itemStyle: comment
      ? { color: palette.debt }
      : release
      ? { color: palette.text, borderColor: palette.surface, borderWidth: 1 }
      : note
        ? { color: palette.surface, borderColor: palette.text, borderWidth: 2 }
        : { color: palette.muted },
    emphasis: { disabled: true },
    z: release ? 4 : 3,
  };
}

function flags(reading: Reading, palette: Palette, xAxisIndex: number, yAxisIndex: number): object {
  return {
    type: 'line',
    xAxisIndex,
    yAxisIndex,
    data: inRange(reading, 'DECISION').map((index) => [index, 0]),
    symbol: 'circle',
    symbolSize: 15,
    lineStyle: { opacity: 0 },
    itemStyle: { color: palette.debt },
    label: {
      show: true,
      position: 'inside',
      formatter: reading.words.decision.charAt(0).toLocaleUpperCase(reading.locale),
      color: palette.surface,
      fontSize: 9.5,
      fontWeight: 700,
    },
    emphasis: { disabled: true },
  };
}

function inRange(reading: Reading, kind: MarkKind): number[] {
  const days = reading.model.marks.filter((mark) => mark.kind === kind).map((mark) => reading.index(mark.date));
  return [...new Set(days)].filter((index) => index >= 0 && index < reading.days);
}

/** Incidents and decisions reach over all rows: their heights are pixels, not values of one row's axis. */
function across(reading: Reading, palette: Palette, rows: Row[]): object {
  const sides = rows.filter((row) => row.id === 'RELIABILITY' || row.id === 'PRODUCT');
  const top = sides[0].top - 4;
  const bottom = sides[sides.length - 1].top + sides[sides.length - 1].height + 4;
  const last = reading.days - 1;
  const areas = (bands: Band[], reach: number, itemStyle: object) =>
    bands
      .map((band) => [reading.index(band.from) - reach, reading.index(band.to) + reach])
      .filter(([from, to]) => to > 0 && from < last)
      .map(([from, to]) => [
        { xAxis: Math.max(0, from), y: top, itemStyle },
        { xAxis: Math.min(last, to), y: bottom },
      ]);
  return {
    markArea: {
      silent: true,
      z: 0,
      data: [
        ...areas(reading.model.span ? [reading.model.span] : [], 0, { color: palette.span }),
        ...areas(reading.model.bands, 0.5, { color: palette.band }),
      ],
    },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: palette.debt, type: [3, 3], width: 1 },
      data: inRange(reading, 'DECISION').map((index) => [
        { xAxis: index, y: rows[0].top + FLAGS - 2 },
        { xAxis: index, y: bottom + 4 },
      ]),
    },
  };
}
