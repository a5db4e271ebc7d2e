/** Longest wait for an answer of the server, in milliseconds. */
const patience = 15000;

/** The server answered, but not with what was asked for. */
export class ServerError extends Error {
  constructor(response) {
    super(`The server answered ${response.status}.`);
    this.status = response.status;
    this.retryAfter = Number(response.headers.get('Retry-After')) * 1000 || 0;
  }

  /** Whether sending the same again would be refused again. */
  get isFinal() {
    return [400, 413, 415, 422].includes(this.status);
  }
}

/** The conversation is no longer there (erased, or too old): the session has another one, which may be adopted. */
export class ConversationLost extends Error {}

/** The visitor's place in a conversation: its token, kept fresh, and requests in its name. */
export class Session {
  #tokenAddress;
  #memory;
  #token;
  #domain = '';
  #renewAt = 0;
  #renewing;
  #timer;
  #adopted;

  constructor(origin, memory) {
    this.#tokenAddress = `${origin}/api/directline/token`;
    this.#memory = memory;
    this.#token = memory.token;
  }

  /** Id of the visitor, as the server gave it; undefined before the first token. */
  userId = undefined;

  /** Id of the conversation; undefined before the first token. */
  conversationId = undefined;

  /** Path of the conversation, for `request`. */
  get path() {
    return `conversations/${this.conversationId}`;
  }

  /** Has a token that is good for some time. */
  async ensure() {
    if (Date.now() >= this.#renewAt) {
      await this.renew();
    }
  }

  /** Gets a new token, for the same conversation if the server still has it. */
  renew() {
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #renew() {
    const headers = this.#token ? { Authorization: `Bearer ${this.#token}` } : {};
    const answer = await fetched(this.#tokenAddress, { method: 'POST', headers });
    const { domain, token, conversationId, userId, expiresIn } = await answer.json();
    Object.assign(this, { conversationId, userId });
    this.#domain = domain;
    this.#token = token;
    this.#memory.token = token;
    // By the time of the clock, which goes on while a computer sleeps; early, because Azure's Direct Line renews no token that has ended.
    this.#renewAt = Date.now() + expiresIn * 500;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.renew().catch(() => undefined), expiresIn * 500);
  }

  /** From now on requests are about the conversation that the token is for. */
  adopt() {
    this.#adopted = this.conversationId;
  }

  /** Asks Direct Line something, `path` after its domain. A token that is refused is renewed once. */
  async request(path, options = {}) {
    await this.ensure();
    this.#checkConversation();
    try {
      return await this.#send(path, options);
    } catch (error) {
      if (!(error instanceof ServerError && [401, 403, 404].includes(error.status))) {
        throw error;
      }

      await this.renew();
      this.#checkConversation();
      return await this.#send(path, options);
    }
  }

  #checkConversation() {
    if (this.#adopted !== this.conversationId) {
      throw new ConversationLost();
    }
  }

  #send(path, { method = 'GET', body } = {}) {
    return fetched(`${this.#domain}/${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: { Authorization: `Bearer ${this.#token}`, ...(body && { 'Content-Type': 'application/json' }) },
    });
  }
}

async function fetched(address, options) {
  const response = await fetch(address, { ...options, cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(patience) });
  if (!response.ok) {
    throw new ServerError(response);
  }

  return response;
}
