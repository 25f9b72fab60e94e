import { css } from 'lit';

/**
 * The chart's look. Its colours are tokens of styles/tokens.css, which reach into the shadow root by inheritance. Kept in
 * a module, not in a style sheet: the bundler would also load that into the page, where `table` and `.bar` mean others.
 */
export const chartStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ballast-text);
  }
  :host([hidden]) {
    display: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 6px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 0;
    padding: 0;
    color: var(--ballast-muted);
    font-size: var(--ballast-font-small);
    list-style: none;
  }
  .legend li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .legend svg {
    flex: none;
  }
  .toggle {
    border: 0;
    border-radius: 6px;
    padding: 3px 8px;
    margin-inline-start: auto;
    background: none;
    color: var(--ballast-muted);
    font: inherit;
    font-size: var(--ballast-font-small);
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin-inline-start: auto;
  }
  .tools .toggle {
    margin-inline-start: 0;
  }
  .take-away {
    position: relative;
  }
  .take-away summary {
    list-style: none;
  }
  .take-away summary::-webkit-details-marker {
    display: none;
  }
  .take-away > div {
    position: absolute;
    z-index: 2;
    inset-block-start: 100%;
    inset-inline-end: 0;
    display: grid;
    min-inline-size: 88px;
    border: 1px solid var(--ballast-border-strong);
    border-radius: 8px;
    padding: 4px;
    background: var(--ballast-surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 14%);
  }
  .take-away button {
    border: 0;
    border-radius: 6px;
    padding: 6px 10px;
    background: none;
    color: var(--ballast-text);
    font: inherit;
    font-size: var(--ballast-font-small);
    text-align: start;
    cursor: pointer;
  }
  .take-away button:hover {
    background: var(--ballast-hover);
  }
  .take-away button:focus-visible {
    outline: 2px solid var(--vaadin-focus-ring-color);
    outline-offset: -2px;
  }
  :host(:fullscreen) {
    overflow: auto;
    padding: 24px;
    background: var(--ballast-surface);
  }
  :host(:fullscreen) .plot {
    block-size: calc(100dvh - 110px);
  }
  :host(:fullscreen) .table {
    max-block-size: calc(100dvh - 110px);
  }
  .toggle:hover {
    background: var(--ballast-hover);
    color: var(--ballast-text);
  }
  .toggle:focus-visible,
  .plot:focus-visible,
  .table:focus-visible {
    outline: 2px solid var(--vaadin-focus-ring-color);
    outline-offset: 1px;
  }
  figure {
    position: relative;
    margin: 0;
  }
  .plot {
    border-radius: 8px;
    inline-size: 100%;
    block-size: var(--ballast-chart-height, 320px);
    min-block-size: 260px;
    cursor: default;
  }
  .plot.zoomable {
    /* A finger moves the page up and down, and chooses days from side to side. */
    touch-action: pan-y;
  }
  .range {
    position: absolute;
    inset-block-start: 0;
    box-sizing: border-box;
    border-inline: 1px solid var(--ballast-border-strong);
    background: color-mix(in srgb, var(--ballast-text) 9%, transparent);
    pointer-events: none;
  }
  .range[hidden] {
    display: none;
  }
  .hint {
    margin: 2px 0 0;
    color: var(--ballast-muted);
    font-size: var(--ballast-font-small);
  }
  @container (max-width: 560px) {
    .plot {
      block-size: var(--ballast-chart-height, 300px);
    }
  }
  .empty {
    display: grid;
    place-content: center;
    margin: 0;
    min-block-size: 200px;
    padding: 0 16px;
    color: var(--ballast-muted);
    text-align: center;
  }
  .live {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .table {
    max-block-size: var(--ballast-chart-height, 360px);
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--ballast-font-label);
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    border-block-end: 1px solid var(--ballast-grid);
    padding: 5px 8px;
    text-align: end;
    vertical-align: top;
    font-weight: 400;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--ballast-surface);
    color: var(--ballast-muted);
    font-weight: 600;
  }
  tr > :first-child,
  tr > :last-child {
    text-align: start;
  }
  tr > :last-child {
    min-inline-size: 14em;
    white-space: normal;
  }
  td.missing {
    color: var(--ballast-muted);
  }
  .tip {
    display: grid;
    grid-template-columns: auto auto;
    gap: 3px 14px;
    align-items: baseline;
    max-inline-size: 280px;
    color: var(--ballast-text);
    font-size: var(--ballast-font-small);
    line-height: 1.4;
    white-space: normal;
  }
  .tip b {
    grid-column: 1 / -1;
    font-weight: 650;
  }
  .tip .value {
    text-align: end;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .tip .value.missing {
    color: var(--ballast-muted);
    font-weight: 400;
  }
  .tip .event {
    grid-column: 1 / -1;
  }
  .swatch {
    display: inline-block;
    inline-size: 14px;
    margin-inline-end: 6px;
    border-block-start: 2px solid;
    vertical-align: middle;
  }
  .swatch.dashed,
  .swatch.before {
    border-block-start-style: dashed;
  }
  .swatch.before {
    border-block-start-width: 1px;
    opacity: 0.7;
  }
  .tip .before {
    color: var(--ballast-muted);
    font-weight: 400;
  }
`;
