import { element, icon } from './elements.js';

/** Longest text that the bot reads as one answer. */
const mostCharacters = 1000;
const hintFrom = 900;

/** What a field may fill in by itself, by question. */
const fields = {
  contactName: { autocomplete: 'name', inputmode: 'text' },
  contactPhone: { autocomplete: 'tel', inputmode: 'tel' },
  contactEmail: { autocomplete: 'email', inputmode: 'email' },
};

/** The dialog around the conversation: header, menu, progress, notice and the field. A sheet over the whole screen on a phone, a panel beside the page elsewhere. */
export class Panel {
  #words;
  #actions;
  #small = matchMedia('(max-width: 560px), (max-height: 480px)');
  #touch = matchMedia('(pointer: coarse)');
  #step;

  /**
   * @param words the widget's own words
   * @param options `title`, `phone`, `privacyUrl`, `side` of the clinic's page
   * @param log the conversation
   * @param actions `send(text)`, `closed()`, `startOver()`, `switchLanguage()`, `print()`
   */
  constructor(words, options, log, actions) {
    this.#actions = actions;
    this.options = options;
    this.log = log;
    this.#build();
    this.label(words);
    this.#small.addEventListener('change', () => this.isOpen && this.#show());
    this.#touch.addEventListener('change', () => this.#fit());
    visualViewport?.addEventListener('resize', () => this.#fit());
    visualViewport?.addEventListener('scroll', () => this.#fit());
  }

  get isOpen() {
    return this.dialog.open;
  }

  /** Opens. The focus comes along when it was the visitor who opened it. */
  open(takesFocus) {
    this.#show();
    if (takesFocus) {
      this.focus();
    }
  }

  close() {
    this.#showMenu(false);
    this.dialog.close();
    document.documentElement.style.removeProperty('overflow');
  }

  /** Puts the focus where the next thing happens: into the field, where that brings up no keyboard over half the screen. */
  focus() {
    (this.#touch.matches ? this.log.root : this.field).focus({ preventScroll: true });
  }

  /** Takes the words of a language. */
  label(words) {
    this.#words = words;
    this.dialog.lang = words.locale;
    this.heading.textContent = this.options.title || words.title;
    name(this.menuButton, words.menu);
    name(this.closeButton, words.close);
    name(this.sendButton, words.send);
    this.fieldLabel.textContent = words.field;
    this.field.placeholder = words.placeholder;
    this.#fillMenu();
    this.log.label(words);
    this.showProgress(this.#step);
    this.#count();
  }

  /** Shows which question this is, or nothing. */
  showProgress(progress) {
    this.#step = progress;
    this.progress.hidden = !progress;
    if (progress) {
      const text = this.#words.progress(progress.step, progress.of);
      this.progressText.textContent = text;
      this.bar.setAttribute('aria-valuemax', progress.of);
      this.bar.setAttribute('aria-valuenow', progress.step);
      this.bar.setAttribute('aria-label', text);
      this.bar.firstChild.style.inlineSize = `${(100 * progress.step) / progress.of}%`;
    }
  }

  /** Prepares the field for the answer to a question. */
  expect(question) {
    const { autocomplete = 'off', inputmode = 'text' } = fields[question] ?? {};
    this.field.setAttribute('autocomplete', autocomplete);
    this.field.setAttribute('inputmode', inputmode);
  }

  /** Shows a state of the connection: a word in the header, and what to do over the field. */
  showState(word, help) {
    this.status.textContent = word ?? '';
    this.notice.hidden = !help;
    this.notice.replaceChildren(...(help ?? []));
  }

  /** Writes on the paper when it was printed. */
  datePrint() {
    this.printed.textContent = new Date().toLocaleDateString(this.#words.locale, { dateStyle: 'long' });
  }

  /** Puts a text that could not be sent before what is being written. */
  giveBack(text) {
    this.field.value = [text, this.field.value].filter(Boolean).join('\n');
    this.#grow();
  }

  #show() {
    if (this.dialog.open) {
      this.dialog.close();
    }

    if (this.#small.matches) {
      this.dialog.showModal();
      document.documentElement.style.setProperty('overflow', 'hidden', 'important');
    } else {
      // Not show(), which moves the focus.
      this.dialog.open = true;
      document.documentElement.style.removeProperty('overflow');
    }

    this.#fit();
    this.log.scrollToEnd();
  }

  /** Keeps the sheet inside what the on-screen keyboard leaves. */
  #fit() {
    const view = visualViewport;
    const isSheet = this.#small.matches && view && view.scale === 1;
    const wasAtEnd = this.log.isAtEnd;
    this.dialog.style.setProperty('--height', isSheet ? `${view.height}px` : '100%');
    this.dialog.style.setProperty('--top', isSheet ? `${view.offsetTop}px` : '0px');
    if (wasAtEnd) {
      this.log.scrollToEnd();
    }
  }

  #build() {
    this.heading = element('h2', { id: 'screening-title' });
    this.status = element('p', { class: 'status', role: 'status' });
    this.printed = element('p', { class: 'printed' });
    this.menuButton = element('button', { type: 'button', class: 'icon', 'aria-expanded': 'false', 'aria-controls': 'screening-menu', onclick: () => this.#showMenu(this.menu.hidden) }, icon('menu'));
    this.closeButton = element('button', { type: 'button', class: 'icon', onclick: () => this.#actions.closed() }, icon('close'));
    this.menu = element('div', { class: 'menu', id: 'screening-menu', hidden: true });
    this.bar = element('div', { class: 'bar', role: 'progressbar', 'aria-valuemin': 0 }, element('span'));
    this.progressText = element('span', { class: 'count', 'aria-hidden': 'true' });
    this.progress = element('div', { class: 'progress', hidden: true }, this.progressText, this.bar);
    this.notice = element('div', { class: 'notice', role: 'status', hidden: true });
    this.fieldLabel = element('label', { class: 'unseen', for: 'screening-text' });
    this.field = element('textarea', { id: 'screening-text', rows: 1, enterkeyhint: 'send', autocomplete: 'off', 'aria-describedby': 'screening-count' });
    this.sendButton = element('button', { class: 'send' }, icon('send'));
    this.limit = element('p', { class: 'limit', id: 'screening-count', 'aria-live': 'polite' });
    const form = element('form', { class: 'composer' }, this.fieldLabel, element('div', { class: 'entry' }, this.field, this.sendButton), this.limit);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.field.addEventListener('input', () => this.#grow());
    this.field.addEventListener('keydown', (event) => {
      // Not while an input method is still composing a character.
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#send();
      }
    });

    this.dialog = element('dialog', { class: this.options.side === 'left' ? 'panel left' : 'panel', 'aria-labelledby': 'screening-title' },
      element('header', {}, element('div', { class: 'title' }, this.heading, this.printed, this.status), this.menuButton, this.closeButton, this.menu),
      this.progress, this.log.root, this.notice, form);
    this.dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        this.#escape();
      }
    });
    // The way back of a phone closes a modal dialog without a key.
    this.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#escape();
    });
  }

  #escape() {
    if (this.menu.hidden) {
      this.#actions.closed();
    } else {
      this.#showMenu(false);
      this.menuButton.focus();
    }
  }

  #send() {
    const text = this.field.value.trim();
    if (text) {
      this.field.value = '';
      this.#grow();
      this.#actions.send(text);
    }

    this.field.focus({ preventScroll: true });
  }

  #grow() {
    this.field.style.blockSize = 'auto';
    this.field.style.blockSize = `${this.field.scrollHeight + 2}px`;
    this.#count();
  }

  // Longer texts are sent all the same: the bot looks for signs of an emergency in all of it.
  #count() {
    const length = this.field.value.length;
    this.limit.textContent = length > mostCharacters ? this.#words.over : length >= hintFrom ? this.#words.left(mostCharacters - length) : '';
  }

  #showMenu(isShown) {
    this.menu.hidden = !isShown;
    this.menuButton.setAttribute('aria-expanded', String(isShown));
    if (isShown) {
      this.#fillMenu();
    }
  }

  #fillMenu() {
    const item = (label, action, properties = {}) => element('button', {
      type: 'button',
      ...properties,
      onclick: () => {
        this.#showMenu(false);
        this.focus();
        action();
      },
    }, label);
    const sure = element('button', { type: 'button', onclick: () => this.#askWhetherToStartOver(item) }, this.#words.startOver);
    const other = this.#words.locale === 'fr-CA' ? 'en' : 'fr';
    this.menu.replaceChildren(...[
      sure,
      this.log.root.querySelector('.result') && item(this.#words.print, this.#actions.print),
      item(this.#words.otherLanguage, this.#actions.switchLanguage, { lang: other }),
      this.options.privacyUrl && element('a', { href: this.options.privacyUrl, target: '_blank', rel: 'noopener' }, this.#words.privacy),
    ].filter(Boolean));
  }

  #askWhetherToStartOver(item) {
    const cancel = item(this.#words.cancel, () => undefined);
    this.menu.replaceChildren(element('p', {}, this.#words.startOverSure), item(this.#words.startOverYes, this.#actions.startOver), cancel);
    cancel.focus();
  }
}

function name(button, words) {
  button.setAttribute('aria-label', words);
  button.title = words;
}
