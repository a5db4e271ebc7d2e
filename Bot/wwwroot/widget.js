// The one script that a clinic's website includes:
//
//   <script src="https://bot.example/widget.js" async></script>
//
// Options, all of them optional, are attributes of that element:
//   data-lang="fr"              language of the first words: en or fr. Default: that of the page, then the browser's.
//   data-title="Headache check" what stands on the button and over the conversation.
//   data-open                   opens the conversation with the page.
//   data-side="left"            where the button is. Default: right.
//   data-theme="light"          light or dark. Default: what the visitor's system asks for.
//   data-phone="905-707-6080"   offered when the conversation cannot be reached.
//   data-privacy-url="/privacy" the clinic's own page on privacy, in the menu.
// Anything on the page with the attribute data-screening-open opens the conversation when it is clicked.
//
// Nothing is asked of the server, and no conversation begins, until the visitor opens it. A page with a content security policy
// needs the bot's address in script-src and connect-src (there with wss:// too), and nothing that is "unsafe".
(() => {
  'use strict';

  const script = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');
  const supported = 'adoptedStyleSheets' in Document.prototype && 'showModal' in (window.HTMLDialogElement?.prototype ?? {});
  if (!script || !supported || document.querySelector('screening-bot')) {
    return;
  }

  const words = {
    en: { title: 'Headache check', unloaded: 'The chat could not be loaded. Please try again in a moment.', unread: ['new message', 'new messages'] },
    fr: { title: 'Bilan des maux de tête', unloaded: 'Le clavardage n’a pas pu être chargé. Réessayez dans un instant.', unread: ['nouveau message', 'nouveaux messages'] },
  };

  // Nothing of the page's own styles gets in, not even what is marked as important: for important rules the inner ones win.
  const styles = `
    :host { all: initial !important; display: block !important; }
    .widget {
      color-scheme: light;
      --paper: #fcfbf8; --ink: #1c2a2f; --soft: #55656b; --line: #dce2df; --edge: #76868a; --bubble: #eff3f1;
      --accent: #1d5f5a; --on-accent: #ffffff; --mine: #dcebe7; --focus: #0a5bc4;
      --alarm: #9c1c1c; --on-alarm: #ffffff; --alarm-paper: #fdf0ee; --shadow: 0 1px 2px #0002, 0 8px 32px #0003;
      color: var(--ink); font: 400 1em/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    .widget.dark {
      color-scheme: dark;
      --paper: #101719; --ink: #ccd6d8; --soft: #93a3a8; --line: #263237; --edge: #6b7c82; --bubble: #1a2428;
      --accent: #83c3bb; --on-accent: #0d1a1a; --mine: #1f3b3b; --focus: #8ab8ff;
      --alarm: #f0a39c; --on-alarm: #2a0f0d; --alarm-paper: #2a1816; --shadow: 0 1px 2px #0006, 0 8px 32px #0009;
    }
    .launcher {
      all: unset; box-sizing: border-box; position: fixed; z-index: 2147483000;
      right: max(16px, env(safe-area-inset-right)); bottom: max(16px, env(safe-area-inset-bottom));
      display: flex; align-items: center; gap: .6em; min-height: 56px; max-width: calc(100vw - 32px); padding: .5em 1.3em .5em 1.1em;
      border: 1px solid transparent; border-radius: 28px; background: var(--accent); color: var(--on-accent); box-shadow: var(--shadow);
      font-weight: 600; cursor: pointer; -webkit-tap-highlight-color: transparent;
    }
    .launcher.left { right: auto; left: max(16px, env(safe-area-inset-left)); }
    @media (hover: hover) { .launcher:hover { filter: brightness(1.08); } }
    .launcher:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
    .launcher svg { flex: none; width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
    .badge { min-width: 1.5em; padding: 0 .35em; border-radius: 1em; background: var(--on-accent); color: var(--accent); text-align: center; font-size: .9em; }
    .unloaded { box-sizing: border-box; position: fixed; z-index: 2147483000; right: 16px; bottom: 84px; max-width: 18em; margin: 0; padding: .8em 1em; border: 1px solid var(--edge); border-radius: 12px; background: var(--paper); box-shadow: var(--shadow); }
    .unloaded.left { right: auto; left: 16px; }
    [hidden] { display: none !important; }
    @media print { :host(:not(.printing)) { display: none !important; } }
  `;

  const address = new URL(script.src);
  const { lang, title, open, side, theme, phone, privacyUrl } = script.dataset;
  const language = (lang || document.documentElement.lang || navigator.language).toLowerCase().startsWith('fr') ? 'fr' : 'en';
  const memoryKey = `screening-bot ${address.origin}`;

  const host = document.createElement('screening-bot');
  host.lang = language;
  const root = host.attachShadow({ mode: 'open' });
  const adopt = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  adopt(styles);

  const launcher = document.createElement('button');
  launcher.type = 'button';
  launcher.className = side === 'left' ? 'launcher left' : 'launcher';
  launcher.setAttribute('aria-haspopup', 'dialog');
  launcher.setAttribute('aria-expanded', 'false');
  const label = document.createElement('span');
  label.textContent = title || words[language].title;
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.hidden = true;
  launcher.append(bubbleIcon(), label, badge);
  const unloaded = document.createElement('p');
  unloaded.className = side === 'left' ? 'unloaded left' : 'unloaded';
  unloaded.hidden = true;
  unloaded.setAttribute('role', 'alert');
  const landmark = document.createElement('aside');
  landmark.setAttribute('aria-label', label.textContent);
  landmark.append(unloaded, launcher);
  root.append(landmark);

  const darkness = window.matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    landmark.className = (theme ? theme === 'dark' : darkness.matches) ? 'widget dark' : 'widget';
  };
  darkness.addEventListener('change', paint);
  paint();

  let chat;
  let attempts = 0;

  /** Loads the conversation's part of the widget once; after a failure, again (under another address: browsers remember that a module failed). */
  function load() {
    chat ??= import(new URL(attempts++ ? `widget/chat.js?again=${attempts}` : 'widget/chat.js', address).href)
      .then(({ Chat }) => new Chat({
        host, root, landmark, launcher, adopt, memoryKey, language,
        origin: address.origin, title, phone, privacyUrl,
        onUnread: showUnread,
      }))
      .catch((error) => {
        chat = undefined;
        throw error;
      });
    return chat;
  }

  async function show(takesFocus) {
    try {
      const loaded = await load();
      unloaded.hidden = true;
      loaded.open(takesFocus);
    } catch {
      unloaded.textContent = words[language].unloaded + (phone ? ` ${phone}` : '');
      unloaded.hidden = false;
    }
  }

  function showUnread(count) {
    badge.hidden = count === 0;
    const spoken = document.createElement('span');
    spoken.className = 'unseen';
    spoken.textContent = ` ${words[language].unread[count === 1 ? 0 : 1]}`;
    badge.replaceChildren(String(count), spoken);
  }

  function bubbleIcon() {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.setAttribute('viewBox', '0 0 24 24');
    drawing.setAttribute('aria-hidden', 'true');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', 'M21 12a8 8 0 0 1-8 8H4l1.8-3.2A8 8 0 1 1 21 12ZM9 12h.01M13 12h.01M17 12h.01');
    drawing.append(line);
    return drawing;
  }

  function wasOpen() {
    try {
      return JSON.parse(sessionStorage.getItem(memoryKey))?.open === true;
    } catch {
      return false;
    }
  }

  launcher.addEventListener('click', () => show(true));
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-screening-open]')) {
      event.preventDefault();
      show(true);
    }
  });

  function attach() {
    // Outside of body: some sites replace their body when the visitor goes on to another page.
    document.documentElement.append(host);
    if (wasOpen() || (open !== undefined && open !== 'false')) {
      show(false);
    } else {
      (window.requestIdleCallback ?? window.setTimeout)(() => load().catch(() => undefined));
    }
  }

  // After the page, also in the order of the Tab key.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', attach);
  } else {
    attach();
  }
})();
