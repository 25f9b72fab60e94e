import { css } from 'lit';

export const matrixStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    color: var(--ballast-text);
  }
  :host([hidden]) {
    display: none;
  }
  .plot {
    position: relative;
    flex: 1;
    min-block-size: 300px;
    overflow: hidden;
  }
  .plot > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    font-size: 11px;
    font-variant-numeric: tabular-nums;
  }
  .grid {
    stroke: var(--ballast-grid);
  }
  .iso {
    stroke: var(--ballast-unplanned);
    stroke-dasharray: 3 4;
  }
  text {
    fill: var(--ballast-muted);
  }
  .corner {
    font-style: italic;
  }
  .name {
    fill: var(--ballast-text);
    font-size: 12px;
    pointer-events: none;
  }
  .iso-name,
  .name {
    paint-order: stroke;
    stroke: var(--ballast-surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .dot {
    cursor: pointer;
    outline: none;
  }
  .dot > .shape {
    stroke: var(--ballast-surface);
    stroke-width: 1.25;
    fill-opacity: 0.9;
  }
  .dot > .target {
    fill: transparent;
  }
  .dot > .ring {
    display: none;
    fill: none;
    stroke: var(--ballast-text);
    stroke-width: 1.5;
  }
  .dot.open > .ring,
  .dot:hover > .ring {
    display: inline;
  }
  .dot:focus-visible > .ring {
    display: inline;
    stroke: var(--vaadin-focus-ring-color);
    stroke-width: 2.5;
  }
  .kind-stability {
    fill: var(--ballast-reliability);
  }
  .kind-feature {
    fill: var(--ballast-product);
  }
  .kind-tech-debt {
    fill: var(--ballast-debt);
  }
  .tip {
    position: absolute;
    z-index: 1;
    max-inline-size: 260px;
    border: 1px solid var(--ballast-border-strong);
    border-radius: 8px;
    padding: 8px 10px;
    background: var(--ballast-surface);
    box-shadow: 0 4px 16px light-dark(#10182824, #0008);
    font-size: var(--ballast-font-small);
    line-height: 1.45;
    pointer-events: none;
  }
  .tip b {
    display: block;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .table {
    flex: 1;
    max-block-size: none;
    min-block-size: 200px;
  }
  td > a {
    color: inherit;
  }
  tr > td:nth-child(2) {
    text-align: start;
    white-space: normal;
    min-inline-size: 12em;
  }
  tr > :last-child {
    min-inline-size: 0;
    text-align: end;
  }
`;
