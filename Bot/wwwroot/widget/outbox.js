import { ConversationLost, ServerError } from './session.js';

const longestPause = 15000;

/**
 * What the visitor has said and the server has not confirmed. Messages go one after the other, each as often as it takes, always under the same
 * id, by which the server knows a repeat.
 */
export class Outbox {
  #session;
  #locale;
  #changed;
  #messages = [];
  #isPosting = false;
  #failures = 0;
  #timer;

  /**
   * @param session the visitor's session
   * @param locale gives the locale that the conversation is in
   * @param changed told of each message whose state has changed: `{ id, text, state: 'sending' | 'waiting' | 'sent' | 'refused' }`
   */
  constructor(session, locale, changed) {
    this.#session = session;
    this.#locale = locale;
    this.#changed = changed;
    // A page that is left takes what was not sent with it: nothing that a visitor says is ever written to the disk.
    addEventListener('beforeunload', (event) => this.#messages.length > 0 && event.preventDefault());
  }

  /** Takes a text to be sent; `flush` sends it. */
  add(text) {
    const message = { id: newId(), text, state: 'sending' };
    this.#messages.push(message);
    return message;
  }

  /** Sends what is there, now. */
  async flush() {
    clearTimeout(this.#timer);
    if (this.#isPosting || !this.#session.conversationId) {
      return;
    }

    this.#isPosting = true;
    try {
      while (this.#messages.length > 0) {
        await this.#post(this.#messages[0]);
      }

      this.#failures = 0;
    } catch (error) {
      this.#later(error);
    } finally {
      this.#isPosting = false;
    }
  }

  /** The server has the message: it came back in the conversation. */
  confirm(id) {
    const message = this.#messages.find((one) => one.id === id);
    if (message) {
      this.#finish(message, 'sent');
    }
  }

  /** Refuses what was not sent, the newest first: the conversation that it was said in is over. */
  takeBack() {
    [...this.#messages].reverse().forEach((message) => this.#finish(message, 'refused'));
  }

  async #post(message) {
    this.#set(message, 'sending');
    try {
      await this.#session.request(`${this.#session.path}/activities`, {
        method: 'POST',
        body: {
          type: 'message',
          from: { id: this.#session.userId },
          text: message.text,
          textFormat: 'plain',
          locale: this.#locale(),
          channelData: { clientActivityID: message.id },
        },
      });
      this.#finish(message, 'sent');
    } catch (error) {
      if (error instanceof ServerError && error.isFinal) {
        this.#finish(message, 'refused');
      } else if (message.state !== 'sent') {
        throw error;
      }
    }
  }

  #later(error) {
    if (error instanceof ConversationLost) {
      // The connection meets the same, and has it all taken back.
      return;
    }

    this.#failures++;
    this.#messages.forEach((message) => this.#set(message, 'waiting'));
    const pause = Math.max(error.retryAfter ?? 0, Math.min(longestPause, 500 * 2 ** this.#failures) * (0.5 + Math.random() / 2));
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  #finish(message, state) {
    this.#messages = this.#messages.filter((one) => one !== message);
    this.#set(message, state);
  }

  #set(message, state) {
    if (message.state !== state) {
      message.state = state;
      this.#changed(message);
    }
  }
}

// crypto.randomUUID is missing on pages that are not served over https.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
