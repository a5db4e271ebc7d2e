/**
 * The look of the conversation. Made for somebody in pain in a dark room: quiet colours, nothing that moves without need, large targets.
 * Sizes are in em of the visitor's own text size ("medium"), whatever the page around does with its own; colours are those of widget.js.
 */
export const style = `
*, *::before, *::after { box-sizing: border-box; }
h2, h3, p, ul { margin: 0; font: inherit; }
button, textarea { font: inherit; color: inherit; }
button, a { -webkit-tap-highlight-color: transparent; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
svg { flex: none; width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }

.panel {
  position: fixed; z-index: 2147483001; inset: auto; right: max(16px, env(safe-area-inset-right)); bottom: max(16px, env(safe-area-inset-bottom));
  width: 400px; max-width: calc(100vw - 32px); height: min(720px, calc(100vh - 32px)); max-height: none; margin: 0; padding: 0;
  border: 1px solid var(--line); border-radius: 18px; background: var(--paper); color: var(--ink); box-shadow: var(--shadow);
  overflow: hidden; overscroll-behavior: contain; text-align: start; word-spacing: 0; letter-spacing: normal;
}
.panel[open] { display: flex; flex-direction: column; animation: arrive .18s ease-out; }
.panel.left { right: auto; left: max(16px, env(safe-area-inset-left)); }
.panel::backdrop { background: var(--paper); }
@keyframes arrive { from { opacity: 0; transform: translateY(12px); } }

header { position: relative; flex: none; display: flex; align-items: center; gap: 4px; min-height: 60px; padding: 6px 8px 6px 18px; border-bottom: 1px solid var(--line); }
.title { flex: 1; min-width: 0; }
h2 { font-weight: 650; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.status { color: var(--soft); line-height: 1.25; }
.status:empty, .printed { display: none; }
.icon { display: grid; place-items: center; flex: none; width: 46px; height: 46px; padding: 0; border: 0; border-radius: 50%; background: none; color: var(--soft); cursor: pointer; }
.icon svg { stroke-width: 2; }
.icon[aria-expanded=true] { background: var(--bubble); color: var(--ink); }
.icon[aria-expanded] svg { stroke-width: 3.2; }
.menu { position: absolute; z-index: 1; top: calc(100% - 4px); right: 10px; min-width: 250px; max-width: calc(100% - 20px); padding: 6px; border: 1px solid var(--line); border-radius: 14px; background: var(--paper); box-shadow: var(--shadow); }
.menu button, .menu a { display: flex; align-items: center; width: 100%; min-height: 46px; padding: 8px 12px; border: 0; border-radius: 9px; background: none; color: var(--ink); text-align: start; text-decoration: none; cursor: pointer; }
.menu p { padding: 10px 12px; color: var(--soft); }

.progress { flex: none; padding: 8px 18px 10px; color: var(--soft); }
.bar { height: 4px; margin-top: 4px; border-radius: 2px; background: var(--line); overflow: hidden; }
.bar span { display: block; height: 100%; border-radius: 2px; background: var(--accent); transition: inline-size .3s ease-out; }

.scroll { position: relative; flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 14px 16px 18px; }
.scroll:focus-visible { outline-offset: -3px; }
.messages { display: flex; flex-direction: column; align-items: flex-start; gap: 12px; }
.bubble { max-width: 92%; padding: 10px 14px; border-radius: 16px; overflow-wrap: anywhere; white-space: pre-wrap; }
.bubble > * + *:not(.unseen) { margin-top: .65em; }
.bubble > .unseen + * { margin-top: 0; }
.theirs { background: var(--bubble); border-start-start-radius: 5px; }
.mine { align-self: flex-end; max-width: 86%; background: var(--mine); border-start-end-radius: 5px; }
ul { padding: 0; list-style: none; white-space: normal; }
li { position: relative; padding-inline-start: 1.05em; }
li + li { margin-top: .35em; }
li::before { content: ""; position: absolute; inset-inline-start: 2px; top: .62em; width: 5px; height: 5px; border-radius: 50%; background: var(--accent); }
h3 { font-weight: 650; }
.whole { white-space: nowrap; }
.bubble a.number { color: inherit; font-weight: 600; text-decoration: underline; text-underline-offset: 2px; white-space: nowrap; }
.note { align-self: center; padding: 0 10px; color: var(--soft); text-align: center; }
.state { display: block; margin-top: .4em; color: var(--soft); }
.plain { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; margin-top: 8px; padding: 8px 14px; border: 1px solid var(--edge); border-radius: 12px; background: var(--paper); color: var(--ink); cursor: pointer; }
.plain svg { width: 20px; height: 20px; }
.state .plain { display: flex; }

.result { max-width: 100%; width: 100%; border: 1px solid var(--edge); border-inline-start: 4px solid var(--accent); border-radius: 12px; background: var(--paper); }
.emergency { max-width: 100%; width: 100%; border: 2px solid var(--alarm); border-radius: 14px; background: var(--alarm-paper); }
.emergency h3 { color: var(--alarm); font-size: 1.15em; }
.links { display: grid; gap: 8px; }
.links a { display: flex; align-items: center; justify-content: center; gap: 10px; min-height: 52px; padding: 8px 14px; border: 2px solid var(--alarm); border-radius: 14px; color: var(--alarm); font-weight: 650; text-decoration: none; }
.links a.first { background: var(--alarm); color: var(--on-alarm); }
.closing { max-width: 100%; }
.reference { display: grid; grid-template-columns: 1fr auto; align-items: center; column-gap: 12px; padding: 12px 14px; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); white-space: normal; }
.reference span:first-child { color: var(--soft); }
.reference .number { grid-row: 2; font: 650 1.5em/1.3 ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; letter-spacing: .04em; user-select: all; -webkit-user-select: all; white-space: nowrap; }
.reference .plain { grid-row: 1 / span 2; grid-column: 2; margin: 0; }

.writing { display: flex; gap: 5px; width: max-content; margin-top: 12px; padding: 16px; border-radius: 16px; border-start-start-radius: 5px; background: var(--bubble); }
.writing i { width: 7px; height: 7px; border-radius: 50%; background: var(--soft); animation: breathe 1.6s ease-in-out infinite; }
.writing i:nth-of-type(2) { animation-delay: .25s; }
.writing i:nth-of-type(3) { animation-delay: .5s; }
@keyframes breathe { 0%, 70%, 100% { opacity: .3; } 35% { opacity: 1; } }

.suggestions { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; margin-top: 14px; }
.suggestions button { min-height: 46px; padding: 9px 16px; border: 1px solid var(--accent); border-radius: 23px; background: none; color: var(--accent); text-align: start; overflow-wrap: anywhere; cursor: pointer; }

.notice { flex: none; padding: 10px 18px; border-top: 1px solid var(--line); background: var(--bubble); }
.notice a { color: inherit; font-weight: 600; }
.composer { flex: none; padding: 10px 12px max(12px, env(safe-area-inset-bottom)); border-top: 1px solid var(--line); }
.entry { display: flex; align-items: flex-end; gap: 8px; }
textarea { flex: 1; min-width: 0; min-height: 48px; max-height: 8.5em; margin: 0; padding: 10px 16px; border: 1px solid var(--edge); border-radius: 24px; background: none; resize: none; }
textarea::placeholder { color: var(--soft); opacity: 1; }
textarea:focus-visible { outline-width: 2px; outline-offset: -1px; }
.send { display: grid; place-items: center; flex: none; width: 48px; height: 48px; padding: 0; border: 1px solid transparent; border-radius: 50%; background: var(--accent); color: var(--on-accent); cursor: pointer; }
.limit { padding: 6px 6px 0; color: var(--soft); }
.limit:empty { display: none; }

@media (hover: hover) {
  .icon:hover { background: var(--bubble); color: var(--ink); }
  .menu button:hover, .menu a:hover { background: var(--bubble); }
  .plain:hover { border-color: var(--accent); }
  .suggestions button:hover { background: var(--mine); color: var(--ink); }
  .send:hover { filter: brightness(1.08); }
}
@media (max-width: 560px), (max-height: 480px) {
  .panel, .panel.left {
    inset: 0; top: var(--top, 0); width: 100%; max-width: none; height: var(--height, 100%); border: 0; border-radius: 0; box-shadow: none;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) 0 env(safe-area-inset-left);
  }
}
@media (max-height: 480px) {
  header { min-height: 50px; padding-block: 2px; }
  .progress { display: flex; align-items: center; gap: 12px; padding-block: 4px; }
  .bar { flex: 1; margin: 0; }
}
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation: none !important; transition: none !important; }
  .writing i { opacity: .7; }
}
@media (forced-colors: active) {
  .launcher, .theirs, .mine, .writing, .bar, .send { border: 1px solid ButtonText; }
  .bar span, li::before { background: ButtonText; }
}
@media print {
  .widget.dark { color-scheme: light; }
  .widget, .widget.dark { --paper: #fff; --ink: #000; --soft: #333; --line: #999; --accent: #000; --alarm: #000; }
  .launcher, .progress, .notice, .composer, .suggestions, .writing, header button, .menu, .status, .bubble button, .links, .note { display: none !important; }
  .panel, .panel.left { position: static; inset: auto; width: auto; max-width: none; height: auto; padding: 0; border: 0; border-radius: 0; box-shadow: none; overflow: visible; }
  .scroll { overflow: visible; padding: 0; }
  header { padding: 0 0 8px; }
  .printed { display: block; color: var(--soft); }
  .bubble:not(.result, .closing, .emergency) { display: none; }
  .bubble { padding: 12px 0; border: 0; background: none; }
  .bubble a.number { text-decoration: none; }
}
`;
