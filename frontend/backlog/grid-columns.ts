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
    new ResizeObserver(fit).observe(grid);
    fit();
  },
};
