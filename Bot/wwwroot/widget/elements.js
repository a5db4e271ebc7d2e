/** Makes an element. Text is always text: nothing in the widget is parsed as markup. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) {
      continue;
    } else if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (key === 'class') {
      made.className = value;
    } else if (typeof value === 'boolean' && !key.startsWith('aria-')) {
      made.toggleAttribute(key, value);
    } else {
      made.setAttribute(key, String(value));
    }
  }

  made.append(...children.filter((child) => child !== undefined && child !== null));
  return made;
}

const drawings = {
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M5 12h.01M12 12h.01M19 12h.01',
  send: 'M5 12h14M13 6l6 6-6 6',
  phone: 'M6.5 4h3l1.5 4-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A15.5 15.5 0 0 1 4.5 6a2 2 0 0 1 2-2Z',
  message: 'M4 5h16v11H9l-5 4Z',
  copy: 'M9 9h11v11H9ZM5 15H4V4h11v1',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7Z',
};

/** A drawing that says nothing a screen reader would need: its button has words. */
export function icon(name) {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', drawings[name]);
  drawing.append(line);
  return drawing;
}
