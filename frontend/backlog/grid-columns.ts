/**
 * Shows the columns of a grid that there is room for: a column may name the width of the grid, in pixels, from which
 * on it is shown (data-from) or below which (data-below). So a table beside an open panel is as readable as a phone's.
 */
(window as any).ballastColumns = {
  fit(grid: HTMLElement) {
    const fit = () => {
      const width = grid.clientWidth;
      if (width === 0) {
        return;
      }
      for (const column of grid.querySelectorAll<any>('vaadin-grid-column')) {
        const { from, below } = column.dataset;
        if (from === undefined && below === undefined) {
          continue;
        }
        const hidden = (from !== undefined && width < Number(from)) || (below !== undefined && width >= Number(below));
        if (column.hidden !== hidden) {
          column.hidden = hidden;
        }
      }
    };
    // Where columns come and go without the grid's width changing, the server asks by this.
    (grid as any).ballastFit = fit;
    new ResizeObserver(fit).observe(grid);
    fit();
  },

  /** The key of the row that has the focus, empty where none has. */
  focused(grid: any): string {
    const inside = document.activeElement?.closest('vaadin-grid-cell-content');
    const cell = inside ? inside.assignedSlot : grid.shadowRoot?.activeElement;
    return cell?.closest('tbody tr')?._item?.key ?? '';
  },
};
