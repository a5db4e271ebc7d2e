import { element } from './elements.js';

// 911, 811, 9-8-8, and ten digits as they are written in Canada.
const numbers = /(?:\+?1[-. \u00a0])?(?:\(\d{3}\)[-. \u00a0]?|\d{3}[-. \u00a0])\d{3}[-. \u00a0]\d{4}|9-8-8|[89]11/g;

/**
 * The telephone numbers in a text, in order: `{ index, written, address }`, the address as a tel: or sms: link wants it.
 * Numbers that are reserved for examples (555-01xx) are left out, and so are digits in the middle of longer ones.
 */
export function telephoneNumbers(text) {
  const found = [];
  for (const match of text.matchAll(numbers)) {
    const [written] = match;
    const digits = written.replace(/\D/g, '');
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + written.length] ?? ' ';
    const isPart = /[\d\p{L}+-]/u.test(before) || /[\d\p{L}]/u.test(after);
    if (!isPart && !/55501\d\d$/.test(digits)) {
      found.push({ index: match.index, written, address: digits.length < 10 ? digits : `+1${digits.slice(-10)}` });
    }
  }

  return found;
}

/**
 * A text of the bot as elements: paragraphs, lists of the lines that begin with a bullet, telephone numbers as links. `whole` is a word that is not
 * broken at the end of a line.
 */
export function renderText(text, whole) {
  const linked = (part) => (whole && part.includes(whole) ? keptWhole(part, whole) : withLinks(part));
  const made = [];
  for (const paragraph of text.split(/\n{2,}/)) {
    let lines = [];
    let list;
    const endLines = () => {
      if (lines.length > 0) {
        made.push(element('p', {}, ...linked(lines.join('\n'))));
        lines = [];
      }
    };
    for (const line of paragraph.split('\n')) {
      if (line.startsWith('• ')) {
        endLines();
        if (!list) {
          list = element('ul');
          made.push(list);
        }

        list.append(element('li', {}, ...linked(line.slice(2))));
      } else {
        list = undefined;
        lines.push(line);
      }
    }

    endLines();
  }

  return made;
}

function keptWhole(text, whole) {
  const at = text.indexOf(whole);
  return [...withLinks(text.slice(0, at)), element('strong', { class: 'whole' }, whole), ...withLinks(text.slice(at + whole.length))];
}

function withLinks(text) {
  const made = [];
  let from = 0;
  for (const { index, written, address } of telephoneNumbers(text)) {
    made.push(text.slice(from, index), element('a', { href: `tel:${address}`, class: 'number' }, written));
    from = index + written.length;
  }

  made.push(text.slice(from));
  return made.filter((part) => part !== '');
}
