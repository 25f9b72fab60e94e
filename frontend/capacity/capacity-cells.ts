/**
 * The fields in the cells of the table of capacity. What is typed goes to the server when the field is left or Enter is
 * pressed; Escape brings back what was there; up, down and Enter go from team to team in the same week.
 */
(window as any).ballastCapacity = {
  listen(grid: any) {
    if (grid.ballastCells) {
      return;
    }
    grid.ballastCells = true;
    const cell = (event: Event) => {
      const field = event.target as HTMLInputElement;
      return field.matches?.('input.capacity-cell') ? field : undefined;
    };
    grid.addEventListener('focusin', (event: Event) => {
      const field = cell(event);
      if (field) {
        // What was refused is still in the field; what was there before is what counts.
        if (!field.hasAttribute('aria-invalid')) {
          field.dataset.before = field.value;
        }
        field.select();
      }
    });
    grid.addEventListener('change', (event: Event) => {
      const field = cell(event);
      if (field) {
        const { team, column } = field.dataset;
        const detail = { team, column, text: field.value };
        grid.dispatchEvent(new CustomEvent('capacity-edit', { detail }));
      }
    });
    grid.addEventListener(
      'keydown',
      (event: KeyboardEvent) => {
        const field = cell(event);
        if (!field) {
          return;
        }
        const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
        if (event.key === 'Escape' && field.value !== field.dataset.before) {
          field.value = field.dataset.before ?? '';
          field.removeAttribute('aria-invalid');
          event.stopPropagation();
        } else if (step) {
          event.preventDefault();
          event.stopPropagation();
          const column = [...grid.querySelectorAll(`input.capacity-cell[data-column="${field.dataset.column}"]`)]
            .filter((one: any) => one.offsetParent !== null)
            .sort((a: any, b: any) => a.getBoundingClientRect().top - b.getBoundingClientRect().top) as HTMLInputElement[];
          const next = column[column.indexOf(field) + step];
          // Leaving the field sends what was typed; where there is nowhere to go it is sent all the same.
          if (next) {
            next.focus();
          } else {
            field.blur();
            field.focus();
          }
        }
      },
      true,
    );
  },

  /** Shows what is stored; an empty text says that what was typed was refused. */
  answer(grid: HTMLElement, team: string, column: string, stored: string) {
    const field = grid.querySelector<HTMLInputElement>(
      `input.capacity-cell[data-team="${team}"][data-column="${column}"]`,
    );
    if (field && stored) {
      field.value = stored;
      field.dataset.before = stored;
      field.removeAttribute('aria-invalid');
    } else if (field) {
      field.setAttribute('aria-invalid', 'true');
      field.focus();
    }
  },
};
