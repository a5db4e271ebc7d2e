import { ConversationLost } from './session.js';

const longestPause = 15000;
const pollEvery = 2000;
const pollWhenHidden = 15000;
const socketPatience = 6000;
/** A socket that lived shorter than this did not work. */
const shortLife = 5000;
/** How long it stays with polling after sockets did not work. */
const withoutSockets = 60000;

/**
 * What comes from the server: through a socket where one can be had, else by polling. It never ends: what is lost is opened again, and what was
 * missed meanwhile is asked for by its watermark.
 */
export class Connection {
  #session;
  #events;
  #locale;
  #begun = false;
  #streamUrl;
  #watermark = '';
  #seen = new Set();
  #failures = 0;
  #socketFailures = 0;
  #socketsAgainAt = 0;
  #drop;
  #wake;
  #isNudged = false;

  /**
   * @param session the visitor's session
   * @param locale gives the locale to begin in
   * @param events `activities(list)` in order and each once; `state('connecting' | 'online' | 'offline')`; `begun()` when what follows is new; `lost()`
   */
  constructor(session, locale, events) {
    this.#session = session;
    this.#locale = locale;
    this.#events = events;
    addEventListener('online', () => this.nudge());
    addEventListener('pageshow', () => this.nudge());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.nudge());
  }

  /** Begins; resolves never. */
  async run() {
    this.#events.state('connecting');
    for (;;) {
      try {
        await this.#begin();
        this.#failures = 0;
        this.#isNudged = false;
        this.#events.state('online');
        await this.#listen();
      } catch (error) {
        if (error instanceof ConversationLost) {
          this.#forget();
          continue;
        }

        this.#failures++;
        this.#events.state('offline');
        // Jitter: visitors who lost the same server do not all come back in the same moment.
        await this.#pause(Math.max(error.retryAfter ?? 0, Math.min(longestPause, 500 * 2 ** this.#failures) * (0.5 + Math.random() / 2)));
      }
    }
  }

  /** There is a reason to look again at once: the network came back, the page is visible again, something was sent. */
  nudge() {
    if (this.#wake) {
      this.#wake();
    } else if (this.#drop) {
      this.check();
    } else {
      // Under way already; should that fail, it began before the news, and the next attempt does not wait.
      this.#isNudged = true;
    }
  }

  /** Looks whether the socket still lives, if there is one: it may be dead without knowing it. If it lives, this costs one request. */
  async check() {
    const drop = this.#drop;
    try {
      if (drop && !(await this.#catchUp())) {
        this.#events.state('online');
        return;
      }
    } catch {
      // Nothing gets through: what follows says so.
    }

    drop?.();
  }

  /** Ends a pause: between polls, or before the next attempt. */
  hurry() {
    this.#wake?.();
  }

  /** Something was sent, so that something must come. */
  expectNews() {
    const before = this.#seen.size;
    this.hurry();
    setTimeout(() => this.#seen.size === before && this.nudge(), 3000);
  }

  async #begin() {
    await this.#session.ensure();
    if (this.#begun) {
      await this.#catchUp();
      return;
    }

    this.#session.adopt();
    const answer = await this.#session.request('conversations', {
      method: 'POST',
      body: { user: { id: this.#session.userId }, locale: this.#locale() },
    });
    this.#streamUrl = (await answer.json()).streamUrl;
    const isNew = answer.status === 201;
    if (isNew) {
      // The greeting: one request over a line that is open is faster than a socket that is not.
      this.#events.begun();
      await this.#poll();
    } else {
      await this.#catchUp();
      this.#events.begun();
    }

    this.#begun = true;
  }

  /** Asks once for what was missed. Returns what came. */
  async #poll() {
    const answer = await this.#session.request(`${this.#session.path}/activities?watermark=${encodeURIComponent(this.#watermark)}`);
    const set = await answer.json();
    return { isEmpty: !set.activities?.length, hasNews: this.#receive(set) };
  }

  /** Asks for all that was missed. Returns whether there was anything. */
  async #catchUp() {
    let missed = false;
    for (;;) {
      const { isEmpty, hasNews } = await this.#poll();
      missed ||= hasNews;
      if (isEmpty) {
        return missed;
      }
    }
  }

  #receive({ activities = [], watermark }) {
    const news = activities.filter(({ id }) => !this.#seen.has(id));
    news.forEach(({ id }) => this.#seen.add(id));
    this.#watermark = watermark ?? this.#watermark;
    if (news.length > 0) {
      this.#events.activities(news);
    }

    return news.length > 0;
  }

  async #listen() {
    if (Date.now() < this.#socketsAgainAt) {
      await this.#pause(document.visibilityState === 'visible' ? pollEvery : pollWhenHidden);
      return;
    }

    const url = this.#streamUrl ?? (await this.#reopened());
    this.#streamUrl = undefined;
    const life = url ? await this.#socket(url) : 0;
    if (life > shortLife) {
      this.#socketFailures = 0;
    } else if (++this.#socketFailures > 1) {
      this.#socketsAgainAt = Date.now() + withoutSockets;
    }
  }

  async #reopened() {
    const answer = await this.#session.request(`${this.#session.path}?watermark=${encodeURIComponent(this.#watermark)}`);
    return (await answer.json()).streamUrl;
  }

  /** Listens until the socket ends; resolves with the milliseconds that it was open. */
  #socket(url) {
    return new Promise((resolve) => {
      let openedAt = 0;
      let socket;
      try {
        socket = new WebSocket(url);
      } catch {
        resolve(0);
        return;
      }

      // An empty frame now and then keeps proxies from closing a quiet line.
      const alive = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send(''), 20000);
      const impatience = setTimeout(() => this.#drop?.(), socketPatience);
      const end = () => {
        clearInterval(alive);
        clearTimeout(impatience);
        this.#drop = undefined;
        socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
        socket.close();
        resolve(openedAt && Date.now() - openedAt);
      };
      this.#drop = end;
      socket.onopen = () => {
        openedAt = Date.now();
        clearTimeout(impatience);
      };
      socket.onmessage = ({ data }) => data && this.#receive(JSON.parse(data));
      socket.onclose = socket.onerror = end;
    });
  }

  #pause(milliseconds) {
    if (this.#isNudged) {
      this.#isNudged = false;
      return Promise.resolve();
    }

    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wake(), milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = undefined;
        resolve();
      };
    });
  }

  #forget() {
    this.#begun = false;
    this.#streamUrl = undefined;
    this.#watermark = '';
    this.#seen.clear();
    this.#events.lost();
  }
}
