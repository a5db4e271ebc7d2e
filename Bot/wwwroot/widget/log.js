import { element, icon } from './elements.js';
import { renderText, telephoneNumbers } from './text.js';

/** The conversation as it is seen: bubbles, the result, the emergency, the reference number, and the answers that are suggested. */
export class Log {
  #words;
  #actions;
  #bubbles = new Map();
  #news;
  #writingTimer;

  /**
   * @param words the widget's own words
   * @param actions `choose(reply)`, `again()`, `print()`
   */
  constructor(words, actions) {
    this.#words = words;
    this.#actions = actions;
    this.messages = element('div', { class: 'messages', role: 'log', 'aria-live': 'off' });
    this.writing = element('p', { class: 'writing', hidden: true }, element('span', { class: 'unseen' }), element('i'), element('i'), element('i'));
    this.suggestions = element('div', { class: 'suggestions', role: 'group', hidden: true });
    this.root = element('div', { class: 'scroll', tabindex: 0, role: 'region' }, this.messages, this.writing, this.suggestions);
    this.label(words);
  }

  /** Takes the words of another language for itself; what was said stays as it was said. */
  label(words) {
    this.#words = words;
    this.root.setAttribute('aria-label', words.conversation);
    this.messages.setAttribute('aria-label', words.messages);
    this.suggestions.setAttribute('aria-label', words.suggestions);
    this.writing.firstChild.textContent = words.writing;
  }

  /** From now on what arrives is read out: what was there before, after a reload, is not. */
  announce() {
    this.messages.setAttribute('aria-live', 'polite');
  }

  /** Removes everything. */
  clear() {
    this.#bubbles.clear();
    this.#news = undefined;
    this.messages.replaceChildren();
    this.suggest([]);
  }

  /** A message of the bot or of a person at the clinic. */
  addReply(text, locale, mark) {
    const isEmergency = mark.outcome === 'Emergency';
    const isResult = mark.outcome !== undefined && mark.question === undefined && !mark.closed;
    const parts = renderText(text, mark.reference);
    if (isEmergency) {
      parts.unshift(element('h3', {}, this.#words.emergency));
      parts.push(this.#emergencyLinks(text));
    } else if (isResult) {
      parts.unshift(element('h3', {}, this.#words.result));
      parts.push(element('button', { type: 'button', class: 'plain', onclick: this.#actions.print }, icon('print'), this.#words.print));
    }

    if (mark.reference) {
      parts.push(this.#reference(mark.reference));
    }

    const kind = isEmergency ? 'emergency' : isResult ? 'result' : mark.reference ? 'closing' : '';
    const bubble = element('div', {
      class: `bubble theirs ${kind}`,
      lang: locale,
      role: isEmergency ? 'alert' : undefined,
      'data-question': mark.question,
      'data-clarifies': mark.clarifies,
      'data-closed': mark.closed,
    }, element('span', { class: 'unseen' }, this.#words.bot), ...parts);
    this.messages.append(bubble);
    this.showWriting(false);
    this.#news ??= bubble;
    this.#scrollToNews();
  }

  /** A message of the visitor, by the id that it was sent under. Returns whether it is a new one. */
  addOwn(id, text) {
    const known = this.#bubbles.get(id);
    if (known) {
      known.firstChild.nextSibling.textContent = text;
      return false;
    }

    const bubble = element('div', { class: 'bubble mine' }, element('span', { class: 'unseen' }, this.#words.you), element('p', {}, text));
    this.#bubbles.set(id, bubble);
    this.messages.append(bubble);
    this.#news = undefined;
    this.suggest([]);
    this.scrollToEnd();
    return true;
  }

  /** Shows under a message of the visitor how far it has come; that it is being sent, only when that takes a moment. */
  setState(id, state) {
    const bubble = this.#bubbles.get(id);
    if (!bubble) {
      return;
    }

    bubble.dataset.state = state;
    bubble.querySelector('.state')?.remove();
    if (state === 'sending') {
      setTimeout(() => bubble.dataset.state === 'sending' && this.#showStateLine(bubble, state), 700);
    } else if (state === 'waiting') {
      this.#showStateLine(bubble, state, element('button', { type: 'button', class: 'plain', onclick: this.#actions.again }, this.#words.again));
    }
  }

  /** Takes away a message that goes back into the field. */
  removeOwn(id) {
    this.#bubbles.get(id)?.remove();
    this.#bubbles.delete(id);
  }

  /** Says something of the widget's own. */
  addNote(text) {
    this.messages.append(element('p', { class: 'note' }, text));
  }

  /** Offers answers, as `[{ title, value }]`. */
  suggest(replies) {
    this.suggestions.hidden = replies.length === 0;
    this.suggestions.replaceChildren(...replies.map((reply) =>
      element('button', { type: 'button', onclick: () => this.#actions.choose(reply) }, reply.title)));
    this.#scrollToNews();
  }

  /** Shows that an answer is being made: not for every blink. */
  showWriting(isWriting, milliseconds = 8000) {
    clearTimeout(this.#writingTimer);
    if (isWriting) {
      this.#writingTimer = setTimeout(() => {
        this.writing.hidden = false;
        this.scrollToEnd();
        this.#writingTimer = setTimeout(() => (this.writing.hidden = true), milliseconds);
      }, 350);
    } else {
      this.writing.hidden = true;
    }
  }

  /** Whether the end is in view. */
  get isAtEnd() {
    return this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < 40;
  }

  scrollToEnd() {
    this.root.scrollTop = this.root.scrollHeight;
  }

  /** What is new is read from its beginning, also when it is longer than the screen. */
  #scrollToNews() {
    const top = this.#news ? this.#news.offsetTop - 12 : Infinity;
    this.root.scrollTop = Math.min(top, this.root.scrollHeight);
  }

  #showStateLine(bubble, state, button) {
    bubble.querySelector('.state')?.remove();
    bubble.append(element('span', { class: 'state' }, this.#words[state], button));
    this.scrollToEnd();
  }

  #emergencyLinks(text) {
    const addresses = [...new Set(telephoneNumbers(text).map(({ address }) => address))];
    const links = [];
    for (const address of addresses) {
      if (address === '911') {
        links.push(this.#link('tel:911', 'phone', this.#words.call('911'), 'first'));
      } else if (address === '988') {
        links.push(this.#link('tel:988', 'phone', this.#words.call('9-8-8')), this.#link('sms:988', 'message', this.#words.text('9-8-8')));
      } else if (address === '+18447647669') {
        links.push(this.#link(`tel:${address}`, 'phone', this.#words.poisonCentre));
      }
    }

    return element('div', { class: 'links' }, ...links);
  }

  #link(href, drawing, label, kind = '') {
    return element('a', { href, class: kind }, icon(drawing), label);
  }

  #reference(reference) {
    const number = element('strong', { class: 'number' }, reference);
    const label = element('span', {}, this.#words.copy);
    const words = this.#words;
    const copy = async () => {
      await copied(number, reference);
      label.textContent = words.copied;
      setTimeout(() => (label.textContent = words.copy), 3000);
    };
    return element('div', { class: 'reference' },
      element('span', {}, words.reference),
      number,
      element('button', { type: 'button', class: 'plain', onclick: copy, 'aria-live': 'polite' }, icon('copy'), label));
  }
}

/** Copies; where the clipboard is not given (a page without https), at least selects. */
async function copied(shown, text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection().selectAllChildren(shown);
    document.execCommand('copy');
  }
}
