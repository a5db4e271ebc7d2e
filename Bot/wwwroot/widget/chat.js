import { Connection } from './connection.js';
import { Log } from './log.js';
import { Outbox } from './outbox.js';
import { Panel } from './panel.js';
import { Session } from './session.js';
import { style } from './style.js';
import { renderText } from './text.js';
import { wordsFor } from './words.js';

/** The conversation of the widget: what is said and heard, and where it is shown. */
export class Chat {
  #options;
  #words;
  #locale;
  #memory;
  #log;
  #panel;
  #session;
  #connection;
  #outbox;
  #isRunning = false;
  #hasBegun = false;
  #unread = 0;

  /** @param options what widget.js hands over: where to build (`host`, `root`, `launcher`), `origin` of the bot, `language`, and the clinic's options */
  constructor(options) {
    this.#options = options;
    this.#words = wordsFor(options.language);
    this.#locale = this.#words.locale;
    this.#memory = new Memory(options.memoryKey);
    options.adopt(style);
    this.#log = new Log(this.#words, {
      choose: (reply) => {
        this.#panel.focus();
        this.#say(reply.value);
      },
      again: () => this.#sendNow(),
      print: () => this.#print(),
    });
    this.#panel = new Panel(this.#words, { ...options, side: options.launcher.classList.contains('left') ? 'left' : 'right' }, this.#log, {
      send: (text) => this.#say(text),
      closed: () => this.close(),
      startOver: () => this.#say(this.#words.startOver),
      switchLanguage: () => this.#say(this.#words.otherLanguage),
      print: () => this.#print(),
    });
    options.landmark.append(this.#panel.dialog);
    this.#session = new Session(options.origin, this.#memory);
    this.#outbox = new Outbox(this.#session, () => this.#locale, (message) => this.#showState(message));
    this.#connection = new Connection(this.#session, () => this.#locale, {
      activities: (activities) => activities.forEach((activity) => this.#hear(activity)),
      state: (state) => this.#showConnection(state),
      begun: () => this.#begin(),
      lost: () => this.#lose(),
    });
  }

  /** Opens, and begins or resumes the conversation. `takesFocus` is false where the page opens it by itself. */
  open(takesFocus) {
    if (!this.#panel.isOpen) {
      this.#panel.open(takesFocus);
      this.#memory.open = true;
      this.#options.launcher.setAttribute('aria-expanded', 'true');
      this.#options.launcher.hidden = true;
      this.#setUnread(0);
    } else if (takesFocus) {
      this.#panel.focus();
    }

    if (!this.#isRunning) {
      this.#isRunning = true;
      this.#connection.run();
    }
  }

  /** Closes the panel and gives the focus back; the conversation goes on being listened to. */
  close() {
    this.#panel.close();
    this.#memory.open = false;
    this.#options.launcher.setAttribute('aria-expanded', 'false');
    this.#options.launcher.hidden = false;
    this.#options.launcher.focus();
  }

  #say(text) {
    const message = this.#outbox.add(text);
    this.#log.addOwn(message.id, text);
    this.#log.setState(message.id, message.state);
    this.#sendNow();
  }

  #sendNow() {
    this.#outbox.flush();
    this.#connection.hurry();
  }

  #hear(activity) {
    if (activity.type === 'typing') {
      this.#log.showWriting(true, 5000);
    } else if (activity.type === 'message' && activity.from?.role === 'user') {
      this.#hearOwn(activity);
    } else if (activity.type === 'message' && activity.text) {
      this.#hearReply(activity);
    }
  }

  #hearOwn({ id, text, channelData }) {
    const own = channelData?.clientActivityID ?? id;
    this.#outbox.confirm(own);
    if (text === undefined) {
      // The server has erased what was said so far, so nobody who comes to this screen later reads it either.
      this.#log.clear();
      return;
    }

    // The text as it is kept: what a visitor should not have told (the number of a health card) is taken out.
    this.#log.addOwn(own, text);
    this.#log.setState(own, 'sent');
  }

  #hearReply({ text, locale = this.#locale, channelData, suggestedActions }) {
    const mark = channelData?.screening ?? {};
    if (wordsFor(locale) !== this.#words) {
      this.#words = wordsFor(locale);
      this.#panel.label(this.#words);
    }

    this.#locale = locale;
    this.#log.addReply(text, locale, mark);
    this.#log.suggest((suggestedActions?.actions ?? []).map(({ title, value }) => ({ title: String(title), value: String(value ?? title) })));
    this.#panel.expect(mark.question);
    if (mark.step || mark.closed) {
      this.#panel.showProgress(mark.closed ? undefined : mark);
    }

    if (this.#hasBegun && !this.#panel.isOpen) {
      this.#setUnread(this.#unread + 1);
    }
  }

  #begin() {
    this.#hasBegun = true;
    this.#log.announce();
    this.#outbox.flush();
  }

  #lose() {
    this.#log.clear();
    this.#log.addNote(this.#words.begunAnew);
    this.#outbox.takeBack();
  }

  #showState(message) {
    this.#log.setState(message.id, message.state);
    if (message.state === 'sent') {
      this.#log.showWriting(true);
      this.#connection.expectNews();
    } else if (message.state === 'waiting') {
      this.#connection.check();
    } else if (message.state === 'refused') {
      this.#log.removeOwn(message.id);
      this.#panel.giveBack(message.text);
      this.#log.addNote(this.#words.refused);
    }
  }

  #showConnection(state) {
    if (state === 'online') {
      this.#panel.showState();
      this.#outbox.flush();
    } else if (state === 'connecting') {
      this.#panel.showState(this.#words.connecting);
    } else {
      const { offline, offlineHelp, unreachableHelp, emergencyHint, orCall } = this.#words;
      const { phone } = this.#options;
      const help = [this.#hasBegun ? offlineHelp : unreachableHelp, phone && `${orCall} ${phone}.`, emergencyHint].filter(Boolean).join(' ');
      this.#panel.showState(offline, renderText(help));
    }
  }

  #setUnread(count) {
    this.#unread = count;
    this.#options.onUnread(count);
  }

  // The page around must not be on the paper, and its styles cannot be touched: for the time of printing the document has one rule more.
  #print() {
    const rule = new CSSStyleSheet();
    rule.replaceSync('@media print { body { display: none !important; } }');
    const { host } = this.#options;
    const end = () => {
      host.classList.remove('printing');
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rule);
    };
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
    host.classList.add('printing');
    this.#panel.datePrint();
    addEventListener('afterprint', end, { once: true });
    print();
  }
}

/** What outlives a reload of the page in this tab, and nothing else: the token, and whether the panel was open. No word of the conversation. */
class Memory {
  #key;
  #values = {};

  constructor(key) {
    this.#key = key;
    try {
      this.#values = JSON.parse(sessionStorage.getItem(key)) ?? {};
    } catch {
      // Storage is blocked, or holds something else: then this page's conversation ends with the page.
    }
  }

  get token() {
    return this.#values.token;
  }

  set token(token) {
    this.#keep({ token });
  }

  set open(open) {
    this.#keep({ open });
  }

  #keep(values) {
    Object.assign(this.#values, values);
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#values));
    } catch {
      // As above.
    }
  }
}
