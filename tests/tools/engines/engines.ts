/** Every engine there is. */
import {startChromium} from './chromium-engine.ts';
import type {Engine, EngineName} from './engine.ts';
import {startFirefox} from './firefox-engine.ts';
import {startWebKit} from './webkit-engine.ts';

const engines: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
};

/** Starts an engine by its name; Chromium without one. */
export function startEngine(name = 'chromium'): Promise<Engine> {
  const start = Object.hasOwn(engines, name) ? engines[name as EngineName] : undefined;
  if (!start) throw new Error(`There is no engine "${name}". Choose from: ${Object.keys(engines).join(', ')}.`);
  return start();
}
