/**
 * Single keys as commands. An element asks for keys; the one that asked last and is still on the page gets them.
 * Keys pressed inside fields, with a modifier, or while a person has switched them off, are left alone.
 */
const listeners = new Map<HTMLElement, Set<string>>();
let enabled = true;

const fields = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

function isTyping(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((node) => node instanceof HTMLElement && (fields.has(node.tagName) || node.isContentEditable));
}

document.addEventListener('keydown', (event) => {
  if (!enabled || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) {
    return;
  }
  for (const [element, keys] of [...listeners].reverse()) {
    if (!element.isConnected) {
      listeners.delete(element);
    } else if (keys.has(event.key)) {
      event.preventDefault();
      element.dispatchEvent(new CustomEvent('ballast-key', { detail: event.key }));
      return;
    }
  }
});

(window as any).ballastKeys = {
  listen(element: HTMLElement, keys: string[]) {
    listeners.delete(element);
    listeners.set(element, new Set(keys));
  },
  enable(on: boolean) {
    enabled = on;
  },
};
