/**
 * Keeps what is being typed in the browser's storage, because the server's state dies with the session. Fields inside an
 * element take part by a data-draft attribute, which holds their name.
 */
const PREFIX = 'ballast.draft.';
const keys = new WeakMap<HTMLElement, string>();

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? '{}');
  } catch {
    return {};
  }
}

function put(key: string, name: string, value: string) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...read(key), [name]: value }));
  } catch {
    // A full or forbidden storage costs the draft, not the work.
  }
}

(window as any).ballastDrafts = {
  /** Keeps the fields of an element under a key from now on, in place of an earlier key. */
  keep(element: HTMLElement, key: string) {
    if (!keys.has(element)) {
      element.addEventListener('input', (event) => {
        const name = (event.target as HTMLElement).closest<HTMLElement>('[data-draft]')?.dataset.draft;
        const present = keys.get(element);
        if (name && present) {
          put(present, name, (event.target as HTMLInputElement).value);
        }
      });
    }
    keys.set(element, key);
  },
  put,
  /** What is kept under a key, as JSON; empty where nothing is. */
  load(key: string): string {
    const draft = read(key);
    return Object.values(draft).some((value) => value !== '') ? JSON.stringify(draft) : '';
  },
  clear(key: string) {
    localStorage.removeItem(PREFIX + key);
  },
};
