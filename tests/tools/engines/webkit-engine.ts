/** WebKit, by WebDriver (W3C) over HTTP: WebKitGTK's driver and its MiniBrowser. */
import {spawn, type ChildProcess} from 'node:child_process';
import {createServer, type AddressInfo} from 'node:net';
import {createInterface} from 'node:readline';
import {findWebKit, type WebKitPrograms} from '../webkit.ts';
import {activeElement} from './active-element.ts';
import type {Engine, Tab} from './engine.ts';
import {startSession, type WebDriverSession} from './web-driver.ts';
import {webDriverKey} from './web-driver-keys.ts';

export async function startWebKit(): Promise<Engine> {
  const programs = findWebKit();
  if (!programs) throw new Error('No WebKit found. On Debian, install webkit2gtk-driver and xvfb.');
  const xvfb = spawn(programs.screen, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await firstLineOf(xvfb);
  return {
    name: 'webkit',
    open: () => openTab(programs, display),
    close: () => ended(xvfb),
  };
}

/** How long the browser may take to appear, and how often it may fail to. */
const startMs = 20_000;
const attempts = 3;

/**
 * Each tab has a driver of its own. Now and then MiniBrowser ends before it has spoken to its driver,
 * which waits for it for ever: then both are started anew.
 */
async function openTab(programs: WebKitPrograms, display: string): Promise<Tab> {
  for (let attempt = 1; ; attempt++) {
    const {address, stop} = await startDriver(programs.driver, display);
    try {
      const options = {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {binary: programs.browser, args: ['--automation']},
      };
      const session = await startSession(address, options, startMs);
      return tabOf(session, stop);
    } catch (error) {
      await stop();
      if (attempt === attempts) throw error;
      console.log(`MiniBrowser did not start (${String(error)}); once more.`);
    }
  }
}

function tabOf(session: WebDriverSession, stop: () => Promise<void>): Tab {
  return {
    goto: async (address) => void (await session.call('POST', 'url', {url: address})),
    run: (act, given) => session.run(`return (${act.toString()})(arguments[0])`, [given]) as Promise<never>,
    press: (key) => session.keys(key.split('+').map(webDriverKey)),
    async type(text) {
      for (const sign of text) await session.keys([sign]);
    },
    async pick(paths) {
      const active = async (condition = 'true') => {
        const script = `const element = (${activeElement.toString()})(); return ${condition} ? element : null;`;
        return (await session.run(script, [])) as Record<string, string> | null;
      };
      // An element of a frame is known in the frame only.
      const frame = await active("element.localName === 'iframe'");
      if (frame) await session.call('POST', 'frame', {id: frame});
      const [id] = Object.values((await active())!);
      await session.call('POST', `element/${id}/value`, {text: paths.join('\n')});
      if (frame) await session.call('POST', 'frame', {id: null});
    },
    screenshot: async () => Buffer.from((await session.call('GET', 'screenshot')) as string, 'base64'),
    async close() {
      await session.close().finally(stop);
    },
  };
}

/** A driver that waits for a session. */
async function startDriver(driver: string, display: string) {
  const port = await freePort();
  const program = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      LANG: 'C.UTF-8',
      LANGUAGE: 'de',
      GDK_BACKEND: 'x11',
      // Without a sandbox of its own it runs as root, as in a container; it opens pages of the tests alone.
      ...(process.getuid?.() === 0 && {WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'}),
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await answering(address);
  return {address, stop: () => ended(program)};
}

async function firstLineOf(program: ChildProcess): Promise<string> {
  for await (const line of createInterface(program.stdout!)) return line;
  throw new Error('The X server did not start.');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const {port} = server.address() as AddressInfo;
  await new Promise((settle) => server.close(settle));
  return port;
}

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`${address}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((settle) => setTimeout(settle, 100));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const over = new Promise((settle) => program.once('exit', settle));
  program.kill();
  await over;
}
