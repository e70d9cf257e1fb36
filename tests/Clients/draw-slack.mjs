// Writes a page that draws Slack messages and views with slack-blocks-to-jsx, which imitates Slack's own look: one line on standard output
// for the line on standard input. In the page, show(what) draws { "blocks": […] } as a message, and a view as it is.
import { createInterface } from 'node:readline';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const logo = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' rx='2' fill='%234a154b'/%3E%3C/svg%3E";

const script = `
  import { createElement as draw } from 'react';
  import { createRoot } from 'react-dom/client';
  import { flushSync } from 'react-dom';
  import { Message } from 'slack-blocks-to-jsx';

  const part = (name, ...children) => draw('div', { className: name }, ...children);
  const button = (text, name) => text === undefined ? null : draw('span', { className: name }, text.text);
  const mend = (name, value) => name === 'verbatim' ? undefined
    : value?.initial_option === undefined ? value
    : { ...value, placeholder: { ...value.initial_option.text, text: '\\u2063' + value.initial_option.text.text } };
  let root;
  window.show = (json) => {
    const what = JSON.parse(json, mend);
    root?.unmount();
    root = createRoot(document.querySelector('main'));
    const body = draw(Message, {
      blocks: what.blocks, name: 'ChatDashboard', logo: "${logo}", time: new Date(2026, 9, 15, 9, 0), theme: 'light', withoutWrapper: what.type !== undefined,
    });
    flushSync(() => root.render(what.type !== 'modal' ? body : part('modal',
      part('top', what.title.text),
      part('middle', body),
      part('bottom', button(what.close, ''), button(what.submit, 'submit')))));
    document.querySelectorAll('p').forEach((line) => line.textContent.startsWith('↵') && line.remove());
    document.querySelectorAll('main *').forEach((chosen) => chosen.textContent.startsWith('\\u2063') && (chosen.style.cssText = 'color: #1d1c1d; opacity: 1; white-space: nowrap'));
  };`;

// Where the imitation differs from Slack: it reads "verbatim" as plain text, shows a placeholder where something is chosen, and tells of the
// Enter key below every text input.
const frame = `
  body { margin: 0; padding: 16px; background: #fff; font: 15px/1.46 Lato, "DejaVu Sans", sans-serif; }
  .modal { border: 1px solid #ddd; border-radius: 8px; box-shadow: 0 4px 16px #0002; }
  .top { padding: 16px 24px; font-size: 20px; font-weight: 900; border-bottom: 1px solid #ddd; }
  .middle { padding: 8px 24px 16px; }
  .middle textarea { height: 60px !important; min-height: 0 !important; }
  .bottom { padding: 12px 24px; display: flex; gap: 8px; justify-content: flex-end; border-top: 1px solid #ddd; }
  .bottom span { border: 1px solid #bbb; border-radius: 4px; padding: 6px 14px; font-weight: 700; }
  .bottom .submit { background: #007a5a; border-color: #007a5a; color: #fff; }
  .slack_blocks_to_jsx--block_wrapper { margin-block: 6px; }`;

const folder = fileURLToPath(new URL('.', import.meta.url));
const bundle = await build({
  stdin: { contents: script, resolveDir: folder }, bundle: true, write: false, format: 'iife', minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
});
const style = await readFile(new URL('node_modules/slack-blocks-to-jsx/dist/style.css', import.meta.url), 'utf8');

for await (const _ of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(
    `<!doctype html><meta charset="utf-8"><style>${style}${frame}</style><main></main><script>${bundle.outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`));
}
